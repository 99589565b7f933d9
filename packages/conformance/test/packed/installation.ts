import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { run } from './run.ts';

export const SDK = '@aws-sdk/client-dynamodb@3.1162.0';
export const TYPESCRIPT: readonly string[] = ['typescript@5.9', '@types/node@20'];
/** What the tests in Jest projects share. */
export const JEST: readonly string[] = [SDK, 'jest@30', 'fast-check@4'];

const packedFolder = inject('packedFolder');

/** The paths of the packed packages. */
export function tarballs(): string[] {
  const folder = join(packedFolder, 'tarballs');
  return readdirSync(folder).map((file) => join(folder, file));
}

/**
 * A folder into which npm has installed every packed package beside `modules`. Whoever asks for the same modules
 * gets the same folder, from whichever test file: the first installs, the others wait.
 */
export async function installation(...modules: readonly string[]): Promise<string> {
  const name = createHash('sha256').update(modules.toSorted().join()).digest('hex').slice(0, 12);
  const folder = join(packedFolder, name);
  const finished = join(folder, 'finished');
  const failed = join(folder, 'failed');
  if (!isFirst(folder)) {
    while (!existsSync(finished) && !existsSync(failed)) await sleep(100);
    if (existsSync(failed))
      throw new Error(`${modules.join(' ')} could not be installed, as another test tells`);
    return folder;
  }
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'installation', private: true }));
    const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    run('npm', ['install', ...quietly, ...tarballs(), ...modules], folder);
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
  writeFileSync(finished, '');
  return folder;
}

/** Whether this test file is the one that makes the folder: no two can be. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A project of its own under an installation, whose modules it finds as it would its own: its manifest and `files`.
 * @param name unlike that of any other project, whichever the installation
 * @returns its folder
 */
export function project(
  installed: string,
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>>,
): string {
  const folder = join(installed, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, ...manifest }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
