/** Which parts of an input or output are native values in a document client. */
export type Translated =
  /** The value itself. */
  | 'value'
  /** Each value of a map or list. */
  | 'values'
  /** The same within each member of a map or list. */
  | { readonly each: Translated }
  /** These members, where they are there. */
  | { readonly members: Readonly<Record<string, Translated>> };

/** What a document client translates of one operation. */
export interface DocumentOperation {
  readonly input: Translated;
  readonly output: Translated;
}

const members = (translated: Readonly<Record<string, Translated>>): Translated => ({ members: translated });
const each = (translated: Translated): Translated => ({ each: translated });

const conditionValues = each(members({ AttributeValueList: 'values' }));
const expected = each(members({ Value: 'value', AttributeValueList: 'values' }));
const itemCollectionMetrics = members({ ItemCollectionKey: 'values' });
const written = members({ Attributes: 'values', ItemCollectionMetrics: itemCollectionMetrics });
const page = members({ Items: each('values'), LastEvaluatedKey: 'values' });
const keys = each(members({ Keys: each('values') }));
const writeRequests = each(
  each(members({ PutRequest: members({ Item: 'values' }), DeleteRequest: members({ Key: 'values' }) })),
);
const keyed = members({ Key: 'values', ExpressionAttributeValues: 'values' });
const exportDescription = members({
  ExportDescription: members({ FilterSpecification: members({ ExpressionAttributeValues: 'values' }) }),
});

/**
 * What lib-dynamodb translates, by AWS's name of the operation (lib-dynamodb 3.1162). Exceptions are not: the `Item` of
 * a ConditionalCheckFailedException stays as DynamoDB sends it.
 */
export const documentOperations: ReadonlyMap<string, DocumentOperation> = new Map<string, DocumentOperation>([
  [
    'BatchExecuteStatement',
    {
      input: members({ Statements: each(members({ Parameters: 'values' })) }),
      output: members({ Responses: each(members({ Error: members({ Item: 'values' }), Item: 'values' })) }),
    },
  ],
  [
    'BatchGetItem',
    {
      input: members({ RequestItems: keys }),
      output: members({ Responses: each(each('values')), UnprocessedKeys: keys }),
    },
  ],
  [
    'BatchWriteItem',
    {
      input: members({ RequestItems: writeRequests }),
      output: members({
        UnprocessedItems: writeRequests,
        ItemCollectionMetrics: each(each(itemCollectionMetrics)),
      }),
    },
  ],
  [
    'DeleteItem',
    {
      input: members({ Key: 'values', Expected: expected, ExpressionAttributeValues: 'values' }),
      output: written,
    },
  ],
  ['DescribeExport', { input: members({}), output: exportDescription }],
  ['ExecuteStatement', { input: members({ Parameters: 'values' }), output: page }],
  [
    'ExecuteTransaction',
    {
      input: members({ TransactStatements: each(members({ Parameters: 'values' })) }),
      output: members({ Responses: each(members({ Item: 'values' })) }),
    },
  ],
  [
    'ExportTableToPointInTime',
    {
      input: members({ FilterSpecification: members({ ExpressionAttributeValues: 'values' }) }),
      output: exportDescription,
    },
  ],
  [
    'GetItem',
    {
      input: members({ Key: 'values' }),
      output: members({ Item: 'values' }),
    },
  ],
  [
    'PutItem',
    {
      input: members({ Item: 'values', Expected: expected, ExpressionAttributeValues: 'values' }),
      output: written,
    },
  ],
  [
    'Query',
    {
      input: members({
        KeyConditions: conditionValues,
        QueryFilter: conditionValues,
        ExclusiveStartKey: 'values',
        ExpressionAttributeValues: 'values',
      }),
      output: page,
    },
  ],
  [
    'Scan',
    {
      input: members({
        ScanFilter: conditionValues,
        ExclusiveStartKey: 'values',
        ExpressionAttributeValues: 'values',
      }),
      output: page,
    },
  ],
  [
    'SearchVectors',
    {
      input: members({ ExpressionAttributeValues: 'values', SearchVector: 'values' }),
      output: members({ SearchResults: each(members({ Item: 'values' })) }),
    },
  ],
  [
    'TransactGetItems',
    {
      input: members({ TransactItems: each(members({ Get: members({ Key: 'values' }) })) }),
      output: members({ Responses: each(members({ Item: 'values' })) }),
    },
  ],
  [
    'TransactWriteItems',
    {
      input: members({
        TransactItems: each(
          members({
            ConditionCheck: keyed,
            Put: members({ Item: 'values', ExpressionAttributeValues: 'values' }),
            Delete: keyed,
            Update: keyed,
          }),
        ),
      }),
      output: members({ ItemCollectionMetrics: each(each(itemCollectionMetrics)) }),
    },
  ],
  [
    'UpdateItem',
    {
      input: members({
        Key: 'values',
        AttributeUpdates: each(members({ Value: 'value' })),
        Expected: expected,
        ExpressionAttributeValues: 'values',
      }),
      output: written,
    },
  ],
]);
