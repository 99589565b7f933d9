import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as everything from '../src/index.ts';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const sources = files.map((name) => readFileSync(join(src, name), 'utf8'));

/** The doc comment before the declaration of an exported name. */
function documentationOf(name: string): string {
  const declaration = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:function|const|class) ${name}\\b`,
  );
  return sources.map((text) => declaration.exec(text)?.[1]).find((text) => text !== undefined) ?? '';
}

describe('everything the package exports', () => {
  it.each(Object.keys(everything))('%s is documented with an example', (name) => {
    expect(documentationOf(name)).toContain('@example');
  });
});
