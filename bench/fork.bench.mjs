// Question: what do a fork and a restore cost at each size, and beside structuredClone of the same tables without items?
import { createEngine } from '@dynamem/engine';
import { item, keyOf, measure, report, round, smoke } from './measure.mjs';

const tableNames = ['users', 'orders', 'events'];

/** An engine with three tables of one index each, `count` items in the first. */
function engineWith(count) {
  const engine = createEngine();
  for (const TableName of tableNames) {
    engine.createTable({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'name', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byName',
          KeySchema: [{ AttributeName: 'name', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  }
  const filler = item('');
  for (let index = 0; index < count; index += 1) {
    const pk = keyOf(index);
    const Item = smoke ? filler : { pk: { S: pk }, name: { S: `name of ${pk}` }, count: { N: '1' } };
    engine.putItem({ TableName: 'users', Item: { ...Item, pk: { S: pk } } });
  }
  return engine;
}

const counts = smoke ? [10, 200] : [10, 1_000_000];
const rows = [];
for (const count of counts) {
  const engine = engineWith(count);
  const snapshot = engine.snapshot();
  const empty = tableNames.map((TableName) => ({
    description: engine.describeTable({ TableName }).Table,
    items: new Map(),
    indexes: new Map([['byName', new Map()]]),
  }));
  const other = engine.fork();
  const best = await measure({
    fork: () => engine.fork(),
    restore: () => other.restore(snapshot),
    // What a test does with a fork: the first write of it copies a path of each tree.
    forkAndPut: (turn) =>
      engine.fork().putItem({ TableName: 'users', Item: { pk: { S: keyOf(turn % count) } } }),
    structuredClone: () => structuredClone(empty),
  });
  rows.push({
    items: count,
    'fork µs': round(best.fork),
    'restore µs': round(best.restore),
    'fork + put µs': round(best.forkAndPut),
    'forks a second': round(1e6 / best.fork, 0),
    'structuredClone µs': round(best.structuredClone),
    ratio: round(best.fork / best.structuredClone),
    'at most': 1,
  });
}
const [small, large] = [rows[0], rows.at(-1)];
report(
  `Fork of three tables with an index each (with ${large.items} items ${round(large['fork µs'] / small['fork µs'])} × what it costs with ${small.items}, restore ${round(large['restore µs'] / small['restore µs'])} ×; at most 2)`,
  rows,
);
