import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';

it('the engine runs where there is nothing but ECMAScript: no Node, no DOM, no timers', async () => {
  const input = resolve(import.meta.dirname, '../../engine/src/index.ts');
  const build = await rolldown({ input, platform: 'browser' });
  const { output } = await build.generate({ format: 'iife', name: 'dynamem' });
  const context = createContext({});
  runInContext(output[0].code, context);
  const answer: unknown = runInContext(
    `const engine = dynamem.createEngine();
     engine.createTable({ TableName: 'ttt', BillingMode: 'PAY_PER_REQUEST',
       KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
       AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }] });
     engine.putItem({ TableName: 'ttt', Item: { pk: { S: 'é' }, b: { B: new Uint8Array([1, 2]) }, n: { N: '1.50' } } });
     JSON.stringify(engine.execute('GetItem', { TableName: 'ttt', Key: { pk: { S: 'é' } } }, 'json'))`,
    context,
  );
  expect(JSON.parse(String(answer))).toEqual({ Item: { pk: { S: 'é' }, b: { B: 'AQI=' }, n: { N: '1.5' } } });
});
