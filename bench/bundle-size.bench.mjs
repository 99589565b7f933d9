// Question: how large is the engine bundled and minified, gzipped?
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { report, round } from './measure.mjs';

const build = await rolldown({
  input: new URL('../packages/engine/dist/index.js', import.meta.url).pathname,
  platform: 'browser',
});
const { output } = await build.generate({ format: 'esm', minify: true });
const code = output.map((chunk) => chunk.code ?? '').join('');
report('The engine in one minified file', [
  {
    'KB minified': round(code.length / 1024, 1),
    'KB gzipped': round(gzipSync(code, { level: 9 }).length / 1024, 1),
    'at most': 120,
  },
]);
