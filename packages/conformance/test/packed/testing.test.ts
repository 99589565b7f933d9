import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, JEST, project, VITEST } from './installation.ts';
import { jest, node, NODE16, run, tsc } from './run.ts';

const BODY = `
const world = dynamemWorld({
  tables: tablesFromTemplate('Resources: { Things: { Type: AWS::Serverless::SimpleTable } }'),
  seed: { Things: [{ id: '1' }] },
});
const { engine, documentClient } = world.open();
const before = engine.snapshot();
`;
const USE = "await documentClient.put({ TableName: 'Things', Item: { id: '2' } });\n";
const EXPECTATIONS = `
expect(engine).toHaveItem('Things', { id: '2' });
expect(engine).toHaveChanged(before, { Things: { added: 1 } });
expect(world.fork()).not.toHaveItem('Things', { id: '2' });
`;
const ES_IMPORTS = `
import { dynamemWorld } from 'dynamem/testing';
import { tablesFromTemplate } from 'dynamem/testing/template';
`;
const CJS_IMPORTS = `
const { dynamemWorld } = require('dynamem/testing');
const { tablesFromTemplate } = require('dynamem/testing/template');
`;
const LOG =
  'console.log(engine.scan({ TableName: "Things" }).Count, world.fork().scan({ TableName: "Things" }).Count);';

const FIXTURES = `
import 'dynamem/testing/vitest';
import { dynamemFixture } from 'dynamem/testing';
import { expect, test as base } from 'vitest';
${ES_IMPORTS}
const test = base.extend(dynamemFixture({ tables: [] }));
test('opens a world', async ({ engine: own, client }) => {
  ${BODY}${USE}${EXPECTATIONS}
  expect(own.clock.now()).toBeGreaterThan(0);
  await client.listTables({});
  expect(own).toHaveConsumedAtMost({ rcu: 0, wcu: 0 });
  // @ts-expect-error -- a count is a number
  expect(() => expect(own).toHaveItemCount('Things', 'many')).toThrow();
});
`;
const JEST_TYPES = `import 'dynamem/testing/jest';
import { createEngine } from 'dynamem';
expect(createEngine()).toHaveItemCount('Things', 1);
// @ts-expect-error -- a count is a number
expect(createEngine()).toHaveItemCount('Things', 'many');`;

describe('the packed fixtures and matchers', () => {
  it('open worlds where no test runner is installed, in ES modules and CommonJS', async () => {
    const installed = await installation();
    expect(existsSync(join(installed, 'node_modules/vitest'))).toBe(false);
    const folder = project(
      installed,
      'testing-alone',
      {},
      {
        'main.mjs': `${ES_IMPORTS}${BODY}${USE}${LOG}`,
        'main.cjs': `${CJS_IMPORTS}(async () => {${BODY}${USE}${LOG}})();`,
      },
    );
    for (const file of ['main.mjs', 'main.cjs']) expect(node(folder, file)).toBe('2 1');
  });

  it('work in Jest', async () => {
    const installed = await installation(...JEST);
    const manifest = { jest: { setupFilesAfterEnv: ['dynamem/testing/jest'] } };
    const folder = project(installed, 'testing-jest', manifest, {
      'main.test.js': `${CJS_IMPORTS}test('works', async () => {${BODY}${USE}${EXPECTATIONS}});`,
    });
    jest(installed, folder);
  });

  it('work in vitest', async () => {
    const installed = await installation(...VITEST);
    const folder = project(installed, 'testing-vitest', { type: 'module' }, { 'main.test.ts': FIXTURES });
    run(join(installed, 'node_modules/.bin/vitest'), ['run'], folder);
  });

  it('have their types in vitest and in Jest', async () => {
    const installed = await installation(...VITEST);
    const files = { 'main.test.ts': FIXTURES, 'jest.ts': JEST_TYPES };
    const folder = project(installed, 'testing-types', { type: 'module' }, files);
    // vitest's own declarations do not pass: what is checked of libraries here is the other's.
    const lenient = ['--skipLibCheck', 'true', '--types', 'node', 'main.test.ts'];
    expect(tsc(installed, folder, ...NODE16, ...lenient)).toBe('');
    expect(tsc(installed, folder, ...NODE16, '--types', 'node,jest', 'jest.ts')).toBe('');
  });
});
