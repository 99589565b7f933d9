import { attributes, type Plain } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, type Session } from './session.ts';

const fill = (length: number): string => 'x'.repeat(length);
const arn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;

/** Units of the table and, by name, of the indexes that were written. */
async function units(
  table: Session,
  operationName: string,
  input: object,
): Promise<readonly [number, Readonly<Record<string, number>>]> {
  const answer = await table.perform(operationName, { ...input, ReturnConsumedCapacity: 'INDEXES' });
  const { CapacityUnits, Table, LocalSecondaryIndexes, GlobalSecondaryIndexes } = Object(
    answer['ConsumedCapacity'],
  );
  const arms = Object.entries<{ CapacityUnits: number }>({
    ...LocalSecondaryIndexes,
    ...GlobalSecondaryIndexes,
  }).map(([name, arm]) => [name, arm.CapacityUnits] as const);
  const ofIndexes = arms.reduce((sum, [, each]) => sum + each, 0);
  expect(CapacityUnits).toBe(Table.CapacityUnits + ofIndexes);
  return [Table.CapacityUnits, Object.fromEntries(arms)];
}

const put = (table: Session, item: Readonly<Record<string, Plain>>) =>
  units(table, 'PutItem', { Item: attributes({ pk: 'a', sk: 'a', ...item }) });
const update = (table: Session, UpdateExpression: string, values: Readonly<Record<string, Plain>>) =>
  units(table, 'UpdateItem', {
    Key: attributes({ pk: 'a', sk: 'a' }),
    UpdateExpression,
    ExpressionAttributeValues: attributes(values),
  });

const sketch = {
  key: 'pk:S sk:S',
  local: { local: ['pk:S l:S', ['kept']] },
  global: { keys: ['g:S', 'KEYS_ONLY'], some: ['g:S', ['kept']], all: 'g:S' },
} as const;

/** What requests cost: the lines of AWS's rules that no operation's own scenarios tell. */
export const capacityScenarios: readonly Scenario[] = [
  scenario('an entry costs by what its index keeps, where it appears and where it goes', async (table) => {
    await table.createTable(sketch);
    const whole = { g: 'g', l: 'l', kept: fill(1500), rest: fill(2000) };
    const entries = { local: 2, keys: 1, some: 2, all: 4 };
    expect(await put(table, whole)).toEqual([4, entries]);
    expect(await put(table, {})).toEqual([4, entries]);
  }),
  scenario(
    'an entry whose key changes costs as a deletion and a put, each by its own size',
    async (table) => {
      await table.createTable(sketch);
      await put(table, { g: 'g', l: 'l', kept: fill(1500) });
      const moved = await update(table, 'SET g = :g, l = :l, kept = :k', {
        ':g': 'h',
        ':l': 'm',
        ':k': 'small',
      });
      expect(moved).toEqual([2, { local: 3, keys: 2, some: 3, all: 3 }]);
    },
  ),
  scenario(
    'an entry that changes in place costs its larger image, one that stays equal nothing',
    async (table) => {
      await table.createTable(sketch);
      await put(table, { g: 'g', l: 'l', kept: fill(1500), s: new Set(['a', 'b']) });
      expect(await update(table, 'SET kept = :k', { ':k': 'small' })).toEqual([
        2,
        { local: 2, some: 2, all: 2 },
      ]);
      expect(await update(table, 'SET rest = :r', { ':r': 'r' })).toEqual([1, { all: 1 }]);
      expect(await update(table, 'SET s = :s', { ':s': new Set(['b', 'a']) })).toEqual([1, {}]);
      expect(await update(table, 'SET kept = :k, rest = :r', { ':k': 'small', ':r': 'r' })).toEqual([1, {}]);
    },
  ),
  scenario('an update of nothing that is there costs the item it makes', async (table) => {
    await table.createTable(sketch);
    expect(await update(table, 'SET rest = :r', { ':r': fill(1500) })).toEqual([2, {}]);
    expect(await units(table, 'DeleteItem', { Key: attributes({ pk: 'a', sk: 'none' }) })).toEqual([1, {}]);
  }),
  scenario(
    'a check in a transaction costs the item it looks at, and one that is not there 1 KB',
    async (table) => {
      await table.createTable();
      await table.put({ pk: 'a', rest: fill(2500) });
      const cost = async (pk: string, ConditionExpression: string): Promise<unknown> => {
        const ConditionCheck = { TableName, Key: attributes({ pk }), ConditionExpression };
        const asked = { TransactItems: [{ ConditionCheck }], ReturnConsumedCapacity: 'TOTAL' };
        return (await table.call('TransactWriteItems', asked))['ConsumedCapacity'];
      };
      expect(await cost('a', 'attribute_exists(pk)')).toEqual([
        { TableName, CapacityUnits: 6, WriteCapacityUnits: 6 },
      ]);
      expect(await cost('b', 'attribute_not_exists(pk)')).toEqual([
        { TableName, CapacityUnits: 2, WriteCapacityUnits: 2 },
      ]);
    },
  ),
  scenario(
    'a statement of a batch whose condition fails pays for what it would have written to',
    async (table) => {
      await table.createTable();
      await table.put({ pk: 'a', rest: fill(2500) }, { pk: 'b' });
      const { ConsumedCapacity } = await table.call('BatchExecuteStatement', {
        Statements: [
          { Statement: `UPDATE ${TableName} SET n = 1 WHERE pk = 'a' AND rest = 'other'` },
          { Statement: `UPDATE ${TableName} SET n = 1 WHERE pk = 'b'` },
        ],
        ReturnConsumedCapacity: 'TOTAL',
      });
      expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4 }]);
    },
  ),
  scenario('a table is named as the request names it', async (table) => {
    await table.createTable();
    const asked = { ReturnConsumedCapacity: 'TOTAL' };
    const Key = attributes({ pk: 'a' });
    const single = { TableName: arn, Item: Key, ...asked };
    expect(await table.call('PutItem', single)).toEqual({
      ConsumedCapacity: { TableName: arn, CapacityUnits: 1 },
    });
    expect(await table.call('GetItem', { TableName: arn, Key, ...asked })).toMatchObject({
      ConsumedCapacity: { TableName: arn, CapacityUnits: 0.5 },
    });
    const RequestItems = { [arn]: [{ PutRequest: { Item: Key } }] };
    expect(await table.call('BatchWriteItem', { RequestItems, ...asked })).toMatchObject({
      ConsumedCapacity: [{ TableName: arn, CapacityUnits: 1 }],
    });
  }),
  scenario('nothing is told where nothing is asked, or NONE', async (table) => {
    await table.createTable();
    for (const asked of [{}, { ReturnConsumedCapacity: 'NONE' }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const answers = await Promise.all([
        table.perform('Scan', asked),
        table.perform('PutItem', { Item: attributes({ pk: 'a' }), ...asked }),
        table.call('TransactGetItems', {
          TransactItems: [{ Get: { TableName, Key: attributes({ pk: 'a' }) } }],
          ...asked,
        }),
      ]);
      for (const answer of answers) expect(answer).not.toHaveProperty('ConsumedCapacity');
    }
  }),
  scenario('the deletions of time to live cost no request anything', async (table) => {
    await table.createTable();
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
    await table.perform('UpdateTimeToLive', { TimeToLiveSpecification });
    await table.put({ pk: 'a', expires: Math.floor(table.clock.now() / 1000), rest: fill(2500) });
    table.clock.advance(3_600_000);
    expect(await units(table, 'Scan', {})).toEqual([0.5, {}]);
  }),
];
