import { request } from 'node:http';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echoEngine } from '../test/echo-engine.ts';
import { getItemRequest, RawConnection } from '../test/raw-connection.ts';
import { startServer, type RunningServer } from './start-server.ts';

let server: RunningServer;
const faults: unknown[] = [];

beforeAll(async () => {
  server = await startServer({ engine: echoEngine, port: 0, onFault: (...fault) => faults.push(fault) });
});
afterAll(() => server.close());

/** Sends bytes on a connection of their own, and reads until the server closes it. */
async function exchange(bytes: string | Uint8Array): Promise<string> {
  const connection = await RawConnection.open(server.port);
  connection.socket.write(bytes);
  return connection.untilClosed();
}

async function expectServing(): Promise<void> {
  const response = await fetch(server.url);
  expect(await response.text()).toBe('healthy: dynamodb.us-east-1.amazonaws.com ');
}

async function getItem(body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.GetItem',
  };
  return fetch(server.url, { method: 'POST', headers, body });
}

describe('an operation', () => {
  it('is answered with AWS’s headers and no others', async () => {
    const response = await exchange(getItemRequest('{"a":1}', 'Content-Length: 7\r\nConnection: close'));
    const body = '{"Echo":{"a":1}}';
    expect(response).toBe(
      `HTTP/1.1 200 OK\r\nx-amzn-RequestId: ${'A1'.repeat(26)}\r\nContent-Type: application/x-amz-json-1.0\r\n` +
        `Content-Length: ${body.length}\r\nx-amz-crc32: ${crc32(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });

  it('carries text beyond ASCII both ways, with the checksum of its bytes', async () => {
    const response = await getItem('{"a":"é€😀"}');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes)).toBe('{"Echo":{"a":"é€😀"}}');
    expect(response.headers.get('x-amz-crc32')).toBe(String(crc32(bytes)));
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
  });

  it('is refused when its body is not UTF-8', async () => {
    const response = await getItem(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d));
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('{"__type":"com.amazon.coral.service#SerializationException"}');
  });

  it('that fails is answered 500 and told to the hook', async () => {
    const response = await getItem('{"Fault":true}');
    expect(response.status).toBe(500);
    expect(faults.splice(0)).toEqual([[new Error('a bug'), 'GetItem']]);
  });

  it('may arrive in pieces cut anywhere', async () => {
    const sent = Buffer.from(getItemRequest('{"a":"x"}'));
    const connection = await RawConnection.open(server.port);
    for (const byte of sent) connection.socket.write(Uint8Array.of(byte));
    expect(await connection.until('"x"}}')).toContain('{"Echo":{"a":"x"}}');
    connection.socket.destroy();
  });

  it('may arrive in chunks', async () => {
    const chunked = '4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n';
    const response = await exchange(
      getItemRequest(chunked, 'Transfer-Encoding: chunked\r\nConnection: close'),
    );
    expect(response).toContain('{"Echo":{"a":1}}');
  });
});

describe('a connection', () => {
  it('answers pipelined requests in their order', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.write([1, 2, 3].map((n) => getItemRequest(`{"n":${n}}`)).join(''));
    const received = await connection.until('"Echo"', 3);
    expect(received.match(/"n":\d/g)).toEqual(['"n":1', '"n":2', '"n":3']);
    connection.socket.destroy();
  });

  it('goes on with the body when asked for 100-continue', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.write(getItemRequest('', 'Content-Length: 7\r\nExpect: 100-continue'));
    expect(await connection.until('\r\n\r\n')).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    connection.socket.write('{"a":1}');
    expect(await connection.until('"Echo"')).toContain('{"Echo":{"a":1}}');
    connection.socket.destroy();
  });

  it('answers HEAD without a body', async () => {
    const response = await exchange('HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(response).toMatch(/^HTTP\/1\.1 404 /);
    expect(response.endsWith('\r\n\r\n')).toBe(true);
  });

  it('answers a preflight', async () => {
    const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' };
    const response = await fetch(server.url, { method: 'OPTIONS', headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(await response.text()).toBe('');
  });
});

describe('a body over 16 MB', () => {
  const LIMIT = 16 * 1024 * 1024;

  it('that says so is refused before it is sent', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.write(getItemRequest('', `Content-Length: ${LIMIT + 1}`));
    expect(await connection.until('\r\n\r\n')).toMatch(/^HTTP\/1\.1 413 [^]*Content-Length: 0\r\n/);
    connection.socket.end();
    await connection.untilClosed();
  });

  it('that says so is not asked for', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.write(getItemRequest('', `Content-Length: ${LIMIT + 1}\r\nExpect: 100-continue`));
    expect(await connection.until('413')).not.toContain('100 Continue');
    connection.socket.end();
    await connection.untilClosed();
  });

  it('that does not say so is refused while it is sent, and the client gets to read that', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(server.url, { method: 'POST' }, (response) => {
        resolve(response.statusCode);
        response.resume();
        sending.destroy();
      });
      sending.on('error', reject);
      const megabyte = Buffer.alloc(1024 * 1024, 0x20);
      for (let sent = 0; sent <= LIMIT; sent += megabyte.length) sending.write(megabyte);
    });
    expect(status).toBe(413);
  });

  it('of exactly 16 MB is read', async () => {
    const response = await getItem(`{${' '.repeat(LIMIT - 2)}}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"Echo":{}}');
  });
});

describe('a malformed request', () => {
  it.each([
    ['no HTTP', '\u0016\u0003\u0001 hello\r\n\r\n'],
    ['a version that is none', 'GET / HTTP/x.y\r\n\r\n'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', getItemRequest('{}', 'Content-Length: 2\r\nContent-Length: 3')],
    ['a negative length', getItemRequest('', 'Content-Length: -1')],
    ['a length and chunks', getItemRequest('0\r\n\r\n', 'Content-Length: 2\r\nTransfer-Encoding: chunked')],
    ['a broken chunk', getItemRequest('zz\r\n', 'Transfer-Encoding: chunked')],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`],
  ])('with %s is refused, and the server goes on', async (_, bytes) => {
    expect(await exchange(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    await expectServing();
  });

  it('that stops halfway leaves the server serving', async () => {
    const connection = await RawConnection.open(server.port);
    connection.socket.write(getItemRequest('{"a"', 'Content-Length: 100'));
    await expectServing();
    connection.socket.resetAndDestroy();
    await connection.untilClosed();
    await expectServing();
    expect(faults).toEqual([]);
  });

  it('of any bytes leaves the server serving', async () => {
    const head = fc.constantFrom(
      '',
      'POST / HTTP/1.1\r\nHost: x\r\n',
      getItemRequest('', 'Content-Length: 20'),
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const connection = await RawConnection.open(server.port);
        connection.socket.end(Buffer.concat([Buffer.from(start), rest]));
        await connection.untilClosed();
      }),
      { numRuns: 50 },
    );
    await expectServing();
    expect(faults).toEqual([]);
  });
});
