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
  const best = await measure({
    getItem: (turn) => engine.getItem({ TableName: 'bench', Key: { pk: pk(turn) } }),
    parameter: (turn) =>
      engine.executeStatement({ Statement: 'SELECT * FROM bench WHERE pk = ?', Parameters: [pk(turn)] }),
    // The text is another each time round the known ones: what a program pays that writes its values into statements.
    literal: (turn) =>
      engine.executeStatement({ Statement: `SELECT * FROM bench WHERE pk = '${keyOf(spread(turn, 400))}'` }),
    unknown: (turn) =>
      engine.executeStatement({ Statement: `SELECT * FROM bench WHERE pk = '${pk(turn).S}' -- ${turn}` }),
  });
  rows.push({
    items: size,
    'GetItem µs': round(best.getItem),
    'SELECT … pk = ? µs': round(best.parameter),
    ratio: round(best.parameter / best.getItem),
    'at most': 1.5,
    'literal, text known µs': round(best.literal),
    'text read anew µs': round(best.unknown),
  });
}
report('SELECT * FROM … WHERE pk = ? of a 1 KB item', rows);
