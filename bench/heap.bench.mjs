// Question: how much heap does an item of 1 KB take in a table of 100,000?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, report, round, smoke } from './measure.mjs';

const size = smoke ? 200 : 100_000;
const used = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const engine = createEngine();
createTable(engine);
engine.putItem({ TableName: 'bench', Item: item(keyOf(0)) });
const before = used();
// Parsed from JSON, as a request is: every string is its own.
for (let index = 1; index <= size; index += 1) {
  engine.putItem({ TableName: 'bench', Item: JSON.parse(JSON.stringify(item(keyOf(index)))) });
}
const bytes = (used() - before) / size;
const stored = engine.describeTable({ TableName: 'bench' }).Table.TableSizeBytes / (size + 1);
report('Heap of an item of 1 KB', [
  {
    items: size,
    'heap bytes an item': round(bytes, 0),
    'DynamoDB bytes an item': round(stored, 0),
    'at most': 1740,
  },
]);
