import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../architecture/rules.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { readApiFacts } from '../facts/api-facts.ts';

const operationNames = new Set(
  (['dynamodb', 'dynamodbstreams'] as const).flatMap((service) => [
    ...readApiFacts(service).operations.keys(),
  ]),
);

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
    [
      'a test of operations/ that is of no operation',
      'packages/engine/src/operations/put-thing-refusals.test.ts',
      '',
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
  // One run over one workspace with every violation in a file of its own.
  const plantedFiles: readonly (readonly [title: string, rule: string, text: string])[] = [
    ['the time of the machine', 'no-restricted-globals', 'export const x: number = Date.now();\n'],
    ['chance of its own', 'no-restricted-properties', 'export const x: number = Math.random();\n'],
    ['Node', 'no-restricted-imports', "import { a } from 'node:fs';\nexport const x: unknown = a;\n"],
    ['`any`', 'no-explicit-any', 'export const x: any = 1;\n'],
    [
      'a function of more than 60 lines',
      'max-lines-per-function',
      `export function x(): void {\n${'  x();\n'.repeat(61)}}\n`,
    ],
    ['a file of more than 400 lines', 'max-lines', `export const x: number = 1;\n${'// x\n'.repeat(401)}`],
    [
      'an import cycle',
      'no-cycle',
      "import { clean } from './clean.ts';\nexport const x: unknown = clean;\n",
    ],
  ];
  let report = '';

  beforeAll(() => {
    const workspace = mkdtempSync(join(tmpdir(), 'dynamem-planted-'));
    const folder = join(workspace, 'packages/engine/src/base');
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(root, '.oxlintrc.json'), join(workspace, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'));
    plantedFiles.forEach(([, rule, text]) => writeFileSync(join(folder, `${rule}.ts`), text));
    writeFileSync(
      join(folder, 'clean.ts'),
      "import { x } from './no-cycle.ts';\nexport const clean: unknown = x;\n",
    );
    writeFileSync(join(folder, 'innocent.ts'), 'export const innocent: number = 1;\n');
    const linted = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'unix', '.'], {
      cwd: workspace,
      encoding: 'utf8',
    });
    report = linted.stdout;
    rmSync(workspace, { recursive: true });
  }, 60_000);

  it('nothing where nothing is wrong', () => {
    expect(report).not.toContain('innocent.ts');
  });

  it.each(plantedFiles)('%s', (_title, rule) => {
    const lines = report.split('\n').filter((line) => line.includes(`/${rule}.ts:`));
    expect(lines.join('\n')).toMatch(new RegExp(`[(]${rule}[)]`));
  });
});
