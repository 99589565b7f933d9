// `npm run bench [-- name…]`: runs the benchmarks of bench/ one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install } from './install.mjs';

install();
const { buildJavaScriptIfStale } = await import('./build.mjs');
await buildJavaScriptIfStale();
const folder = resolve(import.meta.dirname, '../bench');
const wanted = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.mjs'))) {
  const name = file.replace('.bench.mjs', '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, file)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
