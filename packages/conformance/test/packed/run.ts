import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a program and returns what it printed to its standard output.
 * @throws with all it printed, unless it ends well
 */
export function run(command: string, parameters: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs a file by this Node and returns what it printed, without the space around it. */
export function node(folder: string, ...parameters: readonly string[]): string {
  return run(process.execPath, parameters, folder).trim();
}

/** Runs the tests of a project under `installed` by Jest; all its files in one process, which starts the sooner. */
export function jest(installed: string, folder: string): void {
  run(join(installed, 'node_modules/.bin/jest'), ['--ci', '--runInBand'], folder);
}
