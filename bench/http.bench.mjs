// Question: what rate of GetItem of 1 KB does the endpoint reach beside a bare node:http server, and dynalite where installed?
import { fork } from 'node:child_process';
import { jsonRequest, load } from './http-load.mjs';
import { locatePeer } from './locate-peer.mjs';
import { keyOf, report, round, smoke } from './measure.mjs';

const request = jsonRequest('GetItem', { TableName: 'bench', Key: { pk: { S: keyOf(1) } } });
const names = ['dynamem', 'bare', ...(locatePeer('dynalite') === undefined ? [] : ['dynalite'])];
const servers = await Promise.all(
  names.map(async (name) => {
    const child = fork(new URL('http-server.mjs', import.meta.url), [name, ...(smoke ? ['--smoke'] : [])]);
    const { port } = await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    });
    return { name, child, port };
  }),
);
const rows = [];
for (const connections of [1, 32]) {
  const best = Object.fromEntries(names.map((name) => [name, 0]));
  for (let turn = 0; turn < (smoke ? 1 : 6); turn += 1) {
    for (const { name, port } of servers) {
      best[name] = Math.max(
        best[name],
        await load({ port, request, connections, durationMs: smoke ? 20 : 1000 }),
      );
    }
  }
  rows.push({
    connections,
    'dynamem/s': round(best.dynamem, 0),
    'bare node:http/s': round(best.bare, 0),
    ratio: round(best.dynamem / best.bare),
    'at least': connections === 32 ? 0.7 : '',
    'beside dynalite':
      best.dynalite === undefined ? 'not installed' : `${round(best.dynamem / best.dynalite, 1)} ×`,
  });
}
for (const { child } of servers) child.disconnect();
report('GetItem of a 1 KB item over HTTP', rows);
