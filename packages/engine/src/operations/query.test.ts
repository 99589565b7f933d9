import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import type { QueryInput, QueryOutput } from './query.ts';
import {
  type Attributes,
  column,
  filledTable,
  item,
  keySchema,
  QueriedTable,
} from '../../test/queried-table.ts';

let table: QueriedTable;
beforeEach(() => {
  table = filledTable();
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
    expect(column(table.query(where))).toBe(expected);
    const backward = expected === '' ? '' : expected.split(' ').reverse().join(' ');
    expect(column(table.query(where, { ScanIndexForward: false }))).toBe(backward);
  });

  it('answers Count, ScannedCount and no LastEvaluatedKey at the end of the partition', () => {
    const { Items, ...rest } = table.query("pk = 'p'", { Limit: 6 });
    expect(Items).toHaveLength(5);
    expect(rest).toEqual({ Count: 5, ScannedCount: 5 });
  });

  it('answers a LastEvaluatedKey where the limit falls on the last item, and an empty page after it', () => {
    const first = table.query("pk = 'p'", { Limit: 5 });
    expect(first.LastEvaluatedKey).toEqual(item('pk=p sk=d'));
    expect(table.query("pk = 'p'", { Limit: 5, ExclusiveStartKey: first.LastEvaluatedKey })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 0,
    });
  });

  it('counts the limit before the filter', () => {
    const output = table.query("pk = 'p'", {
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
      table.engine.execute('DeleteItem', { TableName: 'Tab', Key: ExclusiveStartKey });
      expect(column(table.query("pk = 'p'", { ScanIndexForward, ExclusiveStartKey }))).toBe(expected);
    }
  });

  it('stops at 1 MB of what it reads, whatever the filter and the projection leave of it', () => {
    for (let index = 0; index < 4; index += 1)
      table.put(`pk=big sk=${index}`, { data: { S: 'd'.repeat(350_000) } });
    const output = table.query("pk = 'big'", {
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
      table.query("pk = 'p'", { ReturnConsumedCapacity: 'TOTAL', ...more }).ConsumedCapacity?.CapacityUnits;
    expect([capacity({}), capacity({ ConsistentRead: true }), capacity({ Limit: 1 })]).toEqual([0.5, 1, 0.5]);
  });

  it('answers only numbers for Select COUNT', () => {
    expect(table.query("pk = 'p'", { Select: 'COUNT' })).toEqual({ Count: 5, ScannedCount: 5 });
  });

  it('projects each item', () => {
    const output = table.query("pk = 'p' AND sk = 'a'", { ProjectionExpression: 'x, sk, nothing' });
    expect(output.Items).toEqual([item('x=x-a sk=a')]);
  });
});

describe('Query by a local index', () => {
  it('orders by the index key and gives what the index keeps', () => {
    const output = table.query("pk = 'p' AND a > 'a'", {
      IndexName: 'byA',
      ReturnConsumedCapacity: 'INDEXES',
    });
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
      const output = table.query("pk = 'p'", { ...common, ...wanted });
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
    const output = table.query("pk = 'p'", {
      IndexName: 'byA',
      Select: 'COUNT',
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(output).toEqual({
      Count: 5,
      ScannedCount: 5,
      ConsumedCapacity: { TableName: 'Tab', CapacityUnits: 0.5 },
    });
  });

  it('answers a LastEvaluatedKey of table key and index key', () => {
    const first = table.query("pk = 'p'", { IndexName: 'byA', Limit: 2 });
    expect(first.LastEvaluatedKey).toEqual(item('pk=p sk=ab a=ab'));
    const ExclusiveStartKey = first.LastEvaluatedKey;
    expect(column(table.query("pk = 'p'", { IndexName: 'byA', ExclusiveStartKey }))).toBe('c d b');
  });
});

describe('Query by a global index', () => {
  beforeEach(() => {
    table.put('pk=1 sk=1 g=g r=2 x=x1 y=y1');
    table.put('pk=2 sk=1 g=g r=1 x=x2 h=h s=2');
    table.put('pk=3 sk=1 g=g r=1 x=x3 h=h s=1');
    table.put('pk=4 sk=1 g=g r=2 x=x4 h=h s=1');
    table.put('pk=5 sk=1 g=g');
  });

  it('finds the items that have every attribute of the index key', () => {
    expect(column(table.query("g = 'g' AND r > '1'", { IndexName: 'byG' }), 'x')).toMatch(/^(x1 x4|x4 x1)$/);
    expect(table.query("g = 'g'", { IndexName: 'byG', Select: 'COUNT' }).Count).toBe(4);
    expect(
      table.query("g = 'g' AND r = '2'", { IndexName: 'byG', ReturnConsumedCapacity: 'TOTAL' }),
    ).toMatchObject({
      ConsumedCapacity: { CapacityUnits: 0.5 },
    });
  });

  it('gives only what the index keeps', () => {
    const [first] =
      table.query("g = 'g' AND r = '2'", {
        IndexName: 'byG',
        FilterExpression: 'x = :x',
        ExpressionAttributeValues: { ':x': { S: 'x1' } },
      }).Items ?? [];
    expect(first).toEqual(item('pk=1 sk=1 g=g r=2 x=x1'));
  });

  it('orders by several sort key attributes and takes a gap-free beginning of them', () => {
    const find = (where: string, more: Partial<QueryInput> = {}): string =>
      column(table.query(where, { IndexName: 'byMany', ...more }), 'pk');
    expect(find("g = 'g' AND h = 'h'")).toBe('3 2 4');
    expect(find("g = 'g' AND h = 'h'", { ScanIndexForward: false })).toBe('4 2 3');
    expect(find("h = 'h' AND r = '1' AND g = 'g'")).toBe('3 2');
    expect(find("g = 'g' AND h = 'h' AND r = '1' AND s > '1'")).toBe('2');
    expect(table.refusal("g = 'g' AND h = 'h' AND s = '1'", { IndexName: 'byMany' })).toBe(
      'RANGE key attributes r must have equality conditions specified in the query because a condition is present ' +
        'on key attribute s',
    );
    expect(table.refusal("g = 'g' AND r = '1'", { IndexName: 'byMany' })).toBe(
      'Query condition missed key schema element: h',
    );
  });

  it('pages through entries with equal keys', () => {
    const pages: string[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const output = table.query("g = 'g'", { IndexName: 'byG', Limit: 1, ExclusiveStartKey });
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
    const engine = createEngine({ clock, tableDelays: 'realistic' });
    engine.execute('CreateTable', {
      TableName: 'Tab',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    table = new QueriedTable(engine);
    clock.advance(3_600_000);
    table.put('pk=1 g=g');
    table.engine.execute('UpdateTable', {
      TableName: 'Tab',
      AttributeDefinitions: [{ AttributeName: 'g', AttributeType: 'S' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: { IndexName: 'byG', KeySchema: keySchema('g', ''), Projection: { ProjectionType: 'ALL' } },
        },
      ],
    });
    expect(table.refusal("g = 'g'", { IndexName: 'byG' })).toBe(
      'Cannot read from backfilling global secondary index: byG',
    );
    clock.advance(3_600_000);
    expect(column(table.query("g = 'g'", { IndexName: 'byG' }), 'pk')).toBe('1');
  });
});

describe('Query with the older parameters', () => {
  const older = (input: object): QueryOutput => table.engine.execute('Query', { TableName: 'Tab', ...input });
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
