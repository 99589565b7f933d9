// Question: what does PutItem of a 1 KB item cost beside one B-tree set and one deep copy, at each table size?
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

function putCases(size) {
  const engine = createEngine();
  createTable(engine);
  const baseline = tree();
  const template = item(keyOf(0));
  for (let index = 0; index < size; index += 1) {
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
    baseline.set(keyOf(index), template);
  }
  const put = (index, turn) => ({ ...template, pk: { S: keyOf(index) }, count: { N: String(turn) } });
  return {
    engine: (turn) => engine.putItem({ TableName: 'bench', Item: put(spread(turn, size), turn) }),
    familiar: (turn) => engine.putItem({ TableName: 'bench', Item: put(familiar(turn, size), turn) }),
    baseline: (turn) => {
      const copy = deepCopy(put(spread(turn, size), turn));
      baseline.set(copy.pk.S, copy);
    },
  };
}

const measured = await measureSizes(import.meta.filename, { putCases });
const rows = measured.map((best, index) => ({
  items: sizes[index],
  'PutItem µs': round(best.engine),
  '1,000 of the keys µs': round(best.familiar),
  'set + copy µs': round(best.baseline),
  ratio: round(best.engine / best.baseline),
  'at most': 4,
}));
report(
  `PutItem of a 1 KB item: at 1 M items ${growth(rows, 'PutItem µs')} × what it costs at 1 k, of 1,000 familiar keys ${growth(rows, '1,000 of the keys µs')} × (at most 2)`,
  rows,
);
