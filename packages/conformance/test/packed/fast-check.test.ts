import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, JEST, project, SDK, TYPESCRIPT } from './installation.ts';
import { jest, node } from './run.ts';
import { typeErrors } from './type-errors.ts';

/** Commands compared with the model, and calls in a drawn order. */
const USES = `
  const table = {
    TableName: 'Table',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
    BillingMode: 'PAY_PER_REQUEST' as const,
  };
  const agree = fc.asyncProperty(tableCommands(table), async (commands) => {
    const engine = createEngine();
    engine.createTable(table);
    await fc.asyncModelRun(() => ({ model: new NaiveModel(table), real: engineCaller(engine) }), commands);
  });
  await fc.assert(agree, { numRuns: 20 });
  const ADD = {
    TableName: 'Table',
    Key: { pk: { S: 'a' } },
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
  const count = fc.asyncProperty(fc.scheduler(), callSchedule(), async (scheduler, schedule) => {
    for (const one of [scheduler, schedule]) {
      const engine = createEngine();
      engine.createTable(table);
      const client = scheduledClient(one, new DynamoDBClient(inProcess(engine)), { engine });
      await one.waitFor(Promise.all([1, 2].map(() => client.send(new UpdateItemCommand(ADD)))));
      if (engine.getItem({ TableName: 'Table', Key: ADD.Key }).Item?.['n']?.N !== '2') throw new Error('lost');
    }
  });
  await fc.assert(count, { numRuns: 5 });
`;
const PLAIN = USES.replaceAll(' as const', '');
const SDK_NAMES = 'DynamoDBClient, UpdateItemCommand';
const NAMES = 'callSchedule, engineCaller, NaiveModel, scheduledClient, tableCommands';
const ES_IMPORTS = `
import { ${SDK_NAMES} } from '@aws-sdk/client-dynamodb';
import { createEngine } from 'dynamem';
import { inProcess } from 'dynamem/aws-sdk';
import { ${NAMES} } from 'dynamem/fast-check';
import fc from 'fast-check';
`;
const CJS_IMPORTS = `
const { ${SDK_NAMES} } = require('@aws-sdk/client-dynamodb');
const { createEngine } = require('dynamem');
const { inProcess } = require('dynamem/aws-sdk');
const { ${NAMES} } = require('dynamem/fast-check');
const fc = require('fast-check');
`;

describe('the packed arbitraries', () => {
  it.each(['3.23', '4.10'])(
    'draw, compare and schedule with fast-check %s in ES modules, CommonJS and TypeScript',
    async (release) => {
      const installed = await installation(SDK, `fast-check@~${release}`, ...TYPESCRIPT);
      const folder = project(
        installed,
        `fast-check-${release}`,
        {},
        {
          'main.mjs': `${ES_IMPORTS}${PLAIN}\nconsole.log('agree');`,
          'main.cjs': `${CJS_IMPORTS}(async () => {${PLAIN}\nconsole.log('agree');})();`,
          'typed.mts': `${ES_IMPORTS}${USES}`,
        },
      );
      for (const file of ['main.mjs', 'main.cjs']) expect(node(folder, file)).toBe('agree');
      expect(typeErrors(folder, [['typed.mts']], { types: ['node'] })).toBe('');
    },
  );

  it('work in a Jest project', async () => {
    const installed = await installation(...JEST);
    const folder = project(
      installed,
      'fast-check-jest',
      {},
      {
        'main.test.js': `${CJS_IMPORTS}test('works', async () => {${PLAIN}});`,
      },
    );
    jest(installed, folder);
  });

  it('do not bring fast-check to those who do not use it', async () => {
    const installed = await installation(SDK);
    expect(readdirSync(join(installed, 'node_modules'))).not.toContain('fast-check');
    expect(() => node(installed, '-e', "require('dynamem/fast-check')")).toThrow(
      "Cannot find module 'fast-check'",
    );
  });
});
