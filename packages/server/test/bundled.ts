import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** An entry of the package as it is in the sources, in one file that Node runs; `remove` deletes it. */
export async function bundled(entry: 'command-line' | 'index'): Promise<{ path: string; remove(): void }> {
  const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.bundled-', import.meta.url)));
  const input = fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url));
  const bundle = await rolldown({
    input,
    platform: 'node',
    resolve: { conditionNames: ['dynamem-source', 'import'] },
  });
  const path = join(folder, `${entry}.mjs`);
  await bundle.write({ file: path, format: 'esm' });
  await bundle.close();
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
