import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { keySchema, TableName } from './session.ts';
import {
  createStream,
  describeStream,
  disabling,
  elements,
  enabling,
  iterator,
  members,
  records,
  recordsFrom,
  seen,
  shardIds,
} from './stream-session.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What ListStreams and DescribeStream tell, and how long streams and shards are there. */
export const streamScenarios: readonly Scenario[] = [
  scenario('a table without a stream has none to list', async (table) => {
    await table.createTable();
    expect(await table.call('ListStreams', {})).toEqual({ Streams: [] });
    expect(await table.call('ListStreams', { TableName })).toEqual({ Streams: [] });
  }),

  scenario('a stream is described with its one open shard', async (table) => {
    const arn = await createStream(table, 'NEW_IMAGE', { key: 'pk:S sk:N' });
    const label = arn.slice(arn.lastIndexOf('/') + 1);
    expect(await table.call('ListStreams', { TableName })).toEqual({
      Streams: [{ StreamArn: arn, TableName, StreamLabel: label }],
    });
    expect(await describeStream(table, arn)).toEqual({
      StreamArn: arn,
      StreamLabel: label,
      StreamStatus: 'ENABLED',
      StreamViewType: 'NEW_IMAGE',
      CreationRequestDateTime: new Date(table.clock.now()),
      TableName,
      KeySchema: keySchema('pk:S sk:N'),
      Shards: [
        {
          ShardId: expect.stringMatching(/^shardId-\d{20}-[0-9a-f]{8}$/),
          SequenceNumberRange: { StartingSequenceNumber: expect.stringMatching(/^\d{21,40}$/) },
        },
      ],
    });
  }),

  scenario('streams are listed page by page', async (table) => {
    const arns = [await createStream(table)];
    for (const view of ['KEYS_ONLY', 'OLD_IMAGE'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is disabled before the next is enabled
      await table.perform('UpdateTable', disabling);
      table.clock.advance(1000);
      // oxlint-disable-next-line no-await-in-loop
      const { TableDescription } = await table.perform('UpdateTable', enabling(view));
      arns.push(String(members(TableDescription)['LatestStreamArn']));
    }
    const first = await table.call('ListStreams', { Limit: 2 });
    expect(elements(first['Streams']).map(({ StreamArn }) => StreamArn)).toEqual(arns.slice(0, 2));
    expect(first['LastEvaluatedStreamArn']).toBe(arns[1]);
    const rest = await table.call('ListStreams', { Limit: 2, ExclusiveStartStreamArn: arns[1] });
    expect(elements(rest['Streams']).map(({ StreamArn }) => StreamArn)).toEqual([arns[2]]);
    expect(rest).not.toHaveProperty('LastEvaluatedStreamArn');
  }),

  scenario('a disabled stream can be read for a day, then it is gone', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' });
    await table.perform('UpdateTable', disabling);
    await table.put({ pk: 'b' });
    const { StreamStatus, Shards } = await describeStream(table, arn);
    expect(StreamStatus).toBe('DISABLED');
    expect(elements(Shards)).toEqual([
      expect.objectContaining({
        SequenceNumberRange: {
          StartingSequenceNumber: expect.any(String),
          EndingSequenceNumber: expect.any(String),
        },
      }),
    ]);
    const page = await table.call('GetRecords', { ShardIterator: await iterator(table, arn) });
    expect(elements(page['Records']).map(seen)).toEqual([{ name: 'INSERT', keys: attributes({ pk: 'a' }) }]);
    expect(page).not.toHaveProperty('NextShardIterator');
    table.clock.advance(24 * HOUR_MS);
    expect(await table.call('ListStreams', {})).toEqual({ Streams: [] });
    await table.refused(
      'DescribeStream',
      { StreamArn: arn },
      `Requested resource not found: Stream: ${arn} not found`,
      'ResourceNotFoundException',
    );
  }),

  scenario('a stream enabled again is a new one without the records of the old', async (table) => {
    const old = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' });
    await table.perform('UpdateTable', disabling);
    const { TableDescription } = await table.perform('UpdateTable', enabling('NEW_IMAGE'));
    const arn = String(members(TableDescription)['LatestStreamArn']);
    expect(arn).not.toBe(old);
    await table.put({ pk: 'b' });
    expect((await records(table, old)).map((record) => seen(record).keys)).toEqual([attributes({ pk: 'a' })]);
    expect((await records(table, arn)).map((record) => seen(record).keys)).toEqual([attributes({ pk: 'b' })]);
  }),

  scenario(
    'a stream outlives its table for a day, and a new table of the name has another',
    async (table) => {
      const old = await createStream(table, 'KEYS_ONLY');
      await table.put({ pk: 'a' });
      await table.perform('DeleteTable');
      expect((await records(table, old)).map(seen)).toEqual([
        { name: 'INSERT', keys: attributes({ pk: 'a' }) },
      ]);
      const arn = await createStream(table, 'KEYS_ONLY');
      expect(arn).not.toBe(old);
      expect(await records(table, arn)).toEqual([]);
      expect(elements((await table.call('ListStreams', { TableName }))['Streams'])).toHaveLength(2);
      table.clock.advance(24 * HOUR_MS);
      const { Streams } = await table.call('ListStreams', { TableName });
      expect(elements(Streams).map(({ StreamArn }) => StreamArn)).toEqual([arn]);
    },
  ),

  scenario('a shard is continued by another after four hours', async (table) => {
    const arn = await createStream(table, 'KEYS_ONLY');
    await table.put({ pk: 'a' });
    table.clock.advance(4 * HOUR_MS);
    await table.put({ pk: 'a', n: 1 });
    const { Shards } = await describeStream(table, arn);
    const [parent, child, ...more] = elements(Shards);
    expect(more).toEqual([]);
    expect(parent).not.toHaveProperty('ParentShardId');
    expect(child?.['ParentShardId']).toBe(parent?.['ShardId']);
    const { EndingSequenceNumber: ending } = members(parent?.['SequenceNumberRange']);
    const { StartingSequenceNumber: starting } = members(child?.['SequenceNumberRange']);
    expect(BigInt(String(starting))).toBeGreaterThan(BigInt(String(ending)));
    const read = await table.call('GetRecords', { ShardIterator: await iterator(table, arn) });
    expect(elements(read['Records']).map(({ eventName }) => eventName)).toEqual(['INSERT']);
    expect(read).not.toHaveProperty('NextShardIterator');
    const ofChild = await iterator(table, arn, { ShardId: child?.['ShardId'] });
    expect((await recordsFrom(table, ofChild)).map(({ eventName }) => eventName)).toEqual(['MODIFY']);
  }),

  scenario('shards are described page by page, or the children of one', async (table) => {
    const arn = await createStream(table);
    table.clock.advance(9 * HOUR_MS);
    const [first, second, third] = await shardIds(table, arn);
    const page = await describeStream(table, arn, { Limit: 2 });
    expect(page['LastEvaluatedShardId']).toBe(second);
    const rest = await describeStream(table, arn, { ExclusiveStartShardId: second });
    expect(elements(rest['Shards']).map(({ ShardId }) => ShardId)).toEqual([third]);
    expect(rest).not.toHaveProperty('LastEvaluatedShardId');
    const ShardFilter = { Type: 'CHILD_SHARDS', ShardId: first };
    const children = await describeStream(table, arn, { ShardFilter });
    expect(elements(children['Shards']).map(({ ShardId }) => ShardId)).toEqual([second]);
  }),

  scenario('a shard is gone a day after it was closed', async (table) => {
    const arn = await createStream(table);
    const [first] = await shardIds(table, arn);
    table.clock.advance(28 * HOUR_MS - 1);
    expect(await shardIds(table, arn)).toContain(first);
    table.clock.advance(1);
    expect(await shardIds(table, arn)).not.toContain(first);
  }),

  scenario(
    'a stream is ENABLING and DISABLING as long as its table takes',
    async (table) => {
      await table.createTable();
      table.clock.advance(60_000);
      const { TableDescription } = await table.perform('UpdateTable', enabling('KEYS_ONLY'));
      const arn = String(members(TableDescription)['LatestStreamArn']);
      const status = async () => (await describeStream(table, arn))['StreamStatus'];
      expect(await status()).toBe('ENABLING');
      table.clock.advance(60_000);
      expect(await status()).toBe('ENABLED');
      await table.perform('UpdateTable', disabling);
      expect(await status()).toBe('DISABLING');
      table.clock.advance(60_000);
      expect(await status()).toBe('DISABLED');
    },
    { tableDelays: 'realistic' },
  ),
];
