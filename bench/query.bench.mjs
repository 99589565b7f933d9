// Question: what does a Query of 20 of a partition's 100 items cost beside a B-tree range of 20 and 20 copies?
import { createEngine } from '@dynamem/engine';
import { tree } from './btree.mjs';
import { createTable, deepCopy, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const PER_PARTITION = 100;
const sortKey = (index) => `item#${String(index).padStart(4, '0')}`;
const rows = [];
for (const size of sizes) {
  const partitions = size / PER_PARTITION;
  const engine = createEngine();
  createTable(engine, true);
  const baseline = tree();
  for (let index = 0; index < size; index += 1) {
    const partition = keyOf(index % partitions);
    const stored = item(partition, sortKey(Math.floor(index / partitions)));
    engine.putItem({ TableName: 'bench', Item: stored });
    baseline.set(`${partition}\0${stored.sk.S}`, stored);
  }
  const best = await measure({
    engine: (turn) =>
      engine.query({
        TableName: 'bench',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': { S: keyOf(spread(turn, partitions)) } },
        Limit: 20,
      }),
    baseline: (turn) => {
      const items = [];
      for (const [, stored] of baseline.entries(`${keyOf(spread(turn, partitions))}\0`)) {
        items.push(deepCopy(stored));
        if (items.length === 20) break;
      }
      return items;
    },
  });
  rows.push({
    items: size,
    'Query µs': round(best.engine),
    'range + copies µs': round(best.baseline),
    ratio: round(best.engine / best.baseline),
    'at most': 3,
  });
}
const growth = rows.at(-1)['Query µs'] / rows[0]['Query µs'];
report(`Query of 20 of 100 (1 M items cost ${round(growth)} × what 1 k cost; at most 2)`, rows);
