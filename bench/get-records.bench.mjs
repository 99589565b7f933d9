// Question: what does GetRecords of 1,000 records of 1 KB cost beside the Query that reads as many items?
import { createEngine } from '@dynamem/engine';
import { createTable, item, measure, report, round, smoke } from './measure.mjs';

const count = smoke ? 50 : 1_000;
const sizes = smoke ? [50] : [1_000, 100_000];
const TableName = 'bench';
// Small, so that neither meets the end of a page at 1 MB.
const small = (index) => ({ ...item('same', String(index).padStart(7, '0')), text: { S: 'a' } });

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine, true);
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' };
  engine.updateTable({ TableName, StreamSpecification });
  for (let index = 0; index < size; index += 1) engine.putItem({ TableName, Item: small(index) });
  const [{ StreamArn }] = engine.listStreams().Streams;
  const [{ ShardId }] = engine.describeStream({ StreamArn }).StreamDescription.Shards;
  const iteratorOf = (SequenceNumber) => {
    const place = SequenceNumber === undefined ? 'TRIM_HORIZON' : 'AT_SEQUENCE_NUMBER';
    return engine.getShardIterator({ StreamArn, ShardId, ShardIteratorType: place, SequenceNumber });
  };
  const first = iteratorOf();
  const { Records } = engine.getRecords({ ...first, Limit: 1 });
  // From the middle of the stream: what comes before must cost nothing.
  const middle = BigInt(Records[0].dynamodb.SequenceNumber) + BigInt(Math.floor((size - count) / 2));
  const place = iteratorOf(String(middle));
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'same' } },
    Limit: count,
  };
  const read = { ...place, Limit: count };
  if (engine.getRecords(read).Records.length !== count) throw new Error('A page is not full');
  if (engine.query(query).Count !== count) throw new Error('A page is not full');
  const best = await measure({
    records: () => engine.getRecords(read),
    query: () => engine.query(query),
    one: () => engine.getRecords({ ...place, Limit: 1 }),
  });
  rows.push({
    records: size,
    'GetRecords µs': round(best.records),
    'a record µs': round(best.records / count),
    'Query µs': round(best.query),
    'GetRecords / Query': round(best.records / best.query),
    'GetRecords of 1 µs': round(best.one),
  });
}
report(`GetRecords of ${count}`, rows);
