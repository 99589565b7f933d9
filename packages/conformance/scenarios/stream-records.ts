import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import {
  createStream,
  iterator,
  members,
  numberOf,
  records,
  recordsFrom,
  seen,
  shardIds,
} from './stream-session.ts';

const HOUR_MS = 60 * 60 * 1000;
const pk = attributes({ pk: 'a' });
const one = attributes({ pk: 'a', n: 1 });
const two = attributes({ pk: 'a', n: 2 });
const setN = { UpdateExpression: 'SET n = :n', ExpressionAttributeValues: attributes({ ':n': 2 }) };

const views = [
  ['KEYS_ONLY', {}, {}, {}],
  ['NEW_IMAGE', { after: one }, { after: two }, {}],
  ['OLD_IMAGE', {}, { before: one }, { before: two }],
  ['NEW_AND_OLD_IMAGES', { after: one }, { before: one, after: two }, { before: two }],
] as const;

/** What GetRecords answers. */
export const streamRecordScenarios: readonly Scenario[] = [
  ...views.map(([viewType, inserted, modified, removed]) =>
    scenario(`a stream of ${viewType} tells of an item made, changed and deleted`, async (table) => {
      const arn = await createStream(table, viewType);
      await table.put({ pk: 'a', n: 1 });
      await table.perform('UpdateItem', { Key: pk, ...setN });
      await table.perform('DeleteItem', { Key: pk });
      expect((await records(table, arn)).map(seen)).toEqual([
        { name: 'INSERT', keys: pk, ...inserted },
        { name: 'MODIFY', keys: pk, ...modified },
        { name: 'REMOVE', keys: pk, ...removed },
      ]);
    }),
  ),

  scenario('a write that changes nothing leaves no record', async (table) => {
    const arn = await createStream(table);
    await table.put({ pk: 'a', n: 2 });
    await table.put({ pk: 'a', n: 2 });
    await table.perform('UpdateItem', { Key: pk, ...setN });
    await table.perform('UpdateItem', { Key: pk });
    await table.perform('DeleteItem', { Key: attributes({ pk: 'b' }) });
    expect((await records(table, arn)).map(seen)).toEqual([{ name: 'INSERT', keys: pk, after: two }]);
  }),

  scenario('a refused write leaves no record, each write of a batch leaves one', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.refused(
      'PutItem',
      { Item: one, ConditionExpression: 'attribute_exists(pk)' },
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    const Things = [...'abc'].map((name) => ({ PutRequest: { Item: attributes({ pk: name }) } }));
    await table.call('BatchWriteItem', { RequestItems: { Things } });
    expect((await records(table, arn)).map(seen)).toEqual(
      [...'abc'].map((name) => ({ name: 'INSERT', keys: attributes({ pk: name }) })),
    );
  }),

  scenario('an item that is but its key is an INSERT with an image', async (table) => {
    const arn = await createStream(table, 'NEW_IMAGE');
    await table.perform('UpdateItem', { Key: pk });
    expect((await records(table, arn)).map(seen)).toEqual([{ name: 'INSERT', keys: pk, after: pk }]);
  }),

  scenario('a record tells where and when it came about and how large it is', async (table) => {
    const arn = await createStream(table, 'NEW_AND_OLD_IMAGES', { key: 'pk:S sk:N' });
    table.clock.advance(12_345);
    await table.put({ pk: 'a', sk: 1, data: 'x'.repeat(10) });
    const [record] = await records(table, arn);
    expect(record).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: new Date(Math.floor(table.clock.now() / 1000) * 1000),
        Keys: attributes({ pk: 'a', sk: 1 }),
        NewImage: attributes({ pk: 'a', sk: 1, data: 'x'.repeat(10) }),
        SequenceNumber: expect.stringMatching(/^\d{21,40}$/),
        // pk and a, sk and its number, twice; data and its text.
        SizeBytes: 2 * (3 + 4) + 14,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  }),

  scenario('sequence numbers strictly increase and a record keeps its id', async (table) => {
    const arn = await createStream(table);
    await table.put(...[1, 2, 3].map((n) => ({ pk: 'a', n })));
    const first = await records(table, arn);
    const numbers = first.map((record) => BigInt(numberOf(record)));
    expect(numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0n))).toBe(true);
    expect(new Set(first.map(({ eventID }) => eventID)).size).toBe(3);
    expect(await records(table, arn)).toEqual(first);
  }),

  scenario('Limit cuts a page and the next iterator goes on', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put(...[...'abcde'].map((name) => ({ pk: name })));
    const keys: unknown[] = [];
    let ShardIterator: unknown = await iterator(table, arn);
    for (const size of [2, 2, 1, 0]) {
      // oxlint-disable-next-line no-await-in-loop -- one page leads to the next
      const page = await table.call('GetRecords', { ShardIterator, Limit: 2 });
      expect(page['Records']).toHaveLength(size);
      keys.push(...Object.values(Object(page['Records'])).map((record) => seen(members(record)).keys));
      ShardIterator = page['NextShardIterator'];
    }
    expect(keys).toEqual([...'abcde'].map((name) => attributes({ pk: name })));
    await table.put({ pk: 'f' });
    expect((await recordsFrom(table, String(ShardIterator))).map(seen)).toEqual([
      { name: 'INSERT', keys: attributes({ pk: 'f' }) },
    ]);
  }),

  scenario('a page ends before a megabyte', async (table) => {
    const arn = await createStream(table, 'NEW_IMAGE');
    await table.put(...[1, 2, 3].map((n) => ({ pk: `item ${n}`, data: 'x'.repeat(390_000) })));
    const first = await table.call('GetRecords', { ShardIterator: await iterator(table, arn) });
    expect(first['Records']).toHaveLength(2);
    expect(await recordsFrom(table, String(first['NextShardIterator']))).toHaveLength(1);
  }),

  scenario('LATEST begins after what there is, a sequence number at or after its record', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' }, { pk: 'b' });
    const latest = await iterator(table, arn, { ShardIteratorType: 'LATEST' });
    await table.put({ pk: 'c' });
    const SequenceNumber = numberOf((await records(table, arn))[1]);
    const at = await iterator(table, arn, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber });
    const after = await iterator(table, arn, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber });
    const read = await Promise.all([latest, at, after].map((each) => recordsFrom(table, each)));
    expect(read.map((page) => page.map((record) => seen(record).keys))).toEqual([
      [attributes({ pk: 'c' })],
      [attributes({ pk: 'b' }), attributes({ pk: 'c' })],
      [attributes({ pk: 'c' })],
    ]);
  }),

  scenario('records are trimmed after a day, and to begin at one is refused', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' });
    const [ShardId] = await shardIds(table, arn);
    const [old] = await records(table, arn);
    table.clock.advance(HOUR_MS);
    await table.put({ pk: 'b' });
    table.clock.advance(23 * HOUR_MS);
    expect((await records(table, arn)).map((record) => seen(record).keys)).toEqual([attributes({ pk: 'b' })]);
    await table.refused(
      'GetShardIterator',
      { StreamArn: arn, ShardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: numberOf(old) },
      'The data you are trying to access has been trimmed',
      'TrimmedDataAccessException',
    );
  }),

  scenario('an iterator whose next record is trimmed before it is used is refused', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' });
    const [record] = await records(table, arn);
    table.clock.advance(24 * HOUR_MS - 60_000);
    const SequenceNumber = numberOf(record);
    const at = await iterator(table, arn, { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber });
    const horizon = await iterator(table, arn);
    table.clock.advance(60_000);
    await table.refused(
      'GetRecords',
      { ShardIterator: at },
      'The data you are trying to access has been trimmed',
      'TrimmedDataAccessException',
    );
    expect(await recordsFrom(table, horizon)).toEqual([]);
  }),
];
