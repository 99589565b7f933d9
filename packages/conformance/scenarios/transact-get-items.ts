import { attributes, type Plain } from './attributes.ts';
import { DETECTED, expect, refusals, scenario, type Refusal, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';

const get = (key: Readonly<Record<string, Plain>>, more: object = {}) => ({
  Get: { TableName, Key: attributes(key), ...more },
});
const transact = (table: Session, TransactItems: readonly object[], more: object = {}) =>
  table.call('TransactGetItems', { TransactItems, ...more });
const refusal = (
  situation: string,
  TransactItems: readonly object[],
  message: string | RegExp,
  name?: string,
): Refusal => [situation, { TransactItems }, message, name ?? 'ValidationException'];

/** TransactGetItems: order, projections, reasons, capacity. */
export const transactGetItemsScenarios: readonly Scenario[] = [
  scenario('answers in the order of the request, with nothing for what is not there', async (table) => {
    await table.createTable();
    await table.call('CreateTable', { ...tableInput({ key: 'pk:S sk:N' }), TableName: 'Others' });
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', n: 2 });
    await table.call('PutItem', { TableName: 'Others', Item: attributes({ pk: 'a', sk: 1 }) });
    const output = await transact(table, [
      get({ pk: 'b' }),
      get({ pk: 'nothing' }),
      get({ pk: 'a', sk: 1 }, { TableName: 'Others' }),
      get({ pk: 'a' }),
    ]);
    expect(output).toEqual({
      Responses: [
        { Item: attributes({ pk: 'b', n: 2 }) },
        {},
        { Item: attributes({ pk: 'a', sk: 1 }) },
        { Item: attributes({ pk: 'a', n: 1 }) },
      ],
    });
  }),
  scenario('projects each item on its own; one with nothing selected has no Item', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', size: 1, m: { x: 1, y: 2 } }, { pk: 'b' });
    const { Responses } = await transact(table, [
      get({ pk: 'a' }, { ProjectionExpression: '#s, m.y', ExpressionAttributeNames: { '#s': 'size' } }),
      get({ pk: 'b' }, { ProjectionExpression: 'nothing' }),
    ]);
    expect(Responses).toEqual([{ Item: attributes({ size: 1, m: { y: 2 } }) }, {}]);
  }),
  scenario('costs two units for each 4 KB of each item', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' }, { pk: 'b', data: 'd'.repeat(5000) });
    const gets = [get({ pk: 'a' }), get({ pk: 'b' }), get({ pk: 'nothing' })];
    expect(await transact(table, gets, { ReturnConsumedCapacity: 'TOTAL' })).toMatchObject({
      ConsumedCapacity: [{ TableName, CapacityUnits: 8, ReadCapacityUnits: 8 }],
    });
    expect(await transact(table, gets, { ReturnConsumedCapacity: 'INDEXES' })).toMatchObject({
      ConsumedCapacity: [
        {
          TableName,
          CapacityUnits: 8,
          ReadCapacityUnits: 8,
          Table: { CapacityUnits: 8, ReadCapacityUnits: 8 },
        },
      ],
    });
  }),
  scenario('takes 100 gets', async (table) => {
    await table.createTable();
    await table.put({ pk: 'k99' });
    const gets = Array.from({ length: 100 }, (_, index) => get({ pk: `k${index}` }));
    const { Responses } = await transact(table, gets);
    expect(Responses).toHaveLength(100);
    expect(Responses).toMatchObject({ 99: { Item: attributes({ pk: 'k99' }) } });
  }),
  scenario('cancelled for keys that do not fit, tells for each get why', async (table) => {
    await table.createTable();
    const error = await table
      .call('TransactGetItems', {
        TransactItems: [get({ pk: 'a' }), get({}), get({ pk: 1 }), get({ pk: 'b', sk: 'a' })],
      })
      .then(
        () => expect.fail('the transaction succeeds'),
        (reason: unknown) => Object(reason),
      );
    const mismatch = {
      Code: 'ValidationError',
      Message: 'The provided key element does not match the schema',
    };
    expect(error).toMatchObject({
      name: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ValidationError, ValidationError, ValidationError]',
      CancellationReasons: [{ Code: 'None' }, mismatch, mismatch, mismatch],
    });
  }),
  scenario('refuses to read more than 4 MB', async (table) => {
    await table.createTable();
    const names = Array.from({ length: 11 }, (_, index) => `k${index}`);
    await table.put(...names.map((pk) => ({ pk, data: 'd'.repeat(390_000) })));
    await table.refused(
      'TransactGetItems',
      { TransactItems: names.map((pk) => get({ pk }, { ProjectionExpression: 'pk' })) },
      'The aggregate size of the items in the transaction exceeds 4 MB.',
    );
    const { Responses } = await transact(
      table,
      names.slice(1).map((pk) => get({ pk }, { ProjectionExpression: 'pk' })),
    );
    expect(Responses).toHaveLength(10);
  }),
  ...refusals('TransactGetItems', {}, [
    refusal(
      'no gets',
      [],
      `${DETECTED}Value at 'TransactItems' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    ),
    refusal(
      'more than 100 gets',
      Array.from({ length: 101 }, (_, index) => get({ pk: `k${index}` })),
      `${DETECTED}Value at 'TransactItems' failed to satisfy constraint: Member must have length less than or equal to 100`,
    ),
    refusal(
      'an element without a get',
      [{}],
      `${DETECTED}Value null at 'transactItems.1.member.get' failed to satisfy constraint: Member must not be null`,
    ),
    refusal(
      'an expression that is none, before a table that is not there',
      [get({ pk: 'a' }, { TableName: 'Nothing' }), get({ pk: 'a' }, { ProjectionExpression: '!!!' })],
      'Invalid ProjectionExpression: Syntax error; token: "!", near: "!!"',
    ),
    refusal(
      'names without an expression',
      [get({ pk: 'a' }, { ExpressionAttributeNames: { '#a': 'a' } })],
      'ExpressionAttributeNames can only be specified when using expressions',
    ),
    refusal(
      'a faulty value of a key, in the older words',
      [{ Get: { TableName, Key: { pk: { N: '' } } } }],
      'The parameter cannot be converted to a numeric value',
    ),
    refusal(
      'an empty key',
      [get({ pk: '' })],
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ),
    refusal(
      'two gets of one item, named by name and by ARN',
      [
        get({ pk: 'a' }),
        get({ pk: 'a' }, { TableName: `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}` }),
      ],
      'Transaction request cannot include multiple operations on one item',
    ),
    refusal(
      'a table that is not there, before a key that does not fit',
      [get({}), get({ pk: 'a' }, { TableName: 'Nothing' })],
      'Requested resource not found',
      'ResourceNotFoundException',
    ),
  ]),
];
