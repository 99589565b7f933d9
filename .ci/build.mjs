// Builds every package: parsers from the grammars, declarations by tsc, then one ES module, one CommonJS module
// and one declaration file an entry (api-extractor), so that a package loads as few files as it has entries.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules/.bin', name);

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

const stamp = join(root, 'node_modules/.dynamem-built');

export async function build() {
  rmSync(stamp, { force: true });
  execFileSync(process.execPath, [join(root, '.ci/grammar.mjs')], { stdio: 'inherit' });
  execFileSync(bin('tsc'), ['-b', root], { stdio: 'inherit' });
  for (const { name, entries, augmenting } of packages)
    await bundle(join(root, 'packages', name), entries, augmenting);
  writeFileSync(stamp, '');
}

/** Builds unless everything that goes in is older than the last build. */
export async function buildIfStale() {
  const builtMs = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = ['grammar', '.ci', 'tsconfig.base.json', ...packages.map(({ name }) => `packages/${name}`)];
  if (sources.some((source) => newestMs(join(root, source)) > builtMs)) await build();
}

function newestMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).filter((name) => !['dist', 'node_modules', 'generated'].includes(name));
  return Math.max(0, ...inside.map((name) => newestMs(join(path, name))));
}

async function bundle(directory, entries, augmenting = []) {
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const dist = join(directory, 'dist');
  for (const file of existsSync(dist) ? readdirSync(dist) : [])
    if (file !== 'types') rmSync(join(dist, file), { recursive: true });
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
  for (const entry of entries) {
    if (augmenting.includes(entry)) augmentingDeclarations(directory, entry);
    else declarations(directory, entry);
  }
}

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

function augmentingDeclarations(directory, entry) {
  const dist = join(directory, 'dist');
  const text = readFileSync(join(dist, 'types', `${entry}.d.ts`), 'utf8').replace(/\n\/\/# .*\s*$/, '\n');
  const imported = [...text.matchAll(/from '(\.[^']*)'/g)].map(([, path]) => path);
  if (imported.some((path) => path !== './index.ts'))
    throw new Error(`${entry} imports ${imported.join(', ')}`);
  for (const [ending, index] of Object.entries({ 'd.ts': './index.js', 'd.cts': './index.cjs' }))
    writeFileSync(join(dist, `${entry}.${ending}`), text.replaceAll('./index.ts', index));
}

/** One declaration file for ES modules and the same for CommonJS. */
function declarations(directory, entry) {
  const dist = join(directory, 'dist');
  const configuration = ExtractorConfig.prepare({
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: join(dist, 'types', `${entry}.d.ts`),
      compiler: { tsconfigFilePath: join(directory, 'tsconfig.json') },
      dtsRollup: { enabled: true, untrimmedFilePath: join(dist, `${entry}.d.ts`) },
      apiReport: { enabled: false },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(directory, 'package.json'),
  });
  const silence = (message) => {
    // The newest TypeScript writes the declarations; api-extractor's own reads them and says so each time.
    if (message.logLevel !== 'error') message.handled = true;
  };
  const result = Extractor.invoke(configuration, { localBuild: true, messageCallback: silence });
  if (!result.succeeded) throw new Error(`api-extractor failed on ${directory} ${entry}`);
  copyFileSync(join(dist, `${entry}.d.ts`), join(dist, `${entry}.d.cts`));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
