// Question: what does GetItem of a 1 KB item cost beside one B-tree get and one deep copy, at each table size?
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

/** The engine beside a tree and a copy. */
function engineCases(size) {
  const engine = createEngine();
  createTable(engine);
  const baseline = tree();
  const shared = item(keyOf(0));
  for (let index = 0; index < size; index += 1) {
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
    baseline.set(keyOf(index), shared);
  }
  const getItem = (index) => engine.getItem({ TableName: 'bench', Key: { pk: { S: keyOf(index) } } });
  return {
    engine: (turn) => getItem(spread(turn, size)),
    familiar: (turn) => getItem(familiar(turn, size)),
    baseline: (turn) => deepCopy(baseline.get(keyOf(spread(turn, size)))),
  };
}

/** What memory alone costs: each key has an item of its own, as in the engine, and nothing is checked. */
function mapCases(size) {
  const map = new Map();
  for (let index = 0; index < size; index += 1) map.set(keyOf(index), deepCopy(item(keyOf(index))));
  return {
    map: (turn) => deepCopy(map.get(keyOf(spread(turn, size)))),
    familiarMap: (turn) => deepCopy(map.get(keyOf(familiar(turn, size)))),
  };
}

const measured = await measureSizes(import.meta.filename, { engineCases, mapCases });
const rows = measured.map((best, index) => ({
  items: sizes[index],
  'GetItem µs': round(best.engine),
  '1,000 of the keys µs': round(best.familiar),
  'get + copy µs': round(best.baseline),
  ratio: round(best.engine / best.baseline),
  'at most': 3,
  'Map + copy µs': round(best.map),
  'of 1,000 keys µs': round(best.familiarMap),
}));
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
