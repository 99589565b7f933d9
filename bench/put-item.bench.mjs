// Question: what does PutItem of a 1 KB item cost beside one B-tree set and one deep copy, at each table size?
import { createEngine } from '@dynamem/engine';
import { tree } from './btree.mjs';
import { createTable, deepCopy, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  const baseline = tree();
  for (let index = 0; index < size; index += 1) {
    const stored = item(keyOf(index));
    engine.putItem({ TableName: 'bench', Item: stored });
    baseline.set(keyOf(index), stored);
  }
  const template = item(keyOf(0));
  const next = (turn) => ({ ...template, pk: { S: keyOf(spread(turn, size)) } });
  const best = await measure({
    engine: (turn) => engine.putItem({ TableName: 'bench', Item: next(turn) }),
    baseline: (turn) => {
      const copy = deepCopy(next(turn));
      baseline.set(copy.pk.S, copy);
    },
  });
  rows.push({
    items: size,
    'PutItem µs': round(best.engine),
    'set + copy µs': round(best.baseline),
    ratio: round(best.engine / best.baseline),
    'at most': 4,
  });
}
const growth = rows.at(-1)['PutItem µs'] / rows[0]['PutItem µs'];
report(`PutItem of a 1 KB item (1 M items cost ${round(growth)} × what 1 k cost; at most 2)`, rows);
