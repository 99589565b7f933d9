import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const benchmarks = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.mjs'));

describe('each benchmark runs on small sizes:', () => {
  it.each(benchmarks)(
    '%s',
    (name) => {
      const run = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, name), '--smoke'], {
        encoding: 'utf8',
      });
      expect(
        run.stderr
          .replaceAll(
            /.*Warning.*|^\s.*|More information.*|.*a\.co.*|versions published.*|will require.*|To continue.*|and security.*/gm,
            '',
          )
          .trim(),
      ).toBe('');
      expect(run.status).toBe(0);
      expect(run.stdout).toContain('│');
    },
    60_000,
  );
});
