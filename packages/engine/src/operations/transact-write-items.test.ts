import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import { TransactionCanceledException } from '../errors/transaction-canceled-exception.ts';
import type { PreparedTransaction, TransactWriteItemsInput } from './transact-write-items.ts';

const TableName = 'Things';
const key = (pk: string) => ({ pk: { S: pk } });
const put = (pk: string, n: number) => ({ Put: { TableName, Item: { ...key(pk), n: { N: String(n) } } } });
const check = (pk: string) => ({
  ConditionCheck: { TableName, Key: key(pk), ConditionExpression: 'attribute_exists(pk)' },
});
const ONGOING = 'TransactionConflictException: Transaction is ongoing for the item';

let clock: ManualClock;
let engine: Engine;

const createTable = (): object =>
  engine.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
const prepare = (
  TransactItems: NonNullable<TransactWriteItemsInput['TransactItems']>,
  more: Partial<TransactWriteItemsInput> = {},
): PreparedTransaction => engine.prepareTransaction({ TransactItems, ...more });
const items = (): unknown => engine.scan({ TableName }).Items;
const item = (pk: string): unknown => engine.getItem({ TableName, Key: key(pk) }).Item;
const refusal = (perform: () => unknown): string => {
  try {
    perform();
  } catch (error) {
    if (error instanceof TransactionCanceledException)
      return error.CancellationReasons.map(({ Code, Message }) => `${Code}: ${Message ?? ''}`).join('; ');
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};

beforeEach(() => {
  clock = manualClock(Date.UTC(2026, 10, 21));
  engine = createEngine({ clock });
  createTable();
  engine.putItem({ TableName, Item: { ...key('a'), n: { N: '1' } } });
});

describe('a prepared transaction', () => {
  it('shows nothing before it is complete and everything then', () => {
    const transaction = prepare([put('a', 2), put('b', 2), check('a')].slice(0, 2));
    expect(items()).toEqual([{ ...key('a'), n: { N: '1' } }]);
    expect(transaction.complete()).toEqual({});
    expect([item('a'), item('b')]).toEqual(['a', 'b'].map((pk) => ({ ...key(pk), n: { N: '2' } })));
  });

  it('answers as if it had been one step', () => {
    const transaction = prepare([put('a', 2)], { ReturnConsumedCapacity: 'TOTAL' });
    expect(transaction.complete()).toEqual({
      ConsumedCapacity: [{ TableName, CapacityUnits: 2, WriteCapacityUnits: 2 }],
    });
  });

  it('is what was asked for, whatever becomes of the input meanwhile', () => {
    const input = { TransactItems: [put('b', 1)] };
    const transaction = engine.prepareTransaction(input);
    input.TransactItems[0] = put('c', 2);
    transaction.complete();
    expect([item('b'), item('c')]).toEqual([{ ...key('b'), n: { N: '1' } }, undefined]);
  });

  it('makes single writes of its items conflict, checked ones included, and no others', () => {
    const transaction = prepare([check('a'), put('b', 2)]);
    for (const pk of ['a', 'b']) {
      const Key = key(pk);
      expect(refusal(() => engine.putItem({ TableName, Item: Key }))).toBe(ONGOING);
      expect(refusal(() => engine.deleteItem({ TableName, Key }))).toBe(ONGOING);
      expect(refusal(() => engine.updateItem({ TableName, Key, UpdateExpression: 'REMOVE n' }))).toBe(
        ONGOING,
      );
    }
    engine.putItem({ TableName, Item: key('c') });
    transaction.complete();
    expect(refusal(() => engine.putItem({ TableName, Item: key('a') }))).toBe('no error');
  });

  it('conflicts before a condition is asked and after a key that does not fit', () => {
    prepare([put('a', 2)]);
    const never = { ConditionExpression: 'attribute_not_exists(pk)' };
    expect(refusal(() => engine.deleteItem({ TableName, Key: key('a'), ...never }))).toBe(ONGOING);
    const Key = { ...key('a'), x: { S: 'x' } };
    expect(refusal(() => engine.deleteItem({ TableName, Key }))).toMatch('does not match the schema');
  });

  it('gives other transactions a reason for each item it holds', () => {
    const transaction = prepare([put('a', 2)]);
    const conflict = 'TransactionConflict: Transaction is ongoing for the item';
    const missing = 'ConditionalCheckFailed: The conditional request failed';
    expect(refusal(() => prepare([put('c', 1), put('a', 3), check('d')]))).toBe(
      `None: ; ${conflict}; ${missing}`,
    );
    const TransactItems = ['c', 'a'].map((pk) => ({ Get: { TableName, Key: key(pk) } }));
    expect(refusal(() => engine.transactGetItems({ TransactItems }))).toBe(`None: ; ${conflict}`);
    // What the refused one would have held is free.
    engine.putItem({ TableName, Item: key('c') });
    transaction.complete();
    expect(refusal(() => engine.transactGetItems({ TransactItems }))).toBe('no error');
  });

  it('leaves writes of a batch unprocessed', () => {
    const transaction = prepare([put('a', 2), put('b', 2)]);
    const writes = [
      { PutRequest: { Item: { ...key('a'), x: { S: 'x' } } } },
      { PutRequest: { Item: key('c') } },
      { DeleteRequest: { Key: key('b') } },
    ];
    const { UnprocessedItems } = engine.batchWriteItem({ RequestItems: { [TableName]: writes } });
    expect(UnprocessedItems).toEqual({ [TableName]: [writes[0], writes[2]] });
    expect(item('c')).toEqual(key('c'));
    transaction.cancel();
    expect(engine.batchWriteItem({ RequestItems: UnprocessedItems })).toEqual({ UnprocessedItems: {} });
    expect([item('a'), item('b')]).toEqual([{ ...key('a'), x: { S: 'x' } }, undefined]);
  });

  it('cancelled, leaves no trace, as often as it is cancelled', () => {
    const more = { ClientRequestToken: 'token' };
    const transaction = prepare([put('a', 2)], more);
    transaction.cancel();
    const other = prepare([put('a', 3)], more);
    transaction.cancel();
    expect(refusal(() => engine.deleteItem({ TableName, Key: key('a') }))).toBe(ONGOING);
    other.complete();
    other.cancel();
    expect(item('a')).toEqual({ ...key('a'), n: { N: '3' } });
  });

  it('ends once', () => {
    const transaction = prepare([put('a', 2)]);
    transaction.complete();
    expect(() => transaction.complete()).toThrow('completed or cancelled before');
    const other = prepare([put('a', 3)]);
    other.cancel();
    expect(() => other.complete()).toThrow('completed or cancelled before');
  });

  it('is refused whole where it would be in one step, and holds nothing then', () => {
    expect(refusal(() => prepare([put('b', 1), check('c')]))).toBe(
      'None: ; ConditionalCheckFailed: The conditional request failed',
    );
    expect(refusal(() => prepare([]))).toMatch('ValidationException');
    engine.putItem({ TableName, Item: key('b') });
  });

  it('fails when its table is gone, and holds nothing of a new one of that name', () => {
    const transaction = prepare([put('a', 2)], { ClientRequestToken: 'token' });
    engine.deleteTable({ TableName });
    expect(engine.listTables().TableNames).toEqual([]);
    expect(refusal(() => transaction.complete())).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
    createTable();
    engine.describeTable({ TableName });
    engine.putItem({ TableName, Item: key('a') });
    prepare([put('b', 1)], { ClientRequestToken: 'token' }).complete();
  });

  it('keeps its items while its table changes', () => {
    prepare([put('a', 2)]);
    engine.updateTable({ TableName, DeletionProtectionEnabled: true });
    expect(refusal(() => engine.deleteItem({ TableName, Key: key('a') }))).toBe(ONGOING);
  });
});

describe('the token of a prepared transaction', () => {
  const more = { ClientRequestToken: 'token' };
  const IN_PROGRESS =
    'TransactionInProgressException: Transaction from previous request is still in progress';

  it('is in progress until the transaction is complete and replayed from then on', () => {
    const input = { TransactItems: [put('a', 2)], ...more };
    const transaction = engine.prepareTransaction(input);
    clock.advance(11 * 60_000);
    expect(refusal(() => engine.transactWriteItems(input))).toBe(IN_PROGRESS);
    expect(refusal(() => engine.prepareTransaction(input))).toBe(IN_PROGRESS);
    transaction.complete();
    engine.putItem({ TableName, Item: key('a') });
    clock.advance(10 * 60_000 - 1);
    engine.transactWriteItems(input);
    expect(item('a')).toEqual(key('a'));
    clock.advance(1);
    engine.transactWriteItems(input);
    expect(item('a')).toEqual({ ...key('a'), n: { N: '2' } });
  });

  it('is refused with another request', () => {
    prepare([put('a', 2)], more);
    expect(refusal(() => prepare([put('b', 2)], more))).toMatch('IdempotentParameterMismatchException');
  });

  it('of a replay holds nothing', () => {
    const input = { TransactItems: [put('a', 2)], ReturnConsumedCapacity: 'TOTAL' as const, ...more };
    engine.transactWriteItems(input);
    const replay = engine.prepareTransaction(input);
    engine.putItem({ TableName, Item: key('a') });
    expect(replay.complete()).toEqual({
      ConsumedCapacity: [{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }],
    });
    expect(item('a')).toEqual(key('a'));
  });
});

describe('a token', () => {
  it('keeps requests apart that differ in an attribute of any name alone', () => {
    const request = (name: string, value: string): TransactWriteItemsInput => ({
      ClientRequestToken: 'token',
      TransactItems: [
        {
          Put: {
            TableName,
            Item: {
              ...key('a'),
              attributes: { S: 'x' },
              fault: { S: 'y' },
              m: { M: { [name]: { S: value } } },
            },
          },
        },
      ],
    });
    engine.transactWriteItems(request('__proto__', '1'));
    expect(refusal(() => engine.transactWriteItems(request('__proto__', '2')))).toMatch('Idempotent');
    expect(refusal(() => engine.transactWriteItems(request('constructor', '1')))).toMatch('Idempotent');
    expect(refusal(() => engine.transactWriteItems(request('__proto__', '1')))).toBe('no error');
  });
});
