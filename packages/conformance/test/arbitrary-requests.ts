import fc from 'fast-check';
import { attributes, type Plain } from '../scenarios/attributes.ts';
import { TableName, tableInput, type TableSketch } from '../scenarios/session.ts';

/** An operation and its input, in the SDK's form. */
export interface Request {
  readonly operationName: string;
  readonly input: Record<string, unknown>;
}

export const sketch: TableSketch = {
  key: 'pk:S sk:N',
  local: { local: ['pk:S l:S', 'KEYS_ONLY'] },
  global: { global: ['g:S r:N', ['x', 'm']], many: 'g:S,l:S sk:N,pk:S' },
};

/** Creates the table that the other requests are about. */
export const createTheTable: Request = { operationName: 'CreateTable', input: { ...tableInput(sketch) } };

// Few values, so that keys meet.
const key = fc.record({
  pk: fc.constantFrom('p', 'q', '\u{1f600}'),
  sk: fc.constantFrom(-10, -0.5, 0, 2, 10),
});
const bytes = fc.uint8Array({ maxLength: 3 });
const leaf = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('', 'a', 'é'), fc.boolean(), bytes);
const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.constantFrom<Plain>(null, new Set(['a', 'b']), new Set([1, 2]), new Set([Uint8Array.of(1)])),
    fc.array(tie('plain'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '1', 'constructor', 'toString'), tie('plain'), { maxKeys: 3 }),
  ),
}));

/** Attributes beside the key: those of indexes are now and then of a type that an index refuses. */
const rest = fc.record(
  {
    l: fc.constantFrom<Plain>('', 'l1', 'l2', 'l3'),
    g: fc.constantFrom<Plain>('g1', 'g1', 'g2', 7),
    r: fc.integer({ min: 0, max: 3 }),
    x: plain,
    m: fc.record({ n: fc.integer({ min: 0, max: 5 }), l: fc.array(leaf, { maxLength: 3 }) }),
    s: fc.constantFrom<Plain>(new Set(['a']), new Set(['a', 'b'])),
  },
  { requiredKeys: [] },
);

const item = fc.tuple(key, rest).map(([keyed, others]) => attributes({ ...keyed, ...others }));
const Key = key.map(attributes);

/** Expressions with the values they mention. */
const expressions = (...rows: readonly (readonly [string, Readonly<Record<string, Plain>>])[]) =>
  fc.constantFrom(...rows).map(([expression, values]) => ({ expression, values }));

const update = expressions(
  ['SET x = :v', { ':v': [1, { a: 'b' }] }],
  ['SET m.n = m.n + :v', { ':v': 1 }],
  ['SET m.l[1] = :v, x = m', { ':v': 'new' }],
  ['SET m.l = list_append(if_not_exists(m.l, :none), :v)', { ':none': [], ':v': [1] }],
  ['SET g = :v, r = :r', { ':v': 'g2', ':r': 1 }],
  ['SET l = :v REMOVE g', { ':v': 'l3' }],
  ['REMOVE m.l[0], x', {}],
  ['ADD s :v, r :one', { ':v': new Set(['c']), ':one': 1 }],
  ['DELETE s :v', { ':v': new Set(['a']) }],
);
const condition = expressions(
  ['attribute_exists(pk)', {}],
  ['attribute_not_exists(pk)', {}],
  ['size(m.l) > :c', { ':c': 1 }],
  ['contains(s, :c) OR r >= :d', { ':c': 'b', ':d': 1 }],
  ['NOT (x = :c)', { ':c': 'a' }],
);
const keyCondition = expressions(
  ['pk = :k', { ':k': 'p' }],
  ['pk = :k AND sk > :o', { ':k': 'p', ':o': -1 }],
  ['pk = :k AND sk BETWEEN :o AND :q', { ':k': 'q', ':o': -1, ':q': 5 }],
);

interface Bound {
  readonly expression: string;
  readonly values: Readonly<Record<string, Plain>>;
}

