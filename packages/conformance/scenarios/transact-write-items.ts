import { attributes, everyType, type Plain } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';

type Attributes = Readonly<Record<string, Plain>>;

const put = (item: Attributes, more: object = {}) => ({
  Put: { TableName, Item: attributes(item), ...more },
});
const remove = (pk: string, more: object = {}) => ({
  Delete: { TableName, Key: attributes({ pk }), ...more },
});
const update = (pk: string, UpdateExpression: string, values: Attributes, more: object = {}) => ({
  Update: {
    TableName,
    Key: attributes({ pk }),
    UpdateExpression,
    ExpressionAttributeValues: attributes(values),
    ...more,
  },
});
const check = (pk: string, ConditionExpression: string, more: object = {}) => ({
  ConditionCheck: { TableName, Key: attributes({ pk }), ConditionExpression, ...more },
});
const transact = (table: Session, TransactItems: readonly object[], more: object = {}) =>
  table.call('TransactWriteItems', { TransactItems, ...more });

/** What a cancelled transaction tells of each action, without the members that are absent. */
async function reasons(table: Session, TransactItems: readonly object[], codes: string): Promise<unknown> {
  const before = await table.perform('Scan');
  const request = transact(table, TransactItems);
  const error: unknown = await request.then(
    () => expect.fail('the transaction succeeds'),
    (reason: unknown) => reason,
  );
  expect(Object(error)).toMatchObject({
    name: 'TransactionCanceledException',
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
  });
  expect(await table.perform('Scan')).toEqual(before);
  return Object(error).CancellationReasons;
}

const failed = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
const invalid = (Message: string) => ({ Code: 'ValidationError', Message });

