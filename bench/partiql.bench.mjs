// Question: what does a SELECT by key cost against the GetItem it is?
import { createEngine } from '@dynamem/engine';
import { createTable, item, keyOf, measure, report, round, sizes, spread } from './measure.mjs';

const rows = [];
for (const size of sizes) {
  const engine = createEngine();
  createTable(engine);
  for (let index = 0; index < size; index += 1)
    engine.putItem({ TableName: 'bench', Item: item(keyOf(index)) });
  const pk = (turn) => ({ S: keyOf(spread(turn, size)) });
  const known = await measure({
    getItem: (turn) => engine.getItem({ TableName: 'bench', Key: { pk: pk(turn) } }),
    parameter: (turn) =>
      engine.executeStatement({ Statement: 'SELECT * FROM bench WHERE pk = ?', Parameters: [pk(turn)] }),
    literal: (turn) =>
      engine.executeStatement({ Statement: `SELECT * FROM bench WHERE pk = '${keyOf(spread(turn, 200))}'` }),
  });
  // In rounds of its own: texts that are new each time drive out those that are known.
  const { unknown } = await measure({
    unknown: (turn) =>
      engine.executeStatement({ Statement: `SELECT * FROM bench WHERE pk = '${pk(turn).S}' -- ${turn}` }),
  });
  rows.push({
    items: size,
    'GetItem µs': round(known.getItem),
    'SELECT … pk = ? µs': round(known.parameter),
    ratio: round(known.parameter / known.getItem),
    'at most': 1.5,
    'literal, text known µs': round(known.literal),
    'text read anew µs': round(unknown),
  });
}
report('SELECT * FROM … WHERE pk = ? of a 1 KB item', rows);
