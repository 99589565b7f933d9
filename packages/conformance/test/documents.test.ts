import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allOperations } from '../../engine/src/operations/all-operations.ts';

const root = resolve(import.meta.dirname, '../../..');
const documents = readdirSync(root).filter((name) => name.endsWith('.md'));

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    const missing = local.filter((target) => !existsSync(join(dirname(join(root, document)), target)));
    expect(missing).toEqual([]);
  });

  it('README names every operation the engine performs', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect([...allOperations.keys()].filter((name) => !readme.includes(name))).toEqual([]);
  });
});
