// Installs the workspace with the pnpm version it is locked with, obtained through npm: a machine needs Node and npm only.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PNPM = 'pnpm@12.21.0';
const root = resolve(import.meta.dirname, '..');

export function install() {
  const lock = join(root, 'pnpm-lock.yaml');
  const installed = join(root, 'node_modules/.modules.yaml');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const { status } = spawnSync(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, CI: 'true' },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
