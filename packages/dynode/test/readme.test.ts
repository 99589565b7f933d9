import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as sdk from '@aws-sdk/client-dynamodb';
import * as awsSdk from '@dynamem/aws-sdk';
import * as engine from '@dynamem/engine';
import { afterAll, describe, expect, it } from 'vitest';
import * as dynode from '../src/index.ts';

// The package's readme: its programs run, one after another, and answer what stands behind their arrows.

const readme = readFileSync(join(resolve(import.meta.dirname, '..'), 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^## (.*)$|^```js\n([\s\S]*?)^```$/gm)];

const modules: Record<string, object> = {
  'dynamem/dynode': dynode,
  'dynamem/aws-sdk': awsSdk,
  dynamem: engine,
  '@aws-sdk/client-dynamodb': sdk,
};

let arrows = 0;

/** Compares what a program answers with what its arrow says; `…` there stands for further members. */
function check(answer: unknown, literal: string): void {
  arrows += 1;
  const expected: unknown = runInThisContext(`(${literal.replaceAll(/,? …/g, '')})`);
  if (literal.includes('…')) expect(answer).toMatchObject(expected as object);
  else expect(answer).toEqual(expected);
}

/** What a call with console.log for its callback logs. */
function logged(start: (log: (...given: unknown[]) => void) => void): Promise<unknown[]> {
  return new Promise((resolvePromise) => {
    start((...given) => resolvePromise(given));
  });
}

const ARROW = '// → ([^\\n]*(?:\\n// {3}[^\\n]*)*)';

/** The program with a check in place of each arrow. */
function checked(program: string): string {
  const literal = (text: string): string => JSON.stringify(text.replaceAll('\n//  ', ''));
  return program
    .replaceAll(/^import (.*) from (.*);$/gm, 'const $1 = require($2);')
    .replaceAll(
      new RegExp(
        `^(dynode\\.(?:(?!console\\.log|;\\n)[\\s\\S])*)console\\.log((?:[^;\\n]|\\n(?=\\)))*);.*\\n${ARROW}`,
        'gm',
      ),
      (_all, call: string, rest: string, text: string) =>
        `check(await logged((log) => ${call}log${rest}), ${literal(`[${text}]`)});`,
    )
    .replaceAll(
      new RegExp(`^((?:await (?:(?!;\\n)[\\s\\S])*)|\\w+);\\n${ARROW}`, 'gm'),
      (_all, expression: string, text: string) => `check(${expression}, ${literal(text)});`,
    );
}

describe('the readme', () => {
  const program = blocks.map(([, , code]) => code ?? '').join('\n');

  afterAll(dynode.reset);

  it('does what it says', async () => {
    dynode.reset();
    const body = checked(program);
    expect(body).not.toContain('// →');
    const run = runInThisContext(`(async (require, check, logged) => {${body}})`) as (
      ...given: unknown[]
    ) => Promise<void>;
    await run((name: string) => modules[name], check, logged);
    expect(arrows).toBe(program.split('// →').length - 1);
  });

  it('tells of every function of the module', () => {
    const functions = Object.entries(dynode).filter(([, value]) => typeof value === 'function');
    const untold = functions.map(([name]) => name).filter((name) => !readme.includes(name));
    expect(untold).toEqual(['defaultClient']);
  });

  it('links only to what is there', () => {
    expect([...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)]).toEqual([]);
  });
});
