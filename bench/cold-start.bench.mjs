// Question: how long from the start of the engine's import to the first PutItem answered, in a fresh process?
import { execFileSync } from 'node:child_process';
import { report, round, smoke } from './measure.mjs';

const program = `
const started = performance.now();
const { createEngine } = await import('@dynamem/engine');
const engine = createEngine();
engine.createTable({ TableName: 'bench', BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }] });
engine.putItem({ TableName: 'bench', Item: { pk: { S: 'a' } } });
console.log(performance.now() - started);`;
const runs = Array.from({ length: smoke ? 1 : 9 }, () =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    }),
  ),
).sort((left, right) => left - right);
report('Import to first PutItem answered', [
  { 'best ms': round(runs[0]), 'median ms': round(runs[Math.floor(runs.length / 2)]), 'at most': 60 },
]);
