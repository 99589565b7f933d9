import { node } from './run.ts';

/** The ways of TypeScript to find modules, as Node does and as bundlers do. */
const RESOLUTIONS: readonly object[] = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

/** Every declaration is checked, those of the packed packages too; TypeScript's own are its makers' to check. */
const OPTIONS: object = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'esnext.disposable'],
  skipLibCheck: false,
  skipDefaultLibCheck: true,
};

/** Prints what the compiler says of each program it is given, all in one process, which reads a file once. */
const COMPILER = `
const ts = require('typescript');
const sources = new Map();
for (const { files, compilerOptions } of JSON.parse(process.argv[1])) {
  const { options, errors } = ts.convertCompilerOptionsFromJson(compilerOptions, process.cwd());
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, how, ...more) => {
    // The same text is another source where the module it is of is of another kind.
    const key = JSON.stringify([options.module, file, how.impliedNodeFormat]);
    if (!sources.has(key)) sources.set(key, getSourceFile(file, how, ...more));
    return sources.get(key);
  };
  const found = [...errors, ...ts.getPreEmitDiagnostics(ts.createProgram(files, options, host))];
  if (found.length > 0) console.log(JSON.stringify(compilerOptions), ts.formatDiagnostics(found, host));
}
`;

/**
 * What the TypeScript that is installed for `folder` says of programs, each a list of files, under every resolution of
 * modules: nothing where they are right.
 */
export function typeErrors(
  folder: string,
  programs: readonly (readonly string[])[],
  options: object = {},
): string {
  const compilations = RESOLUTIONS.flatMap((resolution) =>
    programs.map((files) => ({ files, compilerOptions: { ...OPTIONS, ...resolution, ...options } })),
  );
  return node(folder, '-e', COMPILER, JSON.stringify(compilations));
}
