import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, project, TYPESCRIPT } from './installation.ts';
import { node, run } from './run.ts';
import { typeErrors } from './type-errors.ts';

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
const JEST_TYPES = `
const engine = createEngine();
expect(engine).toHaveItemCount('Things', 1);
void expect(Promise.resolve(engine)).resolves.not.toHaveItem('Things', { id: '1' });
// @ts-expect-error -- a count is a number
expect(engine).toHaveItemCount('Things', 'many');`;
/** Without esnext.disposable, and in installations without the SDK: the matchers' types need neither. */
const LIB = ['es2022', 'dom'];

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

  it('work in Jest, on the global expect and on the one of @jest/globals, and have types for both', async () => {
    const installed = await installation('jest@30', '@types/jest@30', ...TYPESCRIPT);
    const [required, imported] = ["require('dynamem/testing/jest');", "import 'dynamem/testing/jest';"];
    const requiredGlobals = `${required.replace('/jest', '/jest-globals')} const { expect, test } = require('@jest/globals');`;
    const importedGlobals = `${imported.replace('/jest', '/jest-globals')} import { expect, test } from '@jest/globals';`;
    const program = (imports: string): string =>
      `${imports}\ntest('works', async () => {${BODY}${USE}${EXPECTATIONS}});`;
    const create = "import { createEngine } from 'dynamem';\n";
    const manifest = { jest: { testMatch: ['**/*.test.{cjs,mjs}'] } };
    const folder = project(installed, 'testing-jest', manifest, {
      'global.test.cjs': program(`${CJS_IMPORTS}${required}`),
      'globals.test.cjs': program(`${CJS_IMPORTS}${requiredGlobals}`),
      'globals.test.mjs': program(`${ES_IMPORTS}${importedGlobals}`),
      'globals.ts': `${create}${importedGlobals}${JEST_TYPES}\nvoid test;`,
      'global.ts': `${create}${imported}${JEST_TYPES}`,
    });
    const jest = join(installed, 'node_modules/jest/bin/jest.js');
    const parameters = ['--experimental-vm-modules', jest, '--ci', '--runInBand'];
    node(folder, ...parameters);
    node(folder, ...parameters, '--injectGlobals=false', 'globals.test');
    expect(typeErrors(folder, [['globals.ts']], { lib: LIB, types: ['node'] })).toBe('');
    expect(typeErrors(folder, [['global.ts']], { lib: LIB, types: ['node', 'jest'] })).toBe('');
  });

  // The ends of the range of releases it says it works with; our own tests run with the one between.
  it.each([
    ['3.2.7', '7.3.8', '20'],
    ['5.1.1', '8.3.8', '22'],
  ])('work in vitest %s and have their types', async (release, vite, nodeTypes) => {
    const modules = [`vitest@${release}`, `vite@${vite}`, 'typescript@5.9', `@types/node@${nodeTypes}`];
    const installed = await installation(...modules);
    const name = `testing-vitest-${release}`;
    const folder = project(installed, name, { type: 'module' }, { 'main.test.ts': FIXTURES });
    run(join(installed, 'node_modules/.bin/vitest'), ['run'], folder);
    expect(typeErrors(folder, [['main.test.ts']], { lib: LIB, types: ['node'] })).toBe('');
  });
});