/** Parameters of a request by the names of its members, with the values they mention together. */
function bind(parts: Readonly<Record<string, Bound | undefined>>): Record<string, unknown> {
  const present = Object.entries(parts).filter((entry): entry is [string, Bound] => entry[1] !== undefined);
  const values = Object.assign({}, ...present.map(([, { values: own }]) => own));
  return {
    ...Object.fromEntries(present.map(([name, { expression }]) => [name, expression])),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: attributes(values) }),
  };
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const reported = {
  ReturnConsumedCapacity: optional(fc.constantFrom('TOTAL', 'INDEXES', 'NONE')),
};
const written = {
  ...reported,
  condition: optional(condition),
  ReturnItemCollectionMetrics: optional(fc.constant('SIZE')),
  ReturnValuesOnConditionCheckFailure: optional(fc.constant('ALL_OLD')),
};
const page = {
  ...reported,
  Limit: optional(fc.integer({ min: 1, max: 5 })),
  filter: optional(condition.filter(({ expression }) => !expression.includes('pk'))),
  ProjectionExpression: optional(fc.constantFrom('pk, x', 'm.l[0], m.n, g', 's')),
};

const request = (
  operationName: string,
  input: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<Request> =>
  input.map((members) => ({ operationName, input: { TableName, ...withoutAbsent(members) } }));

const withoutAbsent = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** A write of one or several items. */
export const arbitraryWrite: fc.Arbitrary<Request> = fc.oneof(
  request(
    'PutItem',
    fc
      .record({ Item: item, ReturnValues: optional(fc.constantFrom('ALL_OLD', 'NONE')), ...written })
      .map(({ condition: ConditionExpression, ...members }) => ({
        ...members,
        ...bind({ ConditionExpression }),
      })),
  ),
  request(
    'UpdateItem',
    fc
      .record({
        Key,
        update: optional(update),
        ReturnValues: optional(fc.constantFrom('ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW')),
        ...written,
      })
      .map(({ update: UpdateExpression, condition: ConditionExpression, ...members }) => ({
        ...members,
        ...bind({ UpdateExpression, ConditionExpression }),
      })),
  ),
  request(
    'DeleteItem',
    fc
      .record({ Key, ReturnValues: optional(fc.constant('ALL_OLD')), ...written })
      .map(({ condition: ConditionExpression, ...members }) => ({
        ...members,
        ...bind({ ConditionExpression }),
      })),
  ),
  fc
    .array(
      fc.oneof(
        item.map((Item) => ({ PutRequest: { Item } })),
        Key.map((found) => ({ DeleteRequest: { Key: found } })),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((writes) => ({ operationName: 'BatchWriteItem', input: { RequestItems: { [TableName]: writes } } })),
);

/** A read of one or several items. */
const arbitraryRead: fc.Arbitrary<Request> = fc.oneof(
  request('GetItem', fc.record({ Key, ConsistentRead: optional(fc.boolean()), ...reported })),
  request(
    'Query',
    fc
      .record({ where: keyCondition, ScanIndexForward: optional(fc.boolean()), ...page })
      .map(({ where: KeyConditionExpression, filter: FilterExpression, ...members }) => ({
        ...members,
        ...bind({ KeyConditionExpression, FilterExpression }),
      })),
  ),
  request(
    'Scan',
    fc
      .record({ IndexName: optional(fc.constantFrom('local', 'global', 'many')), ...page })
      .map(({ filter: FilterExpression, ...members }) => ({ ...members, ...bind({ FilterExpression }) })),
  ),
  fc
    .array(Key, { minLength: 1, maxLength: 4 })
    .map((Keys) => ({ operationName: 'BatchGetItem', input: { RequestItems: { [TableName]: { Keys } } } })),
  request('DescribeTable', fc.constant({})),
);

/** What people do to a table, most of it right. */
export const arbitraryHistory: fc.Arbitrary<Request[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: arbitraryWrite }, { weight: 1, arbitrary: arbitraryRead }), {
    maxLength: 12,
  })
  .map((requests) => [createTheTable, ...requests]);

const older = (ComparisonOperator: string, ...AttributeValueList: readonly object[]) => ({
  ComparisonOperator,
  AttributeValueList,
});

/** Requests in the words of DynamoDB's first API. */
const arbitraryOlderRequest: fc.Arbitrary<Request> = fc.constantFrom<Request>(
  {
    operationName: 'PutItem',
    input: {
      TableName,
      Item: attributes({ pk: 'p', sk: 0 }),
      Expected: { x: { Exists: false }, r: older('GE', { N: '1' }), s: { Value: { SS: ['a'] } } },
      ConditionalOperator: 'OR',
    },
  },
  {
    operationName: 'UpdateItem',
    input: {
      TableName,
      Key: attributes({ pk: 'p', sk: 0 }),
      AttributeUpdates: {
        x: { Action: 'PUT', Value: { L: [{ S: 'a' }] } },
        r: { Action: 'ADD', Value: { N: '1' } },
        s: { Action: 'DELETE', Value: { SS: ['a'] } },
        l: { Action: 'DELETE' },
      },
    },
  },
  {
    operationName: 'Query',
    input: {
      TableName,
      KeyConditions: { pk: older('EQ', { S: 'p' }), sk: older('BETWEEN', { N: '-1' }, { N: '5' }) },
      QueryFilter: { x: older('NOT_CONTAINS', { S: 'a' }), r: older('IN', { N: '1' }, { N: '2' }) },
      ConditionalOperator: 'AND',
      AttributesToGet: ['pk', 'x'],
    },
  },
  {
    operationName: 'Scan',
    input: {
      TableName,
      ScanFilter: { m: older('NOT_NULL'), l: older('BEGINS_WITH', { S: 'l' }) },
      ExclusiveStartKey: attributes({ pk: 'p', sk: 0 }),
      Segment: 0,
      TotalSegments: 1,
    },
  },
);

const capacity = { ProvisionedThroughput: { ReadCapacityUnits: 2, WriteCapacityUnits: 3 } };

/** Requests about tables themselves. */
const arbitraryTableRequest: fc.Arbitrary<Request> = fc.constantFrom<Request>(
  { operationName: 'CreateTable', input: { ...tableInput({ ...sketch, more: { TableName: 'Other' } }) } },
  {
    operationName: 'CreateTable',
    input: {
      ...tableInput({ more: { TableName: 'Provisioned', BillingMode: 'PROVISIONED', ...capacity } }),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/mine' },
      TableClass: 'STANDARD_INFREQUENT_ACCESS',
      DeletionProtectionEnabled: true,
      WarmThroughput: { ReadUnitsPerSecond: 20, WriteUnitsPerSecond: 30 },
      Tags: [{ Key: 'a', Value: 'b' }],
    },
  },
  {
    operationName: 'UpdateTable',
    input: {
      TableName,
      AttributeDefinitions: [{ AttributeName: 'z', AttributeType: 'S' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'later',
            KeySchema: [{ AttributeName: 'z', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
            OnDemandThroughput: { MaxReadRequestUnits: 5 },
          },
        },
      ],
    },
  },
  {
    operationName: 'UpdateTable',
    input: { TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'global' } }] },
  },
  {
    operationName: 'UpdateTable',
    input: {
      TableName,
      BillingMode: 'PROVISIONED',
      ...capacity,
      GlobalSecondaryIndexUpdates: ['global', 'many'].map((IndexName) => ({
        Update: { IndexName, ...capacity },
      })),
    },
  },
  {
    operationName: 'UpdateTable',
    input: { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } },
  },
  { operationName: 'UpdateTable', input: { TableName, WarmThroughput: { ReadUnitsPerSecond: 20_000 } } },
  { operationName: 'ListTables', input: { Limit: 3, ExclusiveStartTableName: 'aaa' } },
  {
    operationName: 'DescribeTable',
    input: { TableName: `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}` },
  },
  { operationName: 'DeleteTable', input: { TableName } },
);

/** Requests of every kind, in no order that makes sense. */
export const arbitraryMixture: fc.Arbitrary<Request[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: arbitraryWrite },
    { weight: 2, arbitrary: arbitraryRead },
    { weight: 2, arbitrary: arbitraryOlderRequest },
    { weight: 2, arbitrary: arbitraryTableRequest },
  ),
  { minLength: 1, maxLength: 12 },
);
