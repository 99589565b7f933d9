import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tarballs } from './installation.ts';
import { run } from './run.ts';
import { undocumented } from './undocumented.ts';

const root = resolve(import.meta.dirname, '../../../..');

const packed = tarballs().map((tarball) => [basename(tarball), tarball] as const);
const contentOf = (tarball: string): Package =>
  createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));

describe('well-formed for publishing:', () => {
  it.each(packed)('%s', async (_name, tarball) => {
    run(join(root, 'node_modules/.bin/publint'), [tarball, '--strict'], root);
    const { types, ...checked } = await checkPackage(contentOf(tarball));
    expect(types).toEqual({ kind: 'included' });
    expect(checked).toMatchObject({ problems: [] });
  });
});

describe('its JavaScript is ASCII, which is read fastest:', () => {
  it.each(packed)('%s', (_name, tarball) => {
    const content = contentOf(tarball);
    const files = content.listFiles().filter((file) => /\.c?js$/.test(file));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => /[^\0-\x7f]/.test(content.readFile(file)))).toEqual([]);
  });
});

describe('every name that can be imported has a comment:', () => {
  it.each(packed)('%s', (_name, tarball) => {
    const content = contentOf(tarball);
    const declarations = content.listFiles().filter((file) => file.endsWith('.d.ts'));
    expect(declarations).not.toEqual([]);
    expect(declarations.flatMap((file) => undocumented(content.readFile(file)))).toEqual([]);
  });

  it('one without is found, one of whose overloads has one is not', () => {
    const overloads = [
      '/** Of both. */',
      'export declare function a(): void;',
      'export declare function a(b: 1): void;',
    ];
    const others = [
      '',
      'export declare interface B {',
      '    /** A member. */',
      '}',
      'export declare type C = 1;',
    ];
    expect(undocumented([...overloads, ...others].join('\n'))).toEqual(['B', 'C']);
  });
});
