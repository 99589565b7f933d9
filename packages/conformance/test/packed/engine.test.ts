import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, JEST, project, SDK } from './installation.ts';
import { jest, node, run } from './run.ts';
import { CJS_IMPORTS, PROGRAM_BODY } from './simple-program.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** The program the README begins with, as it stands there. */
function readmeProgram(): string {
  const [, program] = /```ts\n([\s\S]*?)```/.exec(readFileSync(resolve(root, 'README.md'), 'utf8')) ?? [];
  if (program === undefined) throw new Error('The README has no program');
  return program;
}

describe('the packed engine under a real client works', () => {
  it('in a bare ES module project as the README has it', async () => {
    const main = `${readmeProgram()}\nconsole.log(Item.name.S);`;
    const folder = project(await installation(SDK), 'esm', { type: 'module' }, { 'main.js': main });
    expect(node(folder, 'main.js')).toBe('Ada');
  });

  it('in a bare CommonJS project', async () => {
    const main = `${CJS_IMPORTS}(async () => {${PROGRAM_BODY}\nconsole.log(Item.name.S);})();`;
    const folder = project(await installation(SDK), 'cjs', {}, { 'main.js': main });
    expect(node(folder, 'main.js')).toBe('Ada');
  });

  it('in a Jest project', async () => {
    const installed = await installation(...JEST);
    const test = `test('works', async () => {${PROGRAM_BODY}\nexpect(Item.name.S).toBe('Ada');});`;
    jest(installed, project(installed, 'jest', {}, { 'main.test.js': `${CJS_IMPORTS}${test}` }));
  });
});

it('the command line is where npx finds it', async () => {
  expect(run('npx', ['dynamem', '--version'], await installation(SDK)).trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
