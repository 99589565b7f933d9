// Question: what does GetItem of a 1 KB item cost beside one B-tree get and one deep copy, at each table size?
import { createEngine } from '@dynamem/engine';
import { tree } from './btree.mjs';
import {
  createTable,
  deepCopy,
  familiar,
  growth,
  item,
  keyOf,
  measure,
  report,
  round,
  sizes,
  spread,
} from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  const baseline = tree();
  const map = new Map();
  for (let index = 0; index < size; index += 1) {
    const stored = item(keyOf(index));
    engine.putItem({ TableName: 'bench', Item: stored });
    // The baseline shares one item: it is the tree and the copy that are measured, not this process's memory.
    baseline.set(keyOf(index), stored);
    // What memory alone costs: each key has an item of its own here, as in the engine, and nothing is checked.
    map.set(keyOf(index), deepCopy(stored));
  }
  const best = await measure({
    engine: (turn) => engine.getItem({ TableName: 'bench', Key: { pk: { S: keyOf(spread(turn, size)) } } }),
    familiar: (turn) =>
      engine.getItem({ TableName: 'bench', Key: { pk: { S: keyOf(familiar(turn, size)) } } }),
    baseline: (turn) => deepCopy(baseline.get(keyOf(spread(turn, size)))),
    map: (turn) => deepCopy(map.get(keyOf(spread(turn, size)))),
    familiarMap: (turn) => deepCopy(map.get(keyOf(familiar(turn, size)))),
  });
  rows.push({
    items: size,
    'GetItem µs': round(best.engine),
    '1,000 of the keys µs': round(best.familiar),
    'get + copy µs': round(best.baseline),
    ratio: round(best.engine / best.baseline),
    'at most': 3,
    'Map + copy µs': round(best.map),
    'of 1,000 keys µs': round(best.familiarMap),
  });
}
const [engineGrowth, familiarGrowth, mapGrowth, familiarMapGrowth] = [
  'GetItem µs',
  '1,000 of the keys µs',
  'Map + copy µs',
  'of 1,000 keys µs',
].map((column) => growth(rows, column));
report(
  `GetItem of a 1 KB item: at 1 M items ${engineGrowth} × what it costs at 1 k, of 1,000 familiar keys ${familiarGrowth} × (at most 2); a bare Map and copy ${mapGrowth} and ${familiarMapGrowth} ×`,
  rows,
);