/** TransactWriteItems: the four actions, reasons, tokens, capacity. */
export const transactWriteItemsScenarios: readonly Scenario[] = [
  scenario('puts, updates, deletes and checks in several tables at once', async (table) => {
    await table.createTable();
    await table.call('CreateTable', { ...tableInput({ key: 'pk:S sk:N' }), TableName: 'Others' });
    await table.put({ pk: 'b', n: 1 }, { pk: 'c' }, { pk: 'd', ok: true });
    const output = await transact(table, [
      put({ pk: 'a' }, { ConditionExpression: 'attribute_not_exists(pk)' }),
      update('b', 'SET n = n + :one', { ':one': 1 }, { ConditionExpression: 'n = :one' }),
      remove('c', { ConditionExpression: 'attribute_exists(pk)' }),
      check('d', '#ok = :true', {
        ExpressionAttributeNames: { '#ok': 'ok' },
        ExpressionAttributeValues: attributes({ ':true': true }),
      }),
      { Put: { TableName: 'Others', Item: attributes({ pk: 'a', sk: 1 }) } },
    ]);
    expect(output).toEqual({});
    const { Items } = await table.perform('Scan');
    expect(Items).toHaveLength(3);
    expect(Items).toEqual(
      expect.arrayContaining([{ pk: 'a' }, { pk: 'b', n: 2 }, { pk: 'd', ok: true }].map(attributes)),
    );
    expect(await table.call('Scan', { TableName: 'Others' })).toMatchObject({
      Items: [attributes({ pk: 'a', sk: 1 })],
    });
  }),
  scenario('takes 100 actions, and a table by its ARN', async (table) => {
    await table.createTable();
    const arn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;
    await transact(
      table,
      Array.from({ length: 100 }, (_, index) => put({ pk: `k${index}` }, { TableName: arn })),
    );
    expect(await table.perform('Scan', { Select: 'COUNT' })).toMatchObject({ Count: 100 });
  }),
  scenario('cancelled, tells for each action why and writes nothing', async (table) => {
    await table.createTable();
    await table.put({ pk: 'b', n: 1 });
    const exists = { ConditionExpression: 'attribute_exists(pk)' };
    const returning = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    const absent = { ConditionExpression: 'attribute_not_exists(pk)', ...returning };
    const codes = 'None, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed';
    expect(
      await reasons(
        table,
        [
          put({ pk: 'a' }),
          put({ pk: 'b', n: 2 }, absent),
          remove('c', { ...exists, ...returning }),
          check('d', 'attribute_exists(pk)'),
        ],
        codes,
      ),
    ).toEqual([{ Code: 'None' }, { ...failed, Item: attributes({ pk: 'b', n: 1 }) }, failed, failed]);
  }),
  scenario('cancelled, carries values of every type', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', ...everyType() });
    const more = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    expect(
      await reasons(table, [check('a', 'attribute_not_exists(pk)', more)], 'ConditionalCheckFailed'),
    ).toEqual([{ ...failed, Item: attributes({ pk: 'a', ...everyType() }) }]);
  }),
  scenario('cancels for keys and values that do not fit the table', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    const codes = Array.from({ length: 7 }, () => 'ValidationError').join(', ');
    expect(
      await reasons(
        table,
        [
          put({ pk: 1 }),
          put({ x: 1 }),
          { Delete: { TableName, Key: attributes({ pk: 'a', x: 'b' }) } },
          { Delete: { TableName, Key: {} } },
          put({ pk: 'b', g: 1 }),
          put({ pk: 'c', g: '' }),
          update('d', 'SET pk = :v', { ':v': 'a' }),
        ],
        codes,
      ),
    ).toEqual(
      [
        'One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N',
        'One or more parameter values were invalid: Missing the key pk in the item',
        'The provided key element does not match the schema',
        'The provided key element does not match the schema',
        'One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: byG',
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byG, IndexKey: g',
        'One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key',
      ].map(invalid),
    );
  }),
  scenario('cancels for updates that turn out impossible, the last ones included', async (table) => {
    await table.createTable();
    await table.put({ pk: 'b', words: 'x' }, { pk: 'c', big: 'b'.repeat(300_000) });
    expect(
      await reasons(
        table,
        [
          put({ pk: 'a' }),
          update('b', 'SET words = words + :v', { ':v': 1 }),
          update('c', 'SET more = :v', { ':v': 'm'.repeat(120_000) }),
          update('d', 'SET n = elsewhere', {}, { ExpressionAttributeValues: undefined }),
          update('e', 'SET m.x = :v', { ':v': 1 }),
        ],
        'None, ValidationError, ValidationError, ValidationError, ValidationError',
      ),
    ).toEqual([
      { Code: 'None' },
      ...[
        'An operand in the update expression has an incorrect data type',
        'Item size to update has exceeded the maximum allowed size',
        'The provided expression refers to an attribute that does not exist in the item',
        'The document path provided in the update expression is invalid for update',
      ].map(invalid),
    ]);
  }),
  scenario('weighs the updated item alone, not the statement', async (table) => {
    await table.createTable();
    const Key = attributes({ pk: 'a' });
    const UpdateExpression = 'SET x = :v';
    // With its statement it is too large for UpdateItem: 409,600 bytes are the item's alone.
    const ExpressionAttributeValues = attributes({ ':v': 'v'.repeat(409_600 - 4) });
    const Update = { Key, UpdateExpression, ExpressionAttributeValues };
    await table.refused('UpdateItem', Update, 'Item size to update has exceeded the maximum allowed size');
    await transact(table, [{ Update: { TableName, ...Update } }]);
    expect(await table.perform('Scan', { Select: 'COUNT' })).toMatchObject({ Count: 1 });
  }),
  scenario('replays a token for ten minutes and writes nothing then', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    const counting = [
      update('a', 'ADD n :one SET g = :g', { ':one': 1, ':g': 'g' }),
      put({ pk: 'b', data: 'd'.repeat(5000) }),
    ];
    const more = { ClientRequestToken: 'token', ReturnConsumedCapacity: 'INDEXES' };
    expect(await transact(table, counting, more)).toEqual({
      ConsumedCapacity: [
        {
          TableName,
          CapacityUnits: 13,
          WriteCapacityUnits: 13,
          Table: { CapacityUnits: 12, WriteCapacityUnits: 12 },
          GlobalSecondaryIndexes: { byG: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
        },
      ],
    });
    table.clock.advance(10 * 60_000 - 1);
    expect(await transact(table, counting, more)).toEqual({
      ConsumedCapacity: [
        {
          TableName,
          CapacityUnits: 6,
          ReadCapacityUnits: 6,
          Table: { CapacityUnits: 6, ReadCapacityUnits: 6 },
        },
      ],
    });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1, g: 'g' }));
    table.clock.advance(1);
    await transact(table, counting, more);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 2, g: 'g' }));
  }),
  scenario('takes a request for the same whatever the order of its attributes', async (table) => {
    await table.createTable();
    const more = { ClientRequestToken: 'token' };
    await transact(table, [put({ pk: 'a', n: 1, s: new Set(['x', 'y']), m: { b: 1, c: 2 } })], more);
    await transact(table, [remove('a')]);
    await transact(table, [put({ m: { c: 2, b: 1 }, s: new Set(['y', 'x']), n: 1, pk: 'a' })], more);
    expect(await table.get({ pk: 'a' })).toBeUndefined();
  }),
  scenario('refuses a token that came with another request', async (table) => {
    await table.createTable();
    const more = { ClientRequestToken: 'token' };
    await transact(table, [put({ pk: 'a', n: 1 })], more);
    for (const other of [
      { TransactItems: [put({ pk: 'a', n: 2 })] },
      { TransactItems: [put({ pk: 'a', n: 1 })], ReturnConsumedCapacity: 'TOTAL' },
      { TransactItems: [update('a', 'SET n = :n', { ':n': 1 })] },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await table.refused(
        'TransactWriteItems',
        { ...other, ...more },
        /idempotent/,
        'IdempotentParameterMismatchException',
      );
    }
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
  }),
  scenario('remembers no token of a transaction that failed', async (table) => {
    await table.createTable();
    const more = { ClientRequestToken: 'token' };
    const exists = { ConditionExpression: 'attribute_exists(pk)' };
    await table.refused(
      'TransactWriteItems',
      { TransactItems: [put({ pk: 'a' }, exists)], ...more },
      /ConditionalCheckFailed/,
      'TransactionCanceledException',
    );
    await transact(table, [put({ pk: 'a' })], more);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a' }));
  }),
  scenario('costs twice on each table, once on indexes, a check as much as a write', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    await table.call('CreateTable', { ...tableInput({}), TableName: 'Others' });
    await table.put({ pk: 'c', data: 'd'.repeat(1500) }, { pk: 'd', g: 'g', data: 'd'.repeat(2500) });
    const { ConsumedCapacity } = await transact(
      table,
      [
        put({ pk: 'a', g: 'g' }),
        { Put: { TableName: 'Others', Item: attributes({ pk: 'a' }) } },
        check('c', 'attribute_exists(pk)'),
        remove('d'),
        remove('nothing'),
      ],
      { ReturnConsumedCapacity: 'TOTAL' },
    );
    expect(ConsumedCapacity).toEqual([
      { TableName, CapacityUnits: 2 + 1 + 4 + 6 + 3 + 2, WriteCapacityUnits: 18 },
      { TableName: 'Others', CapacityUnits: 2, WriteCapacityUnits: 2 },
    ]);
  }),
  scenario('estimates item collections by table where there are local indexes', async (table) => {
    await table.createTable({ key: 'pk:S sk:N', local: { local: 'pk:S l:S' } });
    const { ItemCollectionMetrics } = await transact(
      table,
      [
        put({ pk: 'a', sk: 1 }),
        put({ pk: 'a', sk: 2 }),
        { Delete: { TableName, Key: attributes({ pk: 'b', sk: 1 }) } },
        {
          ConditionCheck: {
            TableName,
            Key: attributes({ pk: 'c', sk: 1 }),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
      { ReturnItemCollectionMetrics: 'SIZE' },
    );
    expect(ItemCollectionMetrics).toEqual({
      [TableName]: ['a', 'b'].map((pk) => ({
        ItemCollectionKey: attributes({ pk }),
        SizeEstimateRangeGB: [0, 1],
      })),
    });
  }),
];
