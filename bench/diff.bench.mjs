// Question: what does the difference of two forks of 100,000 items that differ in 10 cost beside finding those 10?
import { createEngine, diff } from '@dynamem/engine';
import { createTable, keyOf, measure, report, round, smoke } from './measure.mjs';

const CHANGES = 10;
const sizes = smoke ? [200] : [1_000, 100_000];
const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  const put = (target, index, count) =>
    target.putItem({ TableName: 'bench', Item: { pk: { S: keyOf(index) }, count: { N: String(count) } } });
  for (let index = 0; index < size; index += 1) put(engine, index, 0);
  const [before, after] = [engine.snapshot(), engine.fork()];
  const step = Math.floor(size / CHANGES);
  const changed = Array.from({ length: CHANGES }, (_, index) => index * step);
  for (const index of changed) put(after, index, 1);
  const later = after.snapshot();
  if (diff(before, later).tables[0].changed.length !== CHANGES) throw new Error('the diff found others');
  const find = (index) => after.getItem({ TableName: 'bench', Key: { pk: { S: keyOf(index) } } });
  const best = await measure({
    diff: () => diff(before, later),
    lookups: () => changed.forEach(find),
  });
  const baseline = best.lookups * Math.log2(size);
  rows.push({
    items: size,
    'diff µs': round(best.diff),
    '10 GetItem µs': round(best.lookups),
    'ratio to 10 GetItem × log₂ n': round(best.diff / baseline),
    'at most': 5,
  });
}
report(
  `Difference of two forks in 10 items (${round(rows.at(-1)['diff µs'] / rows[0]['diff µs'])} × for ${rows.at(-1).items / rows[0].items} × the items)`,
  rows,
);
