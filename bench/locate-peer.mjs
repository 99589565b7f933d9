import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { resolve } = createRequire(import.meta.url);

/**
 * Where a program that is compared with is installed, for `import`: beside the benchmarks, or in a folder that
 * NODE_PATH names. Undefined where it is not.
 */
export function locatePeer(name) {
  try {
    return pathToFileURL(resolve(name)).href;
  } catch {
    return undefined;
  }
}
