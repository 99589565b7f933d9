import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The recipes as a user runs them: by their test runners, with the packages as they are built.

const examples = resolve(import.meta.dirname, '../examples');
const program = (path: string): string => join(examples, 'node_modules', path);
const VITEST = [program('vitest/vitest.mjs'), 'run'];
const JEST = [program('jest/bin/jest.js'), '--ci'];
const RUNNERS: Readonly<Record<string, { readonly parameters: readonly string[]; readonly passed: RegExp }>> =
  {
    vitest: { parameters: VITEST, passed: /Tests +3 passed/ },
    'jest-cjs': { parameters: JEST, passed: /Tests: +3 passed/ },
    'jest-esm': { parameters: ['--experimental-vm-modules', ...JEST], passed: /Tests: +2 passed/ },
    mocha: { parameters: [program('mocha/bin/mocha.js'), '*.test.js'], passed: /2 passing/ },
  };
const NODE_TEST = { parameters: ['--test'], passed: /pass [1-9]/ };

const names = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name);

describe('each recipe passes without a network:', () => {
  it.each(names)('%s', (name) => {
    const { parameters, passed } = Object.hasOwn(RUNNERS, name) ? (RUNNERS[name] ?? NODE_TEST) : NODE_TEST;
    // What tells a child that it runs within vitest or node:test would change how its own runner behaves.
    const inherited = Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|NODE_TEST|JEST|NODE_OPTIONS|TEST$)/.test(key),
    );
    const env = { ...Object.fromEntries(inherited), NO_COLOR: '1', FORCE_COLOR: '0' };
    const run = spawnSync(process.execPath, ['--no-warnings', ...parameters], {
      cwd: join(examples, name),
      encoding: 'utf8',
      env,
    });
    const printed = run.stdout + run.stderr;
    expect({ status: run.status, printed }).toEqual({ status: 0, printed: expect.stringMatching(passed) });
  });
});
