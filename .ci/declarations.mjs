// Gathers the declarations that tsc has written into one file an entry (api-extractor), which is what is published.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';

/** One declaration file an entry for ES modules and the same for CommonJS. */
export function gatherDeclarations(directory, entries, augmenting = []) {
  for (const entry of augmenting) augmentingDeclarations(directory, entry);
  rollUp(
    directory,
    entries.filter((entry) => !augmenting.includes(entry)),
  );
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

/** Gathers the declarations of each entry into one file, all from one program. */
function rollUp(directory, entries) {
  const configurations = entries.map((entry) => rollUpConfiguration(directory, entry));
  const [first, ...others] = configurations;
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  const silence = (message) => {
    // The newest TypeScript writes the declarations; api-extractor's own reads them and says so each time.
    if (message.logLevel !== 'error') message.handled = true;
  };
  for (const configuration of configurations) {
    const options = { localBuild: true, compilerState, messageCallback: silence };
    const { untrimmedFilePath: rolledUp } = configuration;
    if (!Extractor.invoke(configuration, options).succeeded)
      throw new Error(`api-extractor failed on ${rolledUp}`);
    copyFileSync(rolledUp, rolledUp.replace(/\.d\.ts$/, '.d.cts'));
  }
}

function rollUpConfiguration(directory, entry) {
  const dist = join(directory, 'dist');
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: join(dist, 'types', `${entry}.d.ts`),
      newlineKind: 'lf',
      // tsc has checked all of it a moment ago.
      compiler: { overrideTsconfig: { extends: './tsconfig.json', compilerOptions: { noCheck: true } } },
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
}
