// Question: what does UpdateItem of one attribute of a 1 KB item cost beside a PutItem, at each table size?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  for (let index = 0; index < size; index += 1)
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
  const best = await measure({
    update: (turn) =>
      engine.updateItem({
        TableName: 'bench',
        Key: { pk: { S: keyOf(spread(turn, size)) } },
        UpdateExpression: 'SET #c = #c + :one',
        ExpressionAttributeNames: { '#c': 'count' },
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    put: (turn) => engine.putItem({ TableName: 'bench', Item: item(keyOf(spread(turn, size))) }),
  });
  rows.push({
    items: size,
    'UpdateItem µs': round(best.update),
    'PutItem µs': round(best.put),
    ratio: round(best.update / best.put),
  });
}
report('UpdateItem of one attribute of a 1 KB item', rows);
