import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echoEngine } from '../test/echo-engine.ts';
import { getItemRequest, RawConnection } from '../test/raw-connection.ts';
import { listenOn } from './listen-on.ts';
import { requestListener } from './request-listener.ts';
import { startServer, type RunningServer } from './start-server.ts';

let server: RunningServer;
let nodeServer: Server;
let nodePort: number;

beforeAll(async () => {
  server = await startServer({ engine: echoEngine, port: 0, onFault: () => undefined });
  nodeServer = createServer({ keepAliveTimeout: 0 }, requestListener(echoEngine, {}));
  nodePort = await listenOn(nodeServer, '127.0.0.1', 0);
});
afterAll(async () => {
  nodeServer.close();
  await server.close();
});

/** What a server answers to pieces of bytes until it closes the connection. */
async function answers(port: number, pieces: readonly string[], answersBetween: boolean): Promise<string> {
  const connection = await RawConnection.open(port);
  let count = 0;
  for (const piece of pieces) {
    connection.socket.write(piece, 'latin1');
    count += 1;
    // oxlint-disable-next-line no-await-in-loop -- a piece is sent when the one before is answered
    if (answersBetween) await connection.until('HTTP/1.1 ', count);
  }
  connection.socket.end();
  return connection.untilClosed();
}

const large = JSON.stringify({ text: 'x'.repeat(5000) });
const compressed = gzipSync(large).toString('latin1');

const request = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.json({ maxDepth: 1 }).map((json) => getItemRequest(Buffer.from(json).toString('latin1'))),
  },
  fc.constantFrom(
    getItemRequest(''),
    getItemRequest('{"Fault":1}'),
    getItemRequest('4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'),
    getItemRequest('{}', 'content-length: 2\r\nConnection: keep-alive\r\nAccept-Encoding: gzip'),
    getItemRequest('{}', 'Content-Length: 2\r\nOrigin: https://example.org'),
    getItemRequest(large, `Content-Length: ${large.length}\r\nAccept-Encoding: gzip, deflate`),
    getItemRequest(compressed, `Content-Length: ${compressed.length}\r\nContent-Encoding: gzip`),
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    'HEAD / HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /?a=b HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}',
  ),
);

describe('a connection', () => {
  it('answers requests one after the other exactly as node:http does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 6 }), async (requests) => {
        expect(await answers(server.port, requests, true)).toBe(await answers(nodePort, requests, true));
      }),
      { numRuns: 60 },
    );
  });

  it('answers bytes cut anywhere exactly as node:http does', async () => {
    const cut = fc
      .tuple(fc.array(request, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(2000), { maxLength: 6 }))
      .map(([requests, places]) => {
        const bytes = requests.join('');
        const ends = [...places.map((place) => place % bytes.length), bytes.length].toSorted((a, b) => a - b);
        return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
      });
    await fc.assert(
      fc.asyncProperty(cut, async (pieces) => {
        expect(await answers(server.port, pieces, false)).toBe(await answers(nodePort, pieces, false));
      }),
      { numRuns: 60 },
    );
  });

  it('answers everything to a client that reads only after it has sent everything', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.pause();
    const bodies = Array.from({ length: 200 }, (_, index) => `{"n":${index},"a":"${'x'.repeat(50_000)}"}`);
    for (const body of bodies) connection.socket.write(getItemRequest(body));
    connection.socket.end();
    connection.socket.resume();
    const received = await connection.untilClosed();
    expect(received.match(/"n":\d+/g)).toEqual(bodies.map((_, index) => `"n":${index}`));
  });
});
