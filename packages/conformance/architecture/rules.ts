import { exportsOf, importsOf, resolveImport, type SourceTree } from './source-tree.ts';

/** One breach of a rule, as a person wants to read it. */
export type Violation = string;

const ENGINE = 'packages/engine/src/';

/** The engine's folders from top to bottom: a file imports only from its own folder or from below. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'index.ts',
    'engine.ts',
    'engine-options.ts',
    'load-dump.ts',
    'operation-methods.ts',
    'operation-types.ts',
    'request-id.ts',
  ],
  ['operations'],
  ['partiql'],
  ['backups', 'exports', 'replication', 'vectors'],
  ['time-to-live'],
  ['writes'],
  ['reads'],
  ['state'],
  ['streams'],
  ['tables'],
  ['expressions'],
  ['shapes'],
  ['values'],
  ['errors'],
  // Time and chance are handed down as arguments, so their types are known everywhere.
  ['clock.ts', 'random.ts'],
  ['base'],
];

/** Which package may import which; nothing else between packages is allowed. */
const PACKAGE_EDGES: Readonly<Record<string, readonly string[]>> = {
  engine: ['immer', 'sorted-btree'],
  protocol: ['@dynamem/engine'],
  calls: [],
  'aws-sdk': ['@dynamem/calls', '@dynamem/engine', '@dynamem/protocol'],
  client: ['@dynamem/calls', '@dynamem/engine'],
  server: ['@dynamem/engine', '@dynamem/protocol', '@dynamem/storage', 'node:'],
  dynode: ['@dynamem/engine'],
  'fast-check': ['@dynamem/engine', 'fast-check'],
  testing: ['@dynamem/engine', '@dynamem/client', '@dynamem/aws-sdk', '@jest/globals', 'vitest', 'yaml'],
  dynamem: [
    '@dynamem/engine',
    '@dynamem/aws-sdk',
    '@dynamem/client',
    '@dynamem/fast-check',
    '@dynamem/server',
    '@dynamem/dynode',
    '@dynamem/testing',
  ],
};

const DRAWERS = /^(utils?|helpers?|common|misc|managers?)$/;
const MAX_LINES = 400;

const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** Every breach of the rules of the layout in `tree`. */
export function violations(tree: SourceTree, operationNames: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  for (const [path, text] of tree) {
    const product = !isTest(path);
    if (product) found.push(...layerViolations(path, text), ...packageViolations(path, text));
    if (product) found.push(...exportViolations(path, text), ...sizeViolations(path, text));
    found.push(...nameViolations(path), ...operationViolations(path, operationNames));
  }
  return found;
}

function layerOf(path: string): number {
  const first = path.slice(ENGINE.length).split('/', 1)[0] ?? '';
  return LAYERS.findIndex((layer) => layer.includes(first));
}

function layerViolations(path: string, text: string): Violation[] {
  if (!path.startsWith(ENGINE)) return [];
  const layer = layerOf(path);
  if (layer < 0) return [`${path}: no layer of the engine has this folder`];
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolveImport(path, specifier))
    .filter((imported) => layerOf(imported) < layer)
    .map((imported) => `${path} imports ${imported} from a layer above its own`);
}

function packageViolations(path: string, text: string): Violation[] {
  const name = path.split('/')[1] ?? '';
  const allowed = PACKAGE_EDGES[name];
  if (allowed === undefined)
    return [`${path}: the package ${name} has no line in the table of allowed edges`];
  const found: Violation[] = [];
  for (const specifier of importsOf(text)) {
    if (specifier.startsWith('.')) {
      const imported = resolveImport(path, specifier);
      if (!imported.startsWith(`packages/${name}/`))
        found.push(`${path} reaches into another package: ${specifier}`);
    } else if (
      !allowed.some(
        (edge) => specifier === edge || specifier.startsWith(edge.endsWith(':') ? edge : `${edge}/`),
      )
    ) {
      found.push(`${path} imports ${specifier}, which the package ${name} may not`);
    }
    if (specifier.startsWith('sorted-btree') && path !== `${ENGINE}base/ordered-map.ts`) {
      found.push(`${path} imports sorted-btree; only base/ordered-map.ts may`);
    }
  }
  return found;
}

const letters = (name: string): string => name.replaceAll(/[-_]/g, '').toLowerCase();

/** A file is named by what it exports: its name is part of the name of one of its exports. */
function exportViolations(path: string, text: string): Violation[] {
  const file = path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '';
  if (file === 'index' || path.startsWith('packages/dynamem/') || file === 'command-line') return [];
  const named = exportsOf(text).some((name) => letters(name).includes(letters(file)));
  return named ? [] : [`${path} exports nothing of its own name`];
}

function sizeViolations(path: string, text: string): Violation[] {
  const lines = text.split('\n').length;
  return lines > MAX_LINES ? [`${path} has ${lines} lines; ${MAX_LINES} at most`] : [];
}

function nameViolations(path: string): Violation[] {
  const parts = path.split('/').slice(3);
  const drawer = parts
    .flatMap((part) => part.replace(/(\.test)?\.ts$/, '').split('-'))
    .find((word) => DRAWERS.test(word));
  return drawer === undefined ? [] : [`${path} is a drawer: "${drawer}" does not say what is in it`];
}

function operationViolations(path: string, operationNames: ReadonlySet<string>): Violation[] {
  const match = /^packages\/engine\/src\/operations\/([^/]+?)(\.test)?\.ts$/.exec(path);
  const file = match?.[1];
  if (file === undefined || file === 'all-operations') return [];
  const words = file.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  // The tests of an operation may be several files, each named by what it is about after the operation's name.
  const names = isTest(path) ? words.map((_, index) => words.slice(0, index + 1).join('')) : [words.join('')];
  const isOperation = names.some((name) => operationNames.has(name));
  return isOperation ? [] : [`${path} is not an operation of the API`];
}
