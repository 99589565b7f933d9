import type { Answer } from '../adapters/adapter.ts';
import { attributes } from './attributes.ts';
import { column, inPartition } from './query.ts';
import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import type { Session } from './session.ts';

async function numbers(table: Session, count: number): Promise<void> {
  await table.createTable({ key: 'pk:S sk:N' });
  await Promise.all(Array.from({ length: count }, (_, sk) => table.put({ pk: 'p', sk, even: sk % 2 === 0 })));
}

/** Every page of a Query or Scan. */
export async function pages(table: Session, operationName: string, input: object): Promise<Answer[]> {
  const found: Answer[] = [];
  let ExclusiveStartKey: unknown;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page starts where the one before it ends
    const page = await table.perform(operationName, { ...input, ExclusiveStartKey });
    found.push(page);
    ExclusiveStartKey = page['LastEvaluatedKey'];
  } while (ExclusiveStartKey !== undefined);
  return found;
}

const startAt = (sk: number, pk = 'p') => ({ ExclusiveStartKey: attributes({ pk, sk }) });

/** Query: Limit, the 1 MB page, LastEvaluatedKey and ExclusiveStartKey. */
export const queryPagingScenarios: readonly Scenario[] = [
  scenario('pages of Limit items, forward and backward, give every item once', async (table) => {
    await numbers(table, 5);
    for (const ScanIndexForward of [true, false]) {
      // oxlint-disable-next-line no-await-in-loop -- one direction after the other
      const found = await pages(table, 'Query', { ...inPartition(), Limit: 2, ScanIndexForward });
      const expected = [['0', '1'], ['2', '3'], ['4']];
      expect(found.map((page) => column(page, 'sk'))).toEqual(
        ScanIndexForward ? expected : [['4', '3'], ['2', '1'], ['0']],
      );
      expect(found[2]).not.toHaveProperty('LastEvaluatedKey.pk');
    }
  }),
  scenario('a Limit met by the last item leaves a LastEvaluatedKey and an empty page', async (table) => {
    await numbers(table, 2);
    const [first, second, ...rest] = await pages(table, 'Query', { ...inPartition(), Limit: 2 });
    expect(first).toMatchObject({ Count: 2, LastEvaluatedKey: attributes({ pk: 'p', sk: 1 }) });
    expect(second).toEqual({ Items: [], Count: 0, ScannedCount: 0 });
    expect(rest).toEqual([]);
  }),
  scenario('a Limit larger than the partition leaves no LastEvaluatedKey', async (table) => {
    await numbers(table, 2);
    const output = await table.perform('Query', { ...inPartition(), Limit: 3 });
    expect(output['LastEvaluatedKey']).toBeUndefined();
  }),
  scenario('Limit counts what is read, not what the filter lets pass', async (table) => {
    await numbers(table, 4);
    const input = { ...inPartition('', { ':no': false }), FilterExpression: 'even = :no', Limit: 1 };
    const first = await table.perform('Query', input);
    expect(first).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 1,
      LastEvaluatedKey: attributes({ pk: 'p', sk: 0 }),
    });
    const all = await pages(table, 'Query', input);
    expect(all.flatMap((page) => column(page, 'sk'))).toEqual(['1', '3']);
  }),
  scenario('goes on where it was after the boundary item is gone, in both directions', async (table) => {
    await numbers(table, 5);
    await table.perform('DeleteItem', { Key: attributes({ pk: 'p', sk: 2 }) });
    const from = async (more: object) =>
      column(await table.perform('Query', { ...inPartition(), ...startAt(2), ...more }), 'sk');
    expect(await from({})).toEqual(['3', '4']);
    expect(await from({ ScanIndexForward: false })).toEqual(['1', '0']);
  }),
  scenario('sees items that come after the page and none that come before it', async (table) => {
    await numbers(table, 2);
    const query = { ...inPartition(), Limit: 1 };
    const { LastEvaluatedKey: ExclusiveStartKey } = await table.perform('Query', query);
    await table.put({ pk: 'p', sk: -1 }, { pk: 'p', sk: 0.5 });
    expect(column(await table.perform('Query', { ...inPartition(), ExclusiveStartKey }), 'sk')).toEqual([
      '0.5',
      '1',
    ]);
  }),
  scenario('a page ends with the item that passes 1 MB, whatever is projected', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    const data = 'd'.repeat(300_000);
    await Promise.all([0, 1, 2, 3, 4, 5].map((sk) => table.put({ pk: 'p', sk, data })));
    const [first, second, ...rest] = await pages(table, 'Query', {
      ...inPartition(),
      ProjectionExpression: 'sk',
    });
    expect(first).toMatchObject({
      Count: 4,
      ScannedCount: 4,
      LastEvaluatedKey: attributes({ pk: 'p', sk: 3 }),
    });
    expect(second).toMatchObject({ Count: 2 });
    expect(second?.['LastEvaluatedKey']).toBeUndefined();
    expect(rest).toEqual([]);
  }),
  scenario('1 MB is counted before the filter', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    const data = 'd'.repeat(300_000);
    await Promise.all([0, 1, 2, 3, 4].map((sk) => table.put({ pk: 'p', sk, data })));
    const output = await table.perform('Query', {
      ...inPartition(),
      FilterExpression: 'attribute_exists(x)',
    });
    expect(output).toMatchObject({ Items: [], Count: 0, ScannedCount: 4 });
    expect(output['LastEvaluatedKey']).toEqual(attributes({ pk: 'p', sk: 3 }));
  }),
  ...refusals('Query', { key: 'pk:S sk:N' }, [
    [
      'a Limit of 0',
      { ...inPartition(), Limit: 0 },
      "1 validation error detected: Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'a start key of another partition',
      { ...inPartition(), ...startAt(1, 'q') },
      'The provided starting key is outside query boundaries based on provided conditions',
    ],
    [
      'a start key outside the range',
      { ...inPartition('sk < :v', { ':v': 5 }), ...startAt(9) },
      'The provided starting key does not match the range key predicate',
    ],
    [
      'a start key that lacks an attribute',
      { ...inPartition(), ExclusiveStartKey: attributes({ pk: 'p' }) },
      /^The provided starting key is invalid/,
    ],
    [
      'a start key with a faulty number',
      { ...inPartition(), ExclusiveStartKey: { pk: { S: 'p' }, sk: { N: 'x' } } },
      'The parameter cannot be converted to a numeric value: x',
    ],
  ]),
];
