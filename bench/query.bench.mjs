// Question: what does a Query of 20 of a partition's 100 items cost beside a B-tree range of 20 and 20 copies?
import { createEngine } from '@dynamem/engine';
import { tree } from './btree.mjs';
import { measureSizes } from './measure-sizes.mjs';
import {
  createTable,
  deepCopy,
  familiar,
  growth,
  item,
  keyOf,
  report,
  round,
  sizes,
  spread,
} from './measure.mjs';

const PER_PARTITION = 100;
const sortKey = (index) => `item#${String(index).padStart(4, '0')}`;
const queryOf = (engine, partition) =>
  engine.query({
    TableName: 'bench',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: keyOf(partition) } },
    Limit: 20,
  });

function queryCases(size) {
  const partitions = size / PER_PARTITION;
  const engine = createEngine();
  createTable(engine, true);
  const baseline = tree();
  const shared = item(keyOf(0), sortKey(0));
  for (let index = 0; index < size; index += 1) {
    const partition = keyOf(index % partitions);
    const sort = sortKey(Math.floor(index / partitions));
    engine.putItem({ TableName: 'bench', Item: item(partition, sort) });
    baseline.set(`${partition}\0${sort}`, shared);
  }
  return {
    engine: (turn) => queryOf(engine, spread(turn, partitions)),
    familiar: (turn) => queryOf(engine, familiar(turn % 10, partitions)),
    baseline: (turn) => {
      const items = [];
      for (const [, stored] of baseline.entries(`${keyOf(spread(turn, partitions))}\0`)) {
        items.push(deepCopy(stored));
        if (items.length === 20) break;
      }
      return items;
    },
  };
}

const measured = await measureSizes(import.meta.filename, { queryCases });
const rows = measured.map((best, index) => ({
  items: sizes[index],
  'Query µs': round(best.engine),
  '10 partitions µs': round(best.familiar),
  'range + copies µs': round(best.baseline),
  ratio: round(best.engine / best.baseline),
  'at most': 3,
}));
report(
  `Query of 20 of 100: at 1 M items ${growth(rows, 'Query µs')} × what it costs at 1 k, of 10 familiar partitions ${growth(rows, '10 partitions µs')} × (at most 2)`,
  rows,
);
