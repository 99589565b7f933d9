// `npm start`: installs and builds what is missing or stale, then serves; flags pass through to the command line.
import { install } from './install.mjs';

install();
const { buildJavaScriptIfStale } = await import('./build.mjs');
await buildJavaScriptIfStale();
await import('../packages/server/dist/command-line.js');
