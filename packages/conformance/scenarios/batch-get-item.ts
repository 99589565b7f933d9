import { attributes } from './attributes.ts';
import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';

const key = (pk: string) => attributes({ pk });
const keys = (count: number, prefix = 'k') =>
  Array.from({ length: count }, (_, index) => key(`${prefix}${index}`));

async function twoTables(table: Session): Promise<void> {
  await table.createTable();
  await table.call('CreateTable', { ...tableInput({}), TableName: 'Others' });
}

/** BatchGetItem: several tables, projections, limits. */
export const batchGetItemScenarios: readonly Scenario[] = [
  scenario('gives what it finds, by table', async (table) => {
    await twoTables(table);
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', n: 2 });
    const output = await table.call('BatchGetItem', {
      RequestItems: { [TableName]: { Keys: [key('b'), key('nothing')] }, Others: { Keys: [key('a')] } },
    });
    expect(output).toEqual({
      Responses: { [TableName]: [attributes({ pk: 'b', n: 2 })], Others: [] },
      UnprocessedKeys: {},
    });
  }),
  scenario('projects for each table on its own', async (table) => {
    await twoTables(table);
    await table.put({ pk: 'a', size: 1, other: 2 });
    await table.call('PutItem', { TableName: 'Others', Item: attributes({ pk: 'a', x: 1, y: 2 }) });
    const { Responses } = await table
      .call('BatchGetItem', {
        RequestItems: {
          [TableName]: {
            Keys: [key('a')],
            ProjectionExpression: '#s',
            ExpressionAttributeNames: { '#s': 'size' },
            ConsistentRead: true,
          },
          Others: { Keys: [key('a')], AttributesToGet: ['y'] },
        },
      })
      .catch((error: unknown) => ({ Responses: Object(error).name }));
    // AttributesToGet beside expressions, even for another table, is refused.
    expect(Responses).toBe('ValidationException');
    const output = await table.call('BatchGetItem', {
      RequestItems: {
        [TableName]: {
          Keys: [key('a')],
          ProjectionExpression: '#s',
          ExpressionAttributeNames: { '#s': 'size' },
        },
        Others: { Keys: [key('a')], ProjectionExpression: 'y' },
      },
    });
    expect(output['Responses']).toEqual({
      [TableName]: [attributes({ size: 1 })],
      Others: [attributes({ y: 2 })],
    });
  }),
  scenario('rounds the units of every item on its own', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' }, { pk: 'b', data: 'd'.repeat(5000) });
    const units = async (ConsistentRead: boolean) =>
      (
        await table.call('BatchGetItem', {
          RequestItems: { [TableName]: { Keys: [key('a'), key('b'), key('nothing')], ConsistentRead } },
          ReturnConsumedCapacity: 'TOTAL',
        })
      )['ConsumedCapacity'];
    expect(await units(false)).toEqual([{ TableName, CapacityUnits: 0.5 + 1 + 0.5 }]);
    expect(await units(true)).toEqual([{ TableName, CapacityUnits: 1 + 2 + 1 }]);
  }),
  scenario('leaves what goes beyond 16 MB to be asked for again', async (table) => {
    await table.createTable();
    const Keys = keys(45);
    await Promise.all(
      Keys.map(({ pk }) => table.perform('PutItem', { Item: { pk, data: { S: 'd'.repeat(400_000) } } })),
    );
    const request = { ProjectionExpression: 'pk', ConsistentRead: true };
    const output = await table.call('BatchGetItem', { RequestItems: { [TableName]: { Keys, ...request } } });
    const found: unknown[] = Object(output['Responses'])[TableName];
    const left: { Keys: unknown[] } = Object(output['UnprocessedKeys'])[TableName];
    expect(left).toMatchObject(request);
    expect(found.length).toBeLessThan(45);
    expect([...found, ...left.Keys]).toHaveLength(45);
    expect([...found, ...left.Keys]).toEqual(expect.arrayContaining(Keys));
    const rest = await table.call('BatchGetItem', { RequestItems: output['UnprocessedKeys'] });
    expect(rest).toMatchObject({ UnprocessedKeys: {}, Responses: { [TableName]: left.Keys } });
  }),
  scenario('takes 100 keys and answers by the ARN it was asked by', async (table) => {
    await table.createTable();
    await table.put({ pk: 'k99' });
    const arn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;
    const output = await table.call('BatchGetItem', { RequestItems: { [arn]: { Keys: keys(100) } } });
    expect(output['Responses']).toEqual({ [arn]: [key('k99')] });
  }),
  ...refusals('BatchGetItem', twoTables, [
    [
      'a table that is not there',
      { RequestItems: { Nothing: { Keys: [key('a')] } } },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    [
      'a key given twice',
      { RequestItems: { [TableName]: { Keys: [key('a'), key('b'), key('a')] } } },
      'Provided list of item keys contains duplicates',
    ],
    [
      'no tables',
      { RequestItems: {} },
      "1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'no keys',
      { RequestItems: { [TableName]: { Keys: [] } } },
      `1 validation error detected: Value at 'RequestItems.${TableName}.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    ],
    [
      'more than 100 keys of one table',
      { RequestItems: { [TableName]: { Keys: keys(101) } } },
      `1 validation error detected: Value at 'RequestItems.${TableName}.member.Keys' failed to satisfy constraint: Member must have length less than or equal to 100`,
    ],
    [
      'more than 100 keys of several tables',
      { RequestItems: { [TableName]: { Keys: keys(51) }, Others: { Keys: keys(50) } } },
      'Too many items requested for the BatchGetItem call',
    ],
    [
      'a key that does not fit',
      { RequestItems: { [TableName]: { Keys: [attributes({ sk: 'a' })] } } },
      'The provided key element does not match the schema',
    ],
  ]),
];
