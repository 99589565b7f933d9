interface CachedModule {
  readonly exports: unknown;
}

type ModuleCache = Readonly<Record<string, CachedModule | undefined>>;

/** In a CommonJS module its own `require`, which in a test runner's sandbox knows the sandbox's modules. */
declare const require: { readonly cache?: ModuleCache } | undefined;

interface NodeProcess {
  readonly execPath: string;
  getBuiltinModule?(name: 'node:module'): { createRequire(path: string): { readonly cache: ModuleCache } };
}

/** How many modules the process has loaded: where it is the same, so are they. */
export function loadedModuleCount(): number {
  return moduleCaches().reduce((count, cache) => count + Object.keys(cache).length, 0);
}

/** The exports of the modules the process has loaded whose file matches; none where no registry can be read. */
export function loadedModules(file: RegExp): object[] {
  const found = new Set<object>();
  for (const cache of moduleCaches()) {
    for (const path of Object.keys(cache)) {
      const exported = file.test(path) ? cache[path]?.exports : undefined;
      if (typeof exported === 'object' && exported !== null) found.add(exported);
    }
  }
  return [...found];
}

let caches: readonly ModuleCache[] | undefined;

function moduleCaches(): readonly ModuleCache[] {
  caches ??= findModuleCaches();
  return caches;
}

/** No module is imported for it, so the package loads in a browser as well. */
function findModuleCaches(): ModuleCache[] {
  const found: ModuleCache[] = [];
  if (typeof require !== 'undefined' && require.cache !== undefined) found.push(require.cache);
  const { process } = globalThis as { readonly process?: NodeProcess };
  const module = process?.getBuiltinModule?.('node:module');
  if (process !== undefined && module !== undefined) found.push(module.createRequire(process.execPath).cache);
  return found;
}
