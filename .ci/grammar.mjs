// Generates the parsers from the grammars in grammar/: one ES module for each folder, with the declarations written
// beside the grammars. Does nothing where the generated files are newer than all they come from.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** The parsers: the grammars merged in this order, and the rules a parse may start from. */
export const parsers = [
  {
    grammars: [
      'tokens',
      'document-path',
      'operand',
      'condition',
      'key-condition',
      'update',
      'projection',
    ].map((name) => `grammar/expression/${name}.peggy`),
    startRules: ['ConditionExpression', 'KeyConditionExpression', 'UpdateExpression', 'ProjectionExpression'],
    declarations: 'grammar/expression/expression-parser.d.ts',
    output: 'packages/engine/src/expressions/generated/expression-parser.js',
  },
  {
    grammars: ['statement', 'expression', 'tokens'].map((name) => `grammar/partiql/${name}.peggy`),
    startRules: ['Statement'],
    declarations: 'grammar/partiql/partiql-parser.d.ts',
    output: 'packages/engine/src/partiql/generated/partiql-parser.js',
  },
];

export async function generateParsers() {
  for (const parser of parsers) if (isStale(parser)) await generate(parser);
}

function isStale({ grammars, declarations, output }) {
  const sources = [...grammars, declarations, '.ci/grammar.mjs'].map((file) => join(root, file));
  const outputs = [join(root, output), declarationsBeside(output)];
  if (!outputs.every((file) => existsSync(file))) return true;
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  return outputs.some((file) => statSync(file).mtimeMs < newest);
}

async function generate({ grammars, startRules, declarations, output }) {
  // Imported here: an up-to-date checkout need not load the generator.
  const { default: peggy } = await import('peggy');
  const sources = grammars.map((file) => ({ source: file, text: readFileSync(join(root, file), 'utf8') }));
  let code;
  try {
    code = peggy.generate(sources, { output: 'source', format: 'es', allowedStartRules: startRules });
  } catch (error) {
    if (typeof error.format !== 'function') throw error;
    throw new Error(error.format(sources), { cause: error });
  }
  mkdirSync(dirname(join(root, output)), { recursive: true });
  writeFileSync(join(root, output), await smaller(output, code));
  writeFileSync(declarationsBeside(output), readFileSync(join(root, declarations), 'utf8'));
}

/** What an engine's import reads of a parser it may never use: without this, most of what it reads at all. */
async function smaller(output, code) {
  const { minify } = await import('rolldown/experimental');
  const { code: minified, errors } = await minify(output, code, {
    module: true,
    compress: true,
    mangle: true,
  });
  if (errors.length > 0)
    throw new Error(`${output} cannot be minified: ${errors.map(({ message }) => message).join()}`);
  return minified;
}

function declarationsBeside(output) {
  return join(root, output.replace(/\.js$/, '.d.ts'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generateParsers();
