// Question: what does TransactWriteItems of 4 Puts of 1 KB cost beside 4 PutItems, at each table size?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  for (let index = 0; index < size; index += 1)
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
  const four = (turn) => {
    const keys = new Set();
    for (let index = 0; keys.size < 4; index += 1) keys.add(keyOf(spread(turn * 7 + index, size)));
    return [...keys].map((key) => item(key));
  };
  const transact = (turn, more) =>
    engine.transactWriteItems({
      TransactItems: four(turn).map((Item) => ({ Put: { TableName: 'bench', Item } })),
      ...more,
    });
  const best = await measure({
    transaction: (turn) => transact(turn, {}),
    withToken: (turn) => transact(turn, { ClientRequestToken: `token-${turn}` }),
    puts: (turn) => four(turn).forEach((Item) => engine.putItem({ TableName: 'bench', Item })),
  });
  rows.push({
    items: size,
    'TransactWriteItems µs': round(best.transaction),
    'with a token µs': round(best.withToken),
    '4 PutItems µs': round(best.puts),
    ratio: round(best.transaction / best.puts),
  });
}
report('TransactWriteItems of 4 Puts of 1 KB', rows);
