import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tarballs } from './installation.ts';
import { run } from './run.ts';

const root = resolve(import.meta.dirname, '../../../..');

describe('well-formed for publishing:', () => {
  it.each(tarballs().map((tarball) => [basename(tarball), tarball]))('%s', async (_name, tarball) => {
    run(join(root, 'node_modules/.bin/publint'), [tarball, '--strict'], root);
    const { types, ...checked } = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(tarball))),
    );
    expect(types).toEqual({ kind: 'included' });
    expect(checked).toMatchObject({ problems: [] });
  });
});
