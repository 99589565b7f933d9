import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import type { QueryInput, QueryOutput } from './query.ts';

let engine: Engine;

type Attributes = Record<string, WireAttributeValue>;

/** Attributes from a text such as `pk=a sk=1`: all strings, but for `n`, a number. */
const item = (text: string): Attributes =>
  Object.fromEntries(
    text.split(' ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, name === 'n' ? { N: value } : { S: value }];
    }),
  );

const put = (text: string, more: Attributes = {}): void => {
  engine.execute('PutItem', { TableName: 'Tab', Item: { ...item(text), ...more } });
};

/** A Query whose `where` is a text such as `pk = a AND sk > b`, each word after an operator a value. */
const query = (where: string, more: Partial<QueryInput> = {}): QueryOutput => {
  const values: Attributes = {};
  const KeyConditionExpression = where.replaceAll(/'([^']*)'/g, (_match, value: string) => {
    const placeholder = `:v${Object.keys(values).length}`;
    values[placeholder] = { S: value };
    return placeholder;
  });
  const ExpressionAttributeValues = { ...values, ...more.ExpressionAttributeValues };
  return engine.execute('Query', {
    TableName: 'Tab',
    KeyConditionExpression,
    ...more,
    ExpressionAttributeValues,
  });
};

const column = (output: QueryOutput, name = 'sk'): string =>
  (output.Items ?? []).map((found) => Object.values(found[name] ?? {})[0]).join(' ');

