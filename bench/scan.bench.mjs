// Question: what does a Scan of 10,000 items with a filter that keeps 1 in 100 cost an item?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, measure, report, round, smoke } from './measure.mjs';

const size = smoke ? 200 : 10_000;
const engine = createEngine();
createTable(engine);
for (let index = 0; index < size; index += 1) {
  engine.putItem({ TableName: 'bench', Item: { ...item(keyOf(index)), group: { N: String(index % 100) } } });
}
const scanAll = () => {
  let found = 0;
  let startKey;
  do {
    const page = engine.scan({
      TableName: 'bench',
      FilterExpression: '#g = :g',
      ExpressionAttributeNames: { '#g': 'group' },
      ExpressionAttributeValues: { ':g': { N: '7' } },
      ExclusiveStartKey: startKey,
    });
    found += page.Count;
    startKey = page.LastEvaluatedKey;
  } while (startKey !== undefined);
  if (found !== size / 100) throw new Error(`the scan found ${found}`);
};
const best = await measure({ scan: scanAll });
report(`Scan of ${size} items of 1 KB with a filter, all pages`, [
  { 'ms in all': round(best.scan / 1000), 'µs an item': round(best.scan / size, 3) },
]);
