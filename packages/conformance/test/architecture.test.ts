import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from '../architecture/rules.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { operationNames } from '../architecture/operation-names.ts';

const root = resolve(import.meta.dirname, '../../..');
const planted = (path: string, text: string): string[] => violations(new Map([[path, text]]), operationNames);

describe('the sources', () => {
  it('keep the rules of the layout', () => {
    expect(violations(readSourceTree(), operationNames)).toEqual([]);
  });
});

describe('a planted violation is found:', () => {
  it.each([
    [
      'an import from a layer above',
      'packages/engine/src/values/equal.ts',
      "import type { Item } from '../tables/item.ts';\nexport const equal = 1;",
      'layer above',
    ],
    [
      'a folder outside the layers',
      'packages/engine/src/extras/extra.ts',
      'export const extra = 1;',
      'no layer',
    ],
    [
      'an import of the SDK, types included',
      'packages/aws-sdk/src/x.ts',
      "import type { A } from '@aws-sdk/types';\nexport const x = 1;",
      'may not',
    ],
    [
      'an import of Node in the engine',
      'packages/engine/src/base/x.ts',
      "import { a } from 'node:fs';\nexport const x = a;",
      'may not',
    ],
    [
      'a path into another package',
      'packages/server/src/x.ts',
      "import { a } from '../../engine/src/base/x.ts';\nexport const x = a;",
      'another package',
    ],
    [
      'an adapter that imports another',
      'packages/server/src/x.ts',
      "import { a } from '@dynamem/aws-sdk';\nexport const x = a;",
      'may not',
    ],
    [
      'a second importer of sorted-btree',
      'packages/engine/src/base/x.ts',
      "import B from 'sorted-btree';\nexport const x = B;",
      'only base/ordered-map.ts',
    ],
    [
      'a file that exports nothing of its name',
      'packages/engine/src/values/equal.ts',
      'export const other = 1;',
      'nothing of its own name',
    ],
    [
      'a file of operations/ that is no operation',
      'packages/engine/src/operations/put-thing.ts',
      'export const putThing = 1;',
      'not an operation',
    ],
    ['a drawer', 'packages/engine/src/values/number-utils.ts', 'export const numberUtils = 1;', 'drawer'],
    [
      'a file too long',
      'packages/engine/src/values/equal.ts',
      `export const equal = 1;\n${'//\n'.repeat(400)}`,
      'lines',
    ],
  ])('%s', (_title, path, text, message) => {
    expect(planted(path, text).join('\n')).toContain(message);
  });
});

describe('lint refuses in the engine', () => {
  const lint = (text: string): string => {
    const workspace = mkdtempSync(join(tmpdir(), 'dynamem-planted-'));
    const folder = join(workspace, 'packages/engine/src/base');
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(root, '.oxlintrc.json'), join(workspace, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'));
    writeFileSync(join(folder, 'planted.ts'), text);
    writeFileSync(
      join(folder, 'other.ts'),
      "import { x } from './planted.ts';\nexport const other: unknown = x;\n",
    );
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['.'], {
      cwd: workspace,
      encoding: 'utf8',
    });
    rmSync(workspace, { recursive: true });
    return stdout;
  };

  it('nothing where nothing is wrong', () => {
    expect(lint('export const x: number = 1;\n')).toContain('0 errors');
  });

  it.each([
    ['the time of the machine', 'export const x: number = Date.now();\n', 'no-restricted-globals'],
    ['chance of its own', 'export const x: number = Math.random();\n', 'no-restricted-properties'],
    ['Node', "import { a } from 'node:fs';\nexport const x: unknown = a;\n", 'no-restricted-imports'],
    ['`any`', 'export const x: any = 1;\n', 'no-explicit-any'],
    [
      'a function of more than 60 lines',
      `export function x(): void {\n${'  x();\n'.repeat(61)}}\n`,
      'max-lines-per-function',
    ],
    [
      'an import cycle',
      "import { other } from './other.ts';\nexport const x: unknown = other;\n",
      'no-cycle',
    ],
  ])('%s', (_title, text, rule) => {
    expect(lint(text)).toContain(rule);
  });
});
