import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const benchmarks = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.mjs'));

describe('each benchmark runs on small sizes:', () => {
  it.each(benchmarks)('%s', (name) => {
    // Without warnings: the newest SDK tells of the Node it will require next.
    const parameters = ['--no-warnings', '--expose-gc', join(import.meta.dirname, name), '--smoke'];
    const run = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('│');
  });
});
