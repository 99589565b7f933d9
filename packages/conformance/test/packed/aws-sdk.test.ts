import { describe, expect, it } from 'vitest';
import { installation, JEST, project, SDK } from './installation.ts';
import { jest, node } from './run.ts';

/** An application that makes its client at import and lets nobody have it. */
const APPLICATION = `
const { DynamoDBClient, ListTablesCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({});
exports.tableNames = async () => (await client.send(new ListTablesCommand({}))).TableNames;
`;

describe('with the packed packages, a client made at import is intercepted', () => {
  it('in an ES module project', async () => {
    const folder = project(
      await installation(SDK),
      'intercepted',
      { type: 'module' },
      {
        'application.cjs': APPLICATION,
        'main.js': `import { createEngine } from 'dynamem';
import { calls, intercept } from 'dynamem/aws-sdk';
const intercepted = intercept(createEngine());
const { default: application } = await import('./application.cjs');
console.log(await application.tableNames(), calls(intercepted).length);
intercepted.dispose();`,
      },
    );
    expect(node(folder, 'main.js')).toBe('[] 1');
  });

  it('in a Jest project, where modules are loaded anew', async () => {
    const installed = await installation(...JEST);
    const folder = project(
      installed,
      'intercepted-jest',
      {},
      {
        'application.js': APPLICATION,
        'intercept.test.js': `const { createEngine } = require('dynamem');
const { calls, failNext, intercept } = require('dynamem/aws-sdk');
const application = require('./application.js');
const engine = createEngine();
let intercepted;
beforeEach(() => { intercepted = intercept(engine); });
afterEach(() => intercepted.dispose());
test('a client made at import is answered', async () => {
  expect(await application.tableNames()).toEqual([]);
  expect(calls(intercepted, 'ListTables')).toHaveLength(1);
});
test('its retries wait for nothing', async () => {
  for (let count = 0; count < 3; count += 1) failNext(intercepted, 'ListTables', 'ThrottlingException');
  await application.tableNames();
  expect(calls(intercepted)[0].output.$metadata).toMatchObject({ attempts: 4, totalRetryDelay: 0 });
});
test('a copy of the SDK loaded anew is found by rescan', async () => {
  jest.resetModules();
  const again = require('./application.js');
  intercepted.rescan();
  expect(await again.tableNames()).toEqual([]);
});`,
      },
    );
    jest(installed, folder);
  });
});
