import { expect, scenario, type Scenario } from './scenario.ts';
import { createStream, iterator, shardIds } from './stream-session.ts';

const ABSENT_ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/Absent/stream/2026-11-21T12:00:00.000';
const ABSENT_SHARD = 'shardId-00000000000000000000-00000000';
const NUMBER = '100000000000000000001';

/** What the operations of streams refuse. */
export const streamRefusalScenarios: readonly Scenario[] = [
  ...(
    [
      ['DescribeStream', {}],
      ['GetShardIterator', { ShardId: ABSENT_SHARD, ShardIteratorType: 'LATEST' }],
    ] as const
  ).map(([operationName, more]) =>
    scenario(`${operationName} does not find an absent stream`, async (table) => {
      await table.refused(
        operationName,
        { StreamArn: ABSENT_ARN, ...more },
        `Requested resource not found: Stream: ${ABSENT_ARN} not found`,
        'ResourceNotFoundException',
      );
    }),
  ),

  scenario('refuses a shard the stream does not have', async (table) => {
    const StreamArn = await createStream(table);
    await table.refused(
      'GetShardIterator',
      { StreamArn, ShardId: ABSENT_SHARD, ShardIteratorType: 'LATEST' },
      'Requested resource not found: Shard does not exist',
      'ResourceNotFoundException',
    );
  }),

  ...['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'].map((ShardIteratorType) =>
    scenario(`refuses ${ShardIteratorType} without a number, or with one of another shard`, async (table) => {
      const StreamArn = await createStream(table);
      const [ShardId] = await shardIds(table, StreamArn);
      const input = { StreamArn, ShardId, ShardIteratorType };
      await table.refused('GetShardIterator', input, /SequenceNumber/);
      const SequenceNumber = '199999999999999999999999';
      await table.refused('GetShardIterator', { ...input, SequenceNumber }, /SequenceNumber/);
    }),
  ),

  scenario('refuses an iterator type there is not, and members out of bounds', async (table) => {
    const StreamArn = await createStream(table);
    const input = { StreamArn, ShardId: ABSENT_SHARD, ShardIteratorType: 'LATEST' };
    await table.refused('GetShardIterator', { ...input, ShardIteratorType: 'EARLIEST' }, /shardIteratorType/);
    await table.refused('GetShardIterator', { ...input, ShardId: 'short' }, /shardId/);
    await table.refused('GetShardIterator', { ...input, SequenceNumber: '1' }, /sequenceNumber/);
    await table.refused('DescribeStream', { StreamArn: 'short' }, /streamArn/);
    await table.refused('DescribeStream', { StreamArn, Limit: 0 }, /greater than or equal to 1/);
    await table.refused('DescribeStream', { StreamArn, Limit: 101 }, /less than or equal to 100/);
    await table.refused('ListStreams', { Limit: 101 }, /less than or equal to 100/);
    const ShardIterator = await iterator(table, StreamArn);
    await table.refused('GetRecords', { ShardIterator, Limit: 1001 }, /less than or equal to 1000/);
  }),

  scenario('refuses an iterator that none gave out', async (table) => {
    const StreamArn = await createStream(table);
    const good = await iterator(table, StreamArn);
    for (const ShardIterator of [
      'nonsense',
      `${good}A`,
      good.replace('|1|', '|2|'),
      `${ABSENT_ARN}|1|AAAA`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      await table.refused('GetRecords', { ShardIterator }, 'Invalid ShardIterator');
    }
  }),

  scenario('an iterator can be used for 15 minutes', async (table) => {
    const StreamArn = await createStream(table);
    const ShardIterator = await iterator(table, StreamArn);
    table.clock.advance(15 * 60_000);
    expect(await table.call('GetRecords', { ShardIterator })).toMatchObject({ Records: [] });
    table.clock.advance(1);
    await table.refused('GetRecords', { ShardIterator }, /expired/, 'ExpiredIteratorException');
  }),

  scenario('TRIM_HORIZON and LATEST do not look at a sequence number', async (table) => {
    const StreamArn = await createStream(table);
    const [ShardId] = await shardIds(table, StreamArn);
    const input = { StreamArn, ShardId, ShardIteratorType: 'LATEST', SequenceNumber: NUMBER };
    expect(await table.call('GetShardIterator', input)).toEqual({ ShardIterator: expect.any(String) });
  }),
];
