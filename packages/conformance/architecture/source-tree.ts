import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The text of each source file by its path from the root of the workspace. */
export type SourceTree = ReadonlyMap<string, string>;

const root = resolve(import.meta.dirname, '../../..');
const PASSED_OVER = new Set(['node_modules', 'dist', 'generated']);

/** The sources of every package as they are on disk. */
export function readSourceTree(): SourceTree {
  const tree = new Map<string, string>();
  for (const folder of readdirSync(join(root, 'packages')))
    readFolder(join(root, 'packages', folder, 'src'), tree);
  return tree;
}

function readFolder(folder: string, tree: Map<string, string>): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) readFolder(path, tree);
    } else if (entry.name.endsWith('.ts')) {
      tree.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
    }
  }
}

/** What a file imports, as written: `./x.ts`, `@dynamem/engine`, `node:fs`. */
export function importsOf(text: string): string[] {
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'/g);
  const bare = text.matchAll(/(?:^|\n)\s*import\s*'([^']+)'/g);
  const dynamic = text.matchAll(/import\(\s*'([^']+)'\s*\)/g);
  return [...statements, ...bare, ...dynamic].map((match) => match[1] ?? '');
}

/** The names a file exports. */
export function exportsOf(text: string): string[] {
  const declared = text.matchAll(
    /(?:^|\n)export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+([A-Za-z_$][\w$]*)/g,
  );
  const listed = [...text.matchAll(/(?:^|\n)export\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map(
        (entry) =>
          entry
            .trim()
            .replace(/^type\s+/, '')
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter((name) => name !== ''),
  );
  return [...[...declared].map((match) => match[1] ?? ''), ...listed];
}

/** `packages/engine/src/a/b.ts` and `../c/d.ts` make `packages/engine/src/c/d.ts`. */
export function resolveImport(importer: string, specifier: string): string {
  const parts = importer.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