const refusal = (where: string, more: Partial<QueryInput> = {}): string => {
  try {
    query(where, more);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'no error';
};

const keySchema = (partitionKey: string, sortKey: string): object[] => [
  ...[...partitionKey].map((name) => ({ AttributeName: name, KeyType: 'HASH' })),
  ...[...sortKey].map((name) => ({ AttributeName: name, KeyType: 'RANGE' })),
];

beforeEach(() => {
  engine = createEngine();
  const pkAnd = (sortKey: string): object[] => [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
  engine.execute('CreateTable', {
    TableName: 'Tab',
    AttributeDefinitions: ['pk', 'sk', 'a', 'g', 'h', 'r', 's'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: pkAnd('sk'),
    LocalSecondaryIndexes: [
      { IndexName: 'byA', KeySchema: pkAnd('a'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byG',
        KeySchema: keySchema('g', 'r'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
      },
      { IndexName: 'byMany', KeySchema: keySchema('gh', 'rs'), Projection: { ProjectionType: 'ALL' } },
      { IndexName: 'bySort', KeySchema: keySchema('a', ''), Projection: { ProjectionType: 'ALL' } },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  for (const sk of ['a', 'ab', 'b', 'c', 'd'])
    put(`pk=p sk=${sk} a=${sk === 'b' ? 'z' : sk} x=x-${sk} y=y-${sk}`);
  put('pk=q sk=a');
});

describe('Query by the key of a table', () => {
  it.each([
    ["pk = 'p'", 'a ab b c d'],
    ["pk = 'p' AND sk = 'b'", 'b'],
    ["pk = 'p' AND sk < 'b'", 'a ab'],
    ["pk = 'p' AND sk <= 'b'", 'a ab b'],
    ["pk = 'p' AND sk > 'b'", 'c d'],
    ["sk >= 'b' AND pk = 'p'", 'b c d'],
    ["pk = 'p' AND sk BETWEEN 'ab' AND 'c'", 'ab b c'],
    ["pk = 'p' AND begins_with(sk, 'a')", 'a ab'],
    ["'p' = pk AND 'b' < sk", 'c d'],
    ["(pk = 'p') AND (sk = 'nothing')", ''],
    ["pk = 'nothing'", ''],
  ])('finds for %s: %s', (where, expected) => {
    expect(column(query(where))).toBe(expected);
    const backward = expected === '' ? '' : expected.split(' ').reverse().join(' ');
    expect(column(query(where, { ScanIndexForward: false }))).toBe(backward);
  });

  it('answers Count, ScannedCount and no LastEvaluatedKey at the end of the partition', () => {
    const { Items, ...rest } = query("pk = 'p'", { Limit: 6 });
    expect(Items).toHaveLength(5);
    expect(rest).toEqual({ Count: 5, ScannedCount: 5 });
  });

  it('answers a LastEvaluatedKey where the limit falls on the last item, and an empty page after it', () => {
    const first = query("pk = 'p'", { Limit: 5 });
    expect(first.LastEvaluatedKey).toEqual(item('pk=p sk=d'));
    expect(query("pk = 'p'", { Limit: 5, ExclusiveStartKey: first.LastEvaluatedKey })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 0,
    });
  });

  it('counts the limit before the filter', () => {
    const output = query("pk = 'p'", {
      Limit: 3,
      FilterExpression: 'x > :x',
      ExpressionAttributeValues: { ':x': { S: 'x-ab' } },
    });
    expect(output).toMatchObject({ Count: 1, ScannedCount: 3, LastEvaluatedKey: item('pk=p sk=b') });
    expect(column(output)).toBe('b');
  });

  it('goes on in either direction where the boundary item is gone', () => {
    for (const [ScanIndexForward, expected] of [
      [true, 'c d'],
      [false, 'ab a'],
    ] as const) {
      const ExclusiveStartKey = item('pk=p sk=b');
      engine.execute('DeleteItem', { TableName: 'Tab', Key: ExclusiveStartKey });
      expect(column(query("pk = 'p'", { ScanIndexForward, ExclusiveStartKey }))).toBe(expected);
    }
  });

  it('stops at 1 MB of what it reads, whatever the filter and the projection leave of it', () => {
    for (let index = 0; index < 4; index += 1)
      put(`pk=big sk=${index}`, { data: { S: 'd'.repeat(350_000) } });
    const output = query("pk = 'big'", {
      FilterExpression: 'sk0 = :none',
      ProjectionExpression: 'sk',
      ExpressionAttributeValues: { ':none': { S: '' } },
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(output).toMatchObject({
      Items: [],
      Count: 0,
      ScannedCount: 3,
      LastEvaluatedKey: item('pk=big sk=2'),
    });
    // Three items of 350,000 + 4 + 2 + 3 + 1 bytes each, rounded once.
    expect(output.ConsumedCapacity?.CapacityUnits).toBe(Math.ceil((3 * 350_012) / 4096) / 2);
  });

  it('sums what it reads before it rounds', () => {
    const capacity = (more: Partial<QueryInput>): number | undefined =>
      query("pk = 'p'", { ReturnConsumedCapacity: 'TOTAL', ...more }).ConsumedCapacity?.CapacityUnits;
    expect([capacity({}), capacity({ ConsistentRead: true }), capacity({ Limit: 1 })]).toEqual([0.5, 1, 0.5]);
  });

  it('answers only numbers for Select COUNT', () => {
    expect(query("pk = 'p'", { Select: 'COUNT' })).toEqual({ Count: 5, ScannedCount: 5 });
  });

  it('projects each item', () => {
    const output = query("pk = 'p' AND sk = 'a'", { ProjectionExpression: 'x, sk, nothing' });
    expect(output.Items).toEqual([item('x=x-a sk=a')]);
  });
});

describe('Query by a local index', () => {
  it('orders by the index key and gives what the index keeps', () => {
    const output = query("pk = 'p' AND a > 'a'", { IndexName: 'byA', ReturnConsumedCapacity: 'INDEXES' });
    expect(output.Items).toEqual(
      ['ab ab', 'c c', 'd d', 'z b'].map((t) => item(`pk=p a=${t.replace(' ', ' sk=')}`)),
    );
    expect(output.ConsumedCapacity).toEqual({
      TableName: 'Tab',
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0 },
      LocalSecondaryIndexes: { byA: { CapacityUnits: 0.5 } },
    });
  });

  it('fetches from the table what it does not keep, a read for each item', () => {
    const common = { IndexName: 'byA', ConsistentRead: true, ReturnConsumedCapacity: 'INDEXES' } as const;
    for (const wanted of [{ ProjectionExpression: 'y' }, { Select: 'ALL_ATTRIBUTES' }] as const) {
      const output = query("pk = 'p'", { ...common, ...wanted });
      expect(column(output, 'y')).toBe('y-a y-ab y-c y-d y-b');
      expect(output.ConsumedCapacity).toEqual({
        TableName: 'Tab',
        CapacityUnits: 6,
        Table: { CapacityUnits: 5 },
        LocalSecondaryIndexes: { byA: { CapacityUnits: 1 } },
      });
    }
  });

  it('fetches nothing to count', () => {
    const output = query("pk = 'p'", { IndexName: 'byA', Select: 'COUNT', ReturnConsumedCapacity: 'TOTAL' });
    expect(output).toEqual({
      Count: 5,
      ScannedCount: 5,
      ConsumedCapacity: { TableName: 'Tab', CapacityUnits: 0.5 },
    });
  });

  it('answers a LastEvaluatedKey of table key and index key', () => {
    const first = query("pk = 'p'", { IndexName: 'byA', Limit: 2 });
    expect(first.LastEvaluatedKey).toEqual(item('pk=p sk=ab a=ab'));
    const ExclusiveStartKey = first.LastEvaluatedKey;
    expect(column(query("pk = 'p'", { IndexName: 'byA', ExclusiveStartKey }))).toBe('c d b');
  });
});

describe('Query by a global index', () => {
  beforeEach(() => {
    put('pk=1 sk=1 g=g r=2 x=x1 y=y1');
    put('pk=2 sk=1 g=g r=1 x=x2 h=h s=2');
    put('pk=3 sk=1 g=g r=1 x=x3 h=h s=1');
    put('pk=4 sk=1 g=g r=2 x=x4 h=h s=1');
    put('pk=5 sk=1 g=g');
  });

  it('finds the items that have every attribute of the index key', () => {
    expect(column(query("g = 'g' AND r > '1'", { IndexName: 'byG' }), 'x')).toMatch(/^(x1 x4|x4 x1)$/);
    expect(query("g = 'g'", { IndexName: 'byG', Select: 'COUNT' }).Count).toBe(4);
    expect(query("g = 'g' AND r = '2'", { IndexName: 'byG', ReturnConsumedCapacity: 'TOTAL' })).toMatchObject(
      {
        ConsumedCapacity: { CapacityUnits: 0.5 },
      },
    );
  });

  it('gives only what the index keeps', () => {
    const [first] =
      query("g = 'g' AND r = '2'", {
        IndexName: 'byG',
        FilterExpression: 'x = :x',
        ExpressionAttributeValues: { ':x': { S: 'x1' } },
      }).Items ?? [];
    expect(first).toEqual(item('pk=1 sk=1 g=g r=2 x=x1'));
  });

  it('orders by several sort key attributes and takes a gap-free beginning of them', () => {
    const find = (where: string, more: Partial<QueryInput> = {}): string =>
      column(query(where, { IndexName: 'byMany', ...more }), 'pk');
    expect(find("g = 'g' AND h = 'h'")).toBe('3 2 4');
    expect(find("g = 'g' AND h = 'h'", { ScanIndexForward: false })).toBe('4 2 3');
    expect(find("h = 'h' AND r = '1' AND g = 'g'")).toBe('3 2');
    expect(find("g = 'g' AND h = 'h' AND r = '1' AND s > '1'")).toBe('2');
    expect(refusal("g = 'g' AND h = 'h' AND s = '1'", { IndexName: 'byMany' })).toBe(
      'RANGE key attributes r must have equality conditions specified in the query because a condition is present ' +
        'on key attribute s',
    );
    expect(refusal("g = 'g' AND r = '1'", { IndexName: 'byMany' })).toBe(
      'Query condition missed key schema element: h',
    );
  });

  it('pages through entries with equal keys', () => {
    const pages: string[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const output = query("g = 'g'", { IndexName: 'byG', Limit: 1, ExclusiveStartKey });
      pages.push(column(output, 'pk'));
      ExclusiveStartKey = output.LastEvaluatedKey;
      if (ExclusiveStartKey) expect(Object.keys(ExclusiveStartKey).sort()).toEqual(['g', 'pk', 'r', 'sk']);
    } while (ExclusiveStartKey !== undefined && pages.length < 10);
    expect(pages.filter((page) => page !== '').sort()).toEqual(['1', '2', '3', '4']);
  });
});

describe('Query by an index that is being built', () => {
  it('refuses until the index is ACTIVE', () => {
    const clock = manualClock(0);
    engine = createEngine({ clock, tableDelays: 'realistic' });
    engine.execute('CreateTable', {
      TableName: 'Tab',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    clock.advance(3_600_000);
    put('pk=1 g=g');
    engine.execute('UpdateTable', {
      TableName: 'Tab',
      AttributeDefinitions: [{ AttributeName: 'g', AttributeType: 'S' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: { IndexName: 'byG', KeySchema: keySchema('g', ''), Projection: { ProjectionType: 'ALL' } },
        },
      ],
    });
    expect(refusal("g = 'g'", { IndexName: 'byG' })).toBe(
      'Cannot read from backfilling global secondary index: byG',
    );
    clock.advance(3_600_000);
    expect(column(query("g = 'g'", { IndexName: 'byG' }), 'pk')).toBe('1');
  });
});

describe('Query refuses', () => {
  const startAt = (text: string, more: Partial<QueryInput> = {}): Partial<QueryInput> => ({
    ExclusiveStartKey: item(text),
    ...more,
  });
  const INVALID_START = 'The provided starting key is invalid';
  const MISMATCH = 'The provided key element does not match the schema';

  it.each<[string, string, Partial<QueryInput>, string]>([
    [
      'an unknown index',
      "pk = 'p'",
      { IndexName: 'none' },
      'The table does not have the specified index: none',
    ],
    [
      'a consistent read of a global index',
      "g = 'g'",
      { IndexName: 'byG', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    ['a start key that lacks an attribute', "pk = 'p'", startAt('pk=p'), INVALID_START],
    ['a start key with an attribute too many', "pk = 'p'", startAt('pk=p sk=a a=a'), INVALID_START],
    ['a start key with another attribute', "pk = 'p'", startAt('pk=p x=a'), INVALID_START],
    [
      'a start key without the index key',
      "pk = 'p'",
      startAt('pk=p sk=a', { IndexName: 'byA' }),
      INVALID_START,
    ],
    [
      'a start key of another type',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { N: '1' } } },
      MISMATCH,
    ],
    [
      'a start key whose table key is of another type',
      "g = 'g'",
      { IndexName: 'byG', ExclusiveStartKey: { ...item('g=g r=1 sk=a'), pk: { N: '1' } } },
      `${INVALID_START}: ${MISMATCH}`,
    ],
    [
      'a start key with a faulty set',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { SS: [] } } },
      `${INVALID_START}: One or more parameter values were invalid: An string set  may not be empty`,
    ],
    [
      'a start key with a faulty number, without the prefix',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { N: 'x' } } },
      'The parameter cannot be converted to a numeric value: x',
    ],
    [
      'a start key of another partition',
      "pk = 'p'",
      startAt('pk=q sk=a'),
      'The provided starting key is outside query boundaries based on provided conditions',
    ],
    [
      'a start key outside the range',
      "pk = 'p' AND begins_with(sk, 'a')",
      startAt('pk=p sk=b'),
      'The provided starting key does not match the range key predicate',
    ],
    [
      'a start key of another partition within the range',
      "pk = 'p' AND sk < 'b'",
      startAt('pk=q sk=a'),
      'The query can return at most one row and cannot be restarted',
    ],
    [
      'a filter on the key',
      "pk = 'p'",
      { FilterExpression: 'x = :x AND sk <> :x', ExpressionAttributeValues: { ':x': { S: '' } } },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: sk',
    ],
    [
      'a filter on the key of the index',
      "pk = 'p'",
      { IndexName: 'byA', FilterExpression: 'attribute_exists(a)' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: a',
    ],
    [
      'unused names before what is no condition on a key',
      "pk = 'p' AND size(sk) > 's'",
      { ExpressionAttributeNames: { '#unused': 'x' } },
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}',
    ],
    [
      'what is no condition on a key',
      "pk = 'p' AND size(sk) > 's'",
      {},
      'KeyConditionExpressions cannot contain nested operations',
    ],
    [
      'a filter on what the index does not keep',
      "g = 'g'",
      { IndexName: 'byG', FilterExpression: 'attribute_exists(z) OR x = y' },
      'One or more parameter values were invalid: Secondary index byG does not project one or more filter attributes: [y, z]',
    ],
    [
      'a path into a key of any index',
      "pk = 'p'",
      { ProjectionExpression: 'x.a, g.a' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
    ],
    [
      'a filter path into a key of any index',
      "pk = 'p'",
      { FilterExpression: 'attribute_exists(g[1])' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
    ],
    [
      'all attributes of a global index that does not keep all',
      "g = 'g'",
      { IndexName: 'byG', Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        'index byG because its projection type is not ALL',
    ],
    [
      'attributes a global index does not keep',
      "g = 'g'",
      { IndexName: 'byG', ProjectionExpression: 'z, x, y' },
      'One or more parameter values were invalid: Global secondary index byG does not project [y, z]',
    ],
    [
      'Select SPECIFIC_ATTRIBUTES of nothing',
      "pk = 'p'",
      { Select: 'SPECIFIC_ATTRIBUTES' },
      '1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    ],
    [
      'Select COUNT with a projection',
      "pk = 'p'",
      { Select: 'COUNT', ProjectionExpression: 'x' },
      'Cannot specify the ProjectionExpression when choosing to get only the Count',
    ],
    [
      'Select ALL_ATTRIBUTES with a projection',
      "pk = 'p'",
      { Select: 'ALL_ATTRIBUTES', ProjectionExpression: 'x' },
      'Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES',
    ],
    [
      'Select ALL_PROJECTED_ATTRIBUTES without an index',
      "pk = 'p'",
      { Select: 'ALL_PROJECTED_ATTRIBUTES' },
      'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    ],
    [
      'a missing table',
      "pk = 'p'",
      { TableName: 'missing', IndexName: 'none', ...startAt('x=y') },
      'Requested resource not found',
    ],
  ])('%s', (_title, where, more, message) => {
    expect(refusal(where, more)).toBe(message);
  });

  it('values that no expression can use', () => {
    const execute = (input: object): unknown => engine.execute('Query', { TableName: 'Tab', ...input });
    const KeyConditions = { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] } };
    expect(() => execute({ KeyConditions, ExpressionAttributeValues: { ':v': { S: '' } } })).toThrow(
      'ExpressionAttributeValues can only be specified when using expressions: ' +
        'FilterExpression and KeyConditionExpression are null',
    );
  });

  it('a request without a key condition', () => {
    expect(() => engine.execute('Query', { TableName: 'Tab' })).toThrow(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  });
});

describe('Query with the older parameters', () => {
  const older = (input: object): QueryOutput => engine.execute('Query', { TableName: 'Tab', ...input });
  const EQ = (value: string): object => ({ ComparisonOperator: 'EQ', AttributeValueList: [{ S: value }] });

  it('means the same by KeyConditions, QueryFilter and AttributesToGet', () => {
    const output = older({
      KeyConditions: {
        pk: EQ('p'),
        sk: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'ab' }, { S: 'c' }] },
      },
      QueryFilter: { x: { ComparisonOperator: 'NE', AttributeValueList: [{ S: 'x-b' }] } },
      AttributesToGet: ['sk'],
    });
    expect(output).toEqual({ Items: [item('sk=ab'), item('sk=c')], Count: 2, ScannedCount: 3 });
  });

  it('allows KeyConditions beside a FilterExpression', () => {
    const output = older({
      KeyConditions: { pk: EQ('p') },
      FilterExpression: 'x = x0',
      ProjectionExpression: 'sk',
    });
    expect(output).toEqual({ Items: [], Count: 0, ScannedCount: 5 });
  });

  it('joins the QueryFilter by OR where asked', () => {
    const output = older({
      KeyConditions: { pk: EQ('p') },
      QueryFilter: { x: EQ('x-a'), y: EQ('y-d') },
      ConditionalOperator: 'OR',
    });
    expect(column(output)).toBe('a d');
  });

  it.each([
    [
      { KeyConditions: { pk: EQ('p') }, QueryFilter: { sk: EQ('a') } },
      'QueryFilter can only contain non-primary key attributes: Primary key attribute: sk',
    ],
    [
      { KeyConditions: { pk: EQ('p') }, KeyConditionExpression: 'pk = :p', AttributesToGet: ['a'] },
      'Can not use both expression and non-expression parameters in the same request: ' +
        'Non-expression parameters: {AttributesToGet, KeyConditions} Expression parameters: {KeyConditionExpression}',
    ],
    [
      { KeyConditions: { pk: { ComparisonOperator: 'NE', AttributeValueList: [{ S: 'p' }] } } },
      'Attempted conditional constraint is not an indexable operation',
    ],
    [
      { KeyConditions: { pk: EQ('p') }, ConditionalOperator: 'AND' },
      'ConditionalOperator cannot be used without Filter or Expected',
    ],
    [
      { KeyConditions: { pk: EQ('p') }, Select: 'COUNT', AttributesToGet: ['a'] },
      'Cannot specify the AttributesToGet when choosing to get only the Count',
    ],
    [{ KeyConditions: {} }, 'Query condition missed key schema element: pk'],
  ])('refuses %j', (input, message) => {
    expect(() => older(input)).toThrow(message);
  });
});
