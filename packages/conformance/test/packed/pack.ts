import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that holds the tarballs and, in time, everything that is installed of them. */
    readonly packedFolder: string;
  }
}

const root = resolve(import.meta.dirname, '../../../..');
const packages = join(root, 'packages');

/** Packs every package that is published, once for all the tests of this folder, and clears away after the last. */
export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dynamem-packed-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  // A run that is broken off has no end to clear away at.
  process.once('exit', clear);
  const filters = publishedNames().flatMap((name) => ['--filter', name]);
  const parameters = ['--recursive', ...filters, 'pack', '--pack-destination', join(folder, 'tarballs')];
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', ...parameters], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  project.provide('packedFolder', folder);
  return clear;
}

function publishedNames(): string[] {
  const manifests = readdirSync(packages).map(
    (folder) =>
      JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly private?: boolean;
      },
  );
  return manifests.filter((manifest) => manifest.private !== true).map(({ name }) => name);
}
