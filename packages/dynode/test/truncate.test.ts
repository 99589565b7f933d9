import { createEngine, manualClock, type Engine, type ManualClock } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client, type AmazonError, type Body } from '../src/index.ts';

let clock: ManualClock;
let engine: Engine;
let client: Client;

beforeEach(() => {
  clock = manualClock(0);
  engine = createEngine({ clock });
  client = new Client({ engine });
});

/** A table with `count` items. */
async function filled(count: number, options: Parameters<Client['createTable']>[1]): Promise<void> {
  await client.createTable('Table', options);
  for (let n = 0; n < count; n += 1) await client.putItem('Table', { id: `prod-${n}`, text: 'x' });
}

const sizes = (
  answers: readonly { Responses: Record<string, { ConsumedCapacityUnits: number }> }[],
): number[] => answers.map(({ Responses: responses }) => responses['Table']?.ConsumedCapacityUnits ?? 0);

describe('truncate', () => {
  it('deletes all items', async () => {
    await filled(12, {});
    await client.truncate('Table');
    expect((await client.getItem('Table', 'prod-10'))[0]).toBeNull();
    expect((await client.scan('Table'))[1].Count).toBe(0);
  });

  it.each([
    [5, undefined, 11, [5, 5, 1]],
    [5, 0.5, 11, [3, 3, 3, 2]],
    [1000, undefined, 60, [25, 25, 10]],
    [1, 0.001, 2, [1, 1]],
  ])(
    'of write capacity %s, share %s and %s items has batches of %j',
    async (write, share, count, batches) => {
      await filled(count, { write });
      const answers = await client.truncate('Table', { throughputPercent: share });
      expect(sizes(answers)).toEqual(batches);
    },
  );

  it('on demand has batches of 25', async () => {
    await filled(30, { BillingMode: 'PAY_PER_REQUEST' });
    expect(sizes(await client.truncate('Table', { throughputPercent: 0.1 }))).toEqual([25, 5]);
    expect(clock.now()).toBe(0);
  });

  it('of an empty table has no batches', async () => {
    await filled(0, {});
    expect(await client.truncate('Table')).toEqual([]);
  });

  it('waits for nothing without a share', async () => {
    await filled(50, { write: 5 });
    await client.truncate('Table');
    expect(clock.now()).toBe(0);
  });

  it.each([
    // Nine batches of 5 before the last one.
    [1, 9_000],
    // Sixteen batches of 3 before the last one, at 2.5 a second.
    [0.5, 19_200],
  ])('with the share %s takes %s ms of the clock for 50 items', async (throughputPercent, durationMs) => {
    await filled(50, { write: 5 });
    await client.truncate('Table', { throughputPercent });
    expect(clock.now()).toBe(durationMs);
  });

  it('takes as long as large items cost', async () => {
    await client.createTable('Table', { write: 2 });
    for (const id of ['a', 'b', 'c']) await client.putItem('Table', { id, text: 'x'.repeat(4000) });
    await client.truncate('Table', { throughputPercent: 1 });
    // Two items of 4 units each came before the last batch.
    expect(clock.now()).toBe(4000);
  });

  it('follows every page', async () => {
    await client.createTable('Table', { BillingMode: 'PAY_PER_REQUEST', hash: { id: Number } });
    for (let id = 0; id < 8; id += 1) await client.putItem('Table', { id, text: 'x'.repeat(300_000) });
    expect(engine.scan({ TableName: 'Table' }).LastEvaluatedKey).toBeDefined();
    await client.truncate('Table');
    expect(engine.scan({ TableName: 'Table' })).toMatchObject({ Count: 0 });
  });

  it('deletes by numbers of any size, zero, and keys of two attributes', async () => {
    await client.createTable('Table', { hash: { id: Number }, range: { bytes: Uint8Array } });
    for (const id of [0, 9007199254740993n, -0.5])
      await client.putItem('Table', { id, bytes: new Uint8Array([1]) });
    await client.truncate('Table');
    expect((await client.scan('Table'))[0]).toEqual([]);
  });

  it('deletes where the key is called by a reserved word', async () => {
    await client.createTable('Table', { hash: { name: String }, range: { size: Number } });
    await client.putItem('Table', { name: 'a', size: 1 });
    await client.truncate('Table');
    expect((await client.scan('Table'))[0]).toEqual([]);
  });

  it.each([0, -1, 1.5, 50, NaN, Infinity, '0.5'])('refuses the share %s at once', async (share) => {
    await filled(1, {});
    const options = { throughputPercent: share as number };
    expect(() => client.truncate('Table', options, () => {})).toThrow(RangeError);
    await expect(client.truncate('Table', options)).rejects.toThrow(
      `throughputPercent is a share of the write capacity, above 0 and at most 1: ${share}`,
    );
    expect(engine.scan({ TableName: 'Table' }).Count).toBe(1);
  });

  it('of a table that is not there is refused', async () => {
    await expect(client.truncate('NotThere')).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
      action: 'DescribeTable',
    });
  });

  /** Lets the request of this number of this action be answered by `answer`. */
  function intercepted(
    action: string,
    number: number,
    answer: (body: Body) => { error?: Error; answer?: Body },
  ): void {
    const { send } = client.request;
    let count = 0;
    client.request = {
      send(asked, body, done) {
        if (asked === action) count += 1;
        if (asked !== action || count < number) return send(asked, body, done);
        const given = answer(body);
        done(given.error, given.answer);
      },
    };
  }

  const told = (): Promise<[Error | null, unknown]> =>
    new Promise((resolve) => {
      client.truncate('Table', (error, answers) => resolve([error, answers]));
    });

  it('tells an error of its scan', async () => {
    await filled(3, {});
    const error = new Error('scan');
    intercepted('Scan', 1, () => ({ error }));
    expect(await told()).toEqual([error, []]);
    await expect(client.truncate('Table')).rejects.toBe(error);
  });

  it('stops at the first batch that fails, and tells the batches before', async () => {
    await filled(11, { write: 5 });
    const error = new Error('write');
    intercepted('BatchWriteItem', 2, () => ({ error }));
    const [given, answers] = await told();
    expect(given).toBe(error);
    expect(sizes(answers as never)).toEqual([5]);
    expect(engine.scan({ TableName: 'Table' }).Count).toBe(6);
  });

  it('does not take items that DynamoDB never processes for deleted', async () => {
    await filled(2, {});
    intercepted('BatchWriteItem', 1, (body) => ({
      answer: { Responses: {}, UnprocessedItems: body['RequestItems'] },
    }));
    const [error] = await told();
    expect((error as AmazonError).message).toBe('truncate: DynamoDB left 2 items of Table unprocessed');
  });
});
