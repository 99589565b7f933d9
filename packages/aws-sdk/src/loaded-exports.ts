/** What a registry of CommonJS modules keeps of one. */
interface LoadedModule {
  readonly exports?: unknown;
  readonly loaded?: boolean;
}

/** A `require` with the modules it has loaded. */
export interface RequireLike {
  readonly cache?: unknown;
}

/** The parts of `node:module` that are used; they are what tools for tracing rely on too. */
interface ModuleLoader {
  readonly ['_cache']: object;
  ['_load']: (...parameters: unknown[]) => unknown;
}

/** This module, where it runs as CommonJS; in Jest's sandbox its `require` knows what the sandbox has loaded. */
declare const module: { readonly require?: RequireLike } | undefined;

interface Platform {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    getBuiltinModule?(name: string): unknown;
  };
}

/** The exports of every CommonJS module loaded so far, the SDK's among them, whoever imported it. */
export function loadedExports(given?: RequireLike): unknown[] {
  const registries = [given?.cache, sandboxRequire()?.cache, nodeLoader()?.['_cache']];
  const found = new Set<unknown>();
  for (const registry of registries) {
    if (typeof registry !== 'object' || registry === null) continue;
    for (const path of Object.keys(registry)) {
      const loaded: unknown = Reflect.get(registry, path);
      if (typeof loaded === 'object' && loaded !== null) found.add((loaded as LoadedModule).exports);
    }
  }
  return [...found];
}

/**
 * Calls `listener` with the exports of every CommonJS module that is required, or imported as an ES module, from now
 * on. In Jest's sandbox, whose loader cannot be reached, it never calls.
 * @returns a function that ends this
 */
export function onceLoaded(listener: (exports: unknown) => void): () => void {
  const loader = nodeLoader();
  if (loader === undefined) return () => {};
  const original = loader['_load'];
  const load = function load(this: unknown, ...parameters: unknown[]): unknown {
    const exports = Reflect.apply(original, this, parameters);
    if (isListening) listener(exports);
    return exports;
  };
  let isListening = true;
  loader['_load'] = load;
  return () => {
    isListening = false;
    // What has been put on top of this since keeps calling it.
    if (loader['_load'] === load) loader['_load'] = original;
  };
}

function sandboxRequire(): RequireLike | undefined {
  return typeof module === 'object' ? module.require : undefined;
}

/** Node's own loader; undefined in Jest, whose sandbox it does not load, and where there is no Node. */
function nodeLoader(): ModuleLoader | undefined {
  const { process } = globalThis as Platform;
  if (process?.env?.['JEST_WORKER_ID'] !== undefined) return undefined;
  return process?.getBuiltinModule?.('module') as ModuleLoader | undefined;
}
