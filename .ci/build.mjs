// Builds every package: parsers from the grammars, one ES module and one CommonJS module an entry (rolldown), so that a
// package loads as few files as it has entries, and one declaration file an entry (declarations.mjs).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { generateParsers } from './grammar.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * The published packages, each after those it depends on, with their entries (files of `src` without `.ts`). An
 * augmenting entry declares members of somebody else's types, which api-extractor leaves out: its declarations are
 * taken as they are, and import those of the index alone.
 */
export const packages = [
  { name: 'engine', entries: ['index'] },
  { name: 'protocol', entries: ['index'] },
  { name: 'calls', entries: ['index'] },
  { name: 'aws-sdk', entries: ['index'] },
  { name: 'client', entries: ['index'] },
  { name: 'fast-check', entries: ['index'] },
  {
    name: 'testing',
    entries: ['index', 'template', 'vitest', 'jest', 'jest-globals'],
    augmenting: ['vitest', 'jest', 'jest-globals'],
  },
  { name: 'server', entries: ['index', 'command-line'] },
  { name: 'dynode', entries: ['index'] },
  {
    name: 'dynamem',
    entries: [
      'index',
      'aws-sdk',
      'client',
      'fast-check',
      'server',
      'dynode',
      'testing',
      'testing-vitest',
      'testing-jest',
      'testing-jest-globals',
      'testing-template',
      'command-line',
    ],
  },
];

const javaScriptStamp = join(root, 'node_modules/.dynamem-javascript-built');
const isDeclaration = (file) => /\.d\.c?ts$/.test(file);

export async function build() {
  await generateParsers();
  await Promise.all([writeTypes(), buildJavaScript()]);
  // Imported here: what only runs needs no declarations.
  const { gatherDeclarations } = await import('./declarations.mjs');
  for (const { name, entries, augmenting } of packages) {
    const directory = join(root, 'packages', name);
    for (const file of readdirSync(join(directory, 'dist')).filter(isDeclaration))
      rmSync(join(directory, 'dist', file));
    gatherDeclarations(directory, entries, augmenting);
  }
}

/** Builds what runs, without the declarations, unless everything that goes in is older than what was built last. */
export async function buildJavaScriptIfStale() {
  const builtMs = existsSync(javaScriptStamp) ? statSync(javaScriptStamp).mtimeMs : 0;
  const sources = ['grammar', '.ci', 'tsconfig.base.json', ...packages.map(({ name }) => `packages/${name}`)];
  if (sources.every((source) => newestMs(join(root, source)) <= builtMs)) return;
  await generateParsers();
  await buildJavaScript();
}

async function buildJavaScript() {
  rmSync(javaScriptStamp, { force: true });
  for (const { name, entries } of packages) await bundle(join(root, 'packages', name), entries);
  writeFileSync(javaScriptStamp, '');
}

/** Checks the types of every package and writes each file's declarations. */
function writeTypes() {
  const child = spawn(join(root, 'node_modules/.bin/tsc'), ['-b', root], { stdio: 'inherit' });
  return new Promise((resolved, rejected) => {
    child.once('error', rejected);
    child.once('exit', (code) => (code === 0 ? resolved() : rejected(new Error('tsc found errors'))));
  });
}

function newestMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).filter((name) => !['dist', 'node_modules', 'generated'].includes(name));
  return Math.max(0, ...inside.map((name) => newestMs(join(path, name))));
}

async function bundle(directory, entries) {
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const dist = join(directory, 'dist');
  for (const file of existsSync(dist) ? readdirSync(dist) : [])
    if (file !== 'types' && !isDeclaration(file)) rmSync(join(dist, file), { recursive: true });
  mkdirSync(dist, { recursive: true });
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const external = (id) =>
    id.startsWith('node:') || dependencies.some((name) => id === name || id.startsWith(`${name}/`));
  const input = Object.fromEntries(entries.map((entry) => [entry, join(directory, 'src', `${entry}.ts`)]));
  const built = await rolldown({
    input,
    external,
    platform: 'neutral',
    logLevel: 'warn',
    // What is not a dependency of the package is built into it: a package that loads nothing else starts sooner.
    resolve: { conditionNames: ['import', 'module', 'default'], mainFields: ['module', 'main'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [asciiAlone],
  });
  const { output } = await built.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await built.write({
    dir: dist,
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  });
  await built.close();
  writeLicences(output, dist);
}

/** One other character makes a text of two bytes each of a whole file, which takes longer to decode and to parse. */
const asciiAlone = {
  name: 'ascii-alone',
  generateBundle(_options, output) {
    for (const chunk of Object.values(output)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Writes the licences of the packages that were built in beside what they were built into. */
function writeLicences(output, dist) {
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const directories = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
  );
  const texts = [...directories]
    .toSorted((left, right) => (left < right ? -1 : 1))
    .map((directory) => {
      const { name, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${readFileSync(join(directory, 'LICENSE'), 'utf8').trim()}\n`;
    });
  if (texts.length > 0) writeFileSync(join(dist, 'LICENCES.txt'), texts.join('\n\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
