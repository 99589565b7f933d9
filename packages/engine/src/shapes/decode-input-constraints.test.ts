import { describe, expect, it } from 'vitest';
import {
  atLeast,
  atMost,
  CAPACITY,
  COMPARISON,
  K,
  LIST_RULES,
  many,
  METRICS,
  NAME_RULES,
  named,
  notNull,
  one,
  oneOf,
  PATTERN,
  refusal,
  RETURN_VALUES,
  threeBadEnums,
  unnamed,
  UNNAMED_RETURN_VALUES,
} from '../../test/input-refusal.ts';

describe('broken constraints', () => {
  it.each<[string, unknown, string]>([
    // The name of the table.
    ['GetItem', { TableName: '', Key: K }, one(unnamed('TableName', atLeast(1)))],
    ['GetItem', { TableName: '' }, many(named('', 'tableName', atLeast(1)), notNull('key'))],
    ['GetItem', { TableName: 'abc!', Key: K }, one(named('abc!', 'tableName', PATTERN))],
    ['GetItem', { TableName: 'ab', Key: K }, one(named('ab', 'tableName', atLeast(3)))],
    [
      'GetItem',
      { TableName: 'x!', Key: K, ReturnConsumedCapacity: 'A' },
      many(named('x!', 'tableName', PATTERN), named('x!', 'tableName', atLeast(3))),
    ],
    [
      'GetItem',
      { TableName: 'x'.repeat(256), Key: K },
      one(named('x'.repeat(256), 'tableName', atMost(255))),
    ],
    ['GetItem', { Key: K }, one(notNull('tableName'))],
    ['GetItem', {}, many(notNull('tableName'), notNull('key'))],
    ['PutItem', {}, many(notNull('tableName'), notNull('item'))],
    [
      'CreateTable',
      { TableName: 'ab', AttributeDefinitions: [], KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }] },
      one(named('ab', 'tableName', atLeast(3))),
    ],
    ...['CreateTable', 'DescribeTable', 'UpdateTable', 'DeleteTable'].map(
      (operationName): [string, unknown, string] => [
        operationName,
        {},
        "ValidationException: The parameter 'TableName' is required but was not present in the request",
      ],
    ),
    ...['DescribeTable', 'UpdateTable', 'DeleteTable'].map((operationName): [string, unknown, string] => [
      operationName,
      { TableName: 'ab' },
      one(named('ab', 'tableName', atLeast(3))),
    ]),

    // GetItem.
    [
      'GetItem',
      { ReturnConsumedCapacity: 'A', AttributesToGet: [], TableName: 'abc' },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        named('[]', 'attributesToGet', atLeast(1)),
        notNull('key'),
      ),
    ],
    [
      'GetItem',
      { TableName: 'abc', Key: K, AttributesToGet: Array.from({ length: 256 }, () => 'a') },
      one(named(`[${'a, '.repeat(255)}a]`, 'attributesToGet', atMost(255))),
    ],

    // The three writes of one item.
    [
      'PutItem',
      { TableName: 'abc', Item: K, ...threeBadEnums },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        UNNAMED_RETURN_VALUES,
        named('C', 'returnItemCollectionMetrics', METRICS),
      ),
    ],
    [
      'PutItem',
      { ...threeBadEnums, ConditionalOperator: 'D', Expected: { a: { ComparisonOperator: 'E' } } },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        notNull('tableName'),
        notNull('item'),
        named('D', 'conditionalOperator', oneOf('OR, AND')),
        named('E', 'expected.a.member.comparisonOperator', COMPARISON),
        named('B', 'returnValues', RETURN_VALUES),
        named('C', 'returnItemCollectionMetrics', METRICS),
      ),
    ],
    ['PutItem', { TableName: 'abc', Item: K, ReturnValues: 'B' }, one(UNNAMED_RETURN_VALUES)],
    [
      'PutItem',
      { TableName: 'abc', Item: K, ConditionalOperator: 'D' },
      one('Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]'),
    ],
    [
      'PutItem',
      { TableName: 'abc', Item: K, ReturnValuesOnConditionCheckFailure: 'ALL_NEW' },
      one(named('ALL_NEW', 'returnValuesOnConditionCheckFailure', oneOf('ALL_OLD, NONE'))),
    ],
    [
      'DeleteItem',
      { TableName: 'abc', Key: K, ...threeBadEnums },
      many(named('A', 'returnConsumedCapacity', CAPACITY), UNNAMED_RETURN_VALUES),
    ],
    [
      'DeleteItem',
      { ...threeBadEnums, ConditionalOperator: 'D' },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        notNull('tableName'),
        named('B', 'returnValues', RETURN_VALUES),
        named('C', 'returnItemCollectionMetrics', METRICS),
        notNull('key'),
        named('D', 'conditionalOperator', oneOf('OR, AND')),
      ),
    ],
    ['UpdateItem', { TableName: 'abc', Key: K, ...threeBadEnums }, one(UNNAMED_RETURN_VALUES)],
    [
      'UpdateItem',
      { TableName: 'abc', ...threeBadEnums, AttributeUpdates: { a: { Action: 'X' } } },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        named('C', 'returnItemCollectionMetrics', METRICS),
        named('B', 'returnValues', RETURN_VALUES),
        notNull('key'),
        named('X', 'attributeUpdates.a.member.action', oneOf('ADD, DELETE, PUT')),
      ),
    ],

    // Query and Scan.
    ['Query', { TableName: 'abc', Limit: 0 }, one(unnamed('Limit', atLeast(1, 'value')))],
    [
      'Query',
      {
        Select: 'A',
        IndexName: 'i!',
        ReturnConsumedCapacity: 'B',
        QueryFilter: { a: {} },
        ConditionalOperator: 'C',
        AttributesToGet: [],
        Limit: 0,
        KeyConditions: { b: { ComparisonOperator: 'D' } },
      },
      'ValidationException: 10 validation errors detected: ' +
        [
          named('A', 'select', oneOf('SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES')),
          named('i!', 'indexName', PATTERN),
          named('i!', 'indexName', atLeast(3)),
          named('B', 'returnConsumedCapacity', CAPACITY),
          notNull('queryFilter.a.member.comparisonOperator'),
          notNull('tableName'),
          named('C', 'conditionalOperator', oneOf('OR, AND')),
          named('[]', 'attributesToGet', atLeast(1)),
          named('0', 'limit', atLeast(1, 'value')),
          named('D', 'keyConditions.b.member.comparisonOperator', COMPARISON),
        ].join('; '),
    ],
    [
      'Query',
      { TableName: 'abc', ConditionalOperator: 'C' },
      'ValidationException: Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]',
    ],
    [
      'Query',
      { TableName: 'abc', ConditionalOperator: 'C', Limit: 0 },
      one(unnamed('Limit', atLeast(1, 'value'))),
    ],
    [
      'Query',
      { TableName: 'abc', ConditionalOperator: 'C', Select: 'A' },
      'ValidationException: Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]',
    ],
    ['Scan', { TableName: 'abc', Limit: 0 }, one(named('0', 'limit', atLeast(1, 'value')))],
    [
      'Scan',
      { TableName: 'abc', TotalSegments: 1_000_001, Segment: -1 },
      many(
        named('1000001', 'totalSegments', atMost(1_000_000, 'value')),
        named('-1', 'segment', atLeast(0, 'value')),
      ),
    ],
    [
      'Scan',
      { TableName: 'abc', TotalSegments: 0, Segment: 1_000_000 },
      many(
        named('0', 'totalSegments', atLeast(1, 'value')),
        named('1000000', 'segment', atMost(999_999, 'value')),
      ),
    ],
    [
      'Scan',
      { TableName: 'abc', ConditionalOperator: 'C' },
      one('Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]'),
    ],

    // The batches.
    ['BatchGetItem', {}, one(notNull('requestItems'))],
    ['BatchGetItem', { RequestItems: {} }, one(unnamed('RequestItems', atLeast(1)))],
    ['BatchGetItem', { RequestItems: { abc: {} } }, one(notNull('requestItems.abc.member.keys'))],
    [
      'BatchGetItem',
      { RequestItems: { abc: { Keys: [] } } },
      one(unnamed('RequestItems.abc.member.Keys', atLeast(1))),
    ],
    [
      'BatchGetItem',
      { RequestItems: { abc: { Keys: Array.from({ length: 101 }, () => K) } }, ReturnConsumedCapacity: 'A' },
      many(
        unnamed('RequestItems.abc.member.Keys', atMost(100)),
        named('A', 'returnConsumedCapacity', CAPACITY),
      ),
    ],
    [
      'BatchGetItem',
      { RequestItems: { 'bad!name': { Keys: [K] } } },
      one(
        named(
          '{"bad!name":{"Keys":[{"pk":{"S":"a"}}]}}',
          'requestItems',
          `Map keys must satisfy constraint: ${NAME_RULES}`,
        ),
      ),
    ],
    ['BatchWriteItem', {}, one(notNull('requestItems'))],
    ['BatchWriteItem', { RequestItems: {} }, one(unnamed('RequestItems', atLeast(1)))],
    [
      'BatchWriteItem',
      { RequestItems: {}, ReturnConsumedCapacity: 'A', ReturnItemCollectionMetrics: 'B' },
      many(
        named('A', 'returnConsumedCapacity', CAPACITY),
        named('B', 'returnItemCollectionMetrics', METRICS),
      ),
    ],
    [
      'BatchWriteItem',
      { RequestItems: { T12: [] } },
      one(named('{T12=[]}', 'requestItems', `Map value must satisfy constraint: ${LIST_RULES}`)),
    ],
    [
      'BatchWriteItem',
      { RequestItems: { T12: Array.from({ length: 26 }, () => ({ DeleteRequest: { Key: {} } })) } },
      one(
        named(
          `{T12=[${Array.from({ length: 26 }, () => 'WriteRequest(putRequest=null, deleteRequest=DeleteRequest(key={}))').join(', ')}]}`,
          'requestItems',
          `Map value must satisfy constraint: ${LIST_RULES}`,
        ),
      ),
    ],
    [
      'BatchWriteItem',
      { RequestItems: { 'a!': [{ DeleteRequest: { Key: {} } }] } },
      one(
        named(
          '{a!=[WriteRequest(putRequest=null, deleteRequest=DeleteRequest(key={}))]}',
          'requestItems',
          `Map keys must satisfy constraint: ${NAME_RULES}`,
        ),
      ),
    ],
    [
      'BatchWriteItem',
      { RequestItems: { abc: [{ PutRequest: {} }, { DeleteRequest: {} }] } },
      many(
        notNull('requestItems.abc.member.1.member.putRequest.item'),
        notNull('requestItems.abc.member.2.member.deleteRequest.key'),
      ),
    ],

    // Tables.
    [
      'CreateTable',
      {
        TableName: 'a!',
        BillingMode: 'A',
        ProvisionedThroughput: { ReadCapacityUnits: 0 },
        KeySchema: [],
        LocalSecondaryIndexes: [{}],
        GlobalSecondaryIndexes: [{ IndexName: 'abc', KeySchema: [{}], Projection: { NonKeyAttributes: [] } }],
      },
      'ValidationException: 10 validation errors detected: ' +
        [
          notNull('attributeDefinitions'),
          named('a!', 'tableName', PATTERN),
          named('a!', 'tableName', atLeast(3)),
          named('A', 'billingMode', oneOf('PROVISIONED, PAY_PER_REQUEST')),
          notNull('provisionedThroughput.writeCapacityUnits'),
          named('0', 'provisionedThroughput.readCapacityUnits', atLeast(1, 'value')),
          named('[]', 'keySchema', atLeast(1)),
          notNull('globalSecondaryIndexes.1.member.keySchema.1.member.attributeName'),
          notNull('globalSecondaryIndexes.1.member.keySchema.1.member.keyType'),
          named('[]', 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes', atLeast(1)),
        ].join('; '),
    ],
    [
      'CreateTable',
      {
        TableName: 'abc',
        AttributeDefinitions: [{ AttributeName: '', AttributeType: 'X' }],
        KeySchema: [{ AttributeName: 'a', KeyType: 'X' }],
        LocalSecondaryIndexes: [
          {
            IndexName: 'abc',
            KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'X' },
          },
        ],
        SSESpecification: { SSEType: 'X' },
      },
      many(
        named('', 'attributeDefinitions.1.member.attributeName', atLeast(1)),
        named('X', 'attributeDefinitions.1.member.attributeType', oneOf('B, N, S')),
        named('X', 'keySchema.1.member.keyType', oneOf('HASH, RANGE')),
        named(
          'X',
          'localSecondaryIndexes.1.member.projection.projectionType',
          oneOf('ALL, INCLUDE, KEYS_ONLY'),
        ),
        named('X', 'sSESpecification.sSEType', oneOf('AES256, KMS')),
      ),
    ],
    [
      'CreateTable',
      {
        TableName: 'abc',
        AttributeDefinitions: [],
        KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
        LocalSecondaryIndexes: [{ IndexName: 'a', KeySchema: [], Projection: {} }],
        GlobalSecondaryIndexes: [{ IndexName: 'b', KeySchema: [], Projection: {} }],
      },
      many(
        named('b', 'globalSecondaryIndexes.1.member.indexName', atLeast(3)),
        named('[]', 'globalSecondaryIndexes.1.member.keySchema', atLeast(1)),
        named('a', 'localSecondaryIndexes.1.member.indexName', atLeast(3)),
        named('[]', 'localSecondaryIndexes.1.member.keySchema', atLeast(1)),
      ),
    ],
    [
      'CreateTable',
      { TableName: '', AttributeDefinitions: [], KeySchema: [] },
      one(named('', 'tableName', atLeast(1))),
    ],
    [
      'UpdateTable',
      {
        TableName: 'abc',
        BillingMode: 'A',
        ProvisionedThroughput: {},
        GlobalSecondaryIndexUpdates: [{ Update: {} }, { Delete: { IndexName: 'a!c' } }],
      },
      many(
        notNull('provisionedThroughput.writeCapacityUnits'),
        notNull('provisionedThroughput.readCapacityUnits'),
        named('A', 'billingMode', oneOf('PROVISIONED, PAY_PER_REQUEST')),
        notNull('globalSecondaryIndexUpdates.1.member.update.indexName'),
        named('a!c', 'globalSecondaryIndexUpdates.2.member.delete.indexName', PATTERN),
      ),
    ],
    [
      'ListTables',
      { Limit: 101, ExclusiveStartTableName: 'a!' },
      many(
        named('101', 'limit', atMost(100, 'value')),
        named('a!', 'exclusiveStartTableName', PATTERN),
        named('a!', 'exclusiveStartTableName', atLeast(3)),
      ),
    ],
    ['ListTables', { Limit: 0 }, one(named('0', 'limit', atLeast(1, 'value')))],
    ['ListTables', { Limit: 0.9 }, one(named('0', 'limit', atLeast(1, 'value')))],
  ])('%s of %j', (operationName, input, expected) => {
    expect(refusal(operationName, input)).toBe(expected);
  });
});
