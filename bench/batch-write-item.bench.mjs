// Question: what does BatchWriteItem of 25 items of 1 KB cost beside 25 PutItems, at each table size?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  for (let index = 0; index < size; index += 1)
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
  const batch = (turn) => {
    const keys = new Set();
    for (let index = 0; keys.size < 25; index += 1) keys.add(keyOf(spread(turn * 31 + index, size)));
    return [...keys].map((key) => item(key));
  };
  const best = await measure({
    batch: (turn) =>
      engine.batchWriteItem({
        RequestItems: { bench: batch(turn).map((Item) => ({ PutRequest: { Item } })) },
      }),
    puts: (turn) => batch(turn).forEach((Item) => engine.putItem({ TableName: 'bench', Item })),
  });
  rows.push({
    items: size,
    'BatchWriteItem µs': round(best.batch),
    '25 PutItems µs': round(best.puts),
    ratio: round(best.batch / best.puts),
  });
}
report('BatchWriteItem of 25 items of 1 KB', rows);
