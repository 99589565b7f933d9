import { request } from 'node:http';
import { crc32, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echoEngine } from '../test/echo-engine.ts';
import { acceptedCoding, decodeContent } from './content-coding.ts';
import { startServer, type RunningServer } from './start-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ engine: echoEngine, port: 0 });
});
afterAll(() => server.close());

const LIMIT = 16 * 1024 * 1024;
const json = '{"a":"é"}';

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** GetItem without the decoding that `fetch` does by itself. */
async function getItem(body: Buffer, headers: Record<string, string>): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sending = request(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.GetItem',
        'content-length': body.length,
        ...headers,
      },
    });
    sending.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const received = new Headers(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        resolve({ status: response.statusCode ?? 0, headers: received, body: Buffer.concat(chunks) });
      });
    });
    sending.end(body);
  });
}

describe('a request', () => {
  it.each([
    ['gzip', gzipSync(json)],
    ['GZIP', gzipSync(json)],
    ['deflate', deflateSync(json)],
    ['identity', Buffer.from(json)],
    ['deflate, gzip', gzipSync(deflateSync(json))],
  ])('with Content-Encoding %s is decoded', async (coding, bytes) => {
    const { status, body } = await getItem(bytes, { 'content-encoding': coding });
    expect([status, body.toString()]).toEqual([200, `{"Echo":${json}}`]);
  });

  it.each([
    ['that is not in the coding it names', 'gzip', gzipSync(json).subarray(1)],
    ['cut short', 'gzip', gzipSync(json).subarray(0, 12)],
    ['in a coding DynamoDB does not know', 'br', gzipSync(json)],
    ['in a coding it does not name', '', gzipSync(json)],
  ])('%s is refused as no JSON', async (_, coding, bytes) => {
    const { status, body } = await getItem(bytes, { 'content-encoding': coding });
    expect(status).toBe(400);
    expect(body.toString()).toBe('{"__type":"com.amazon.coral.service#SerializationException"}');
  });

  it('that grows beyond 16 MB is refused', async () => {
    const largest = gzipSync(`{${' '.repeat(LIMIT - 2)}}`);
    expect((await getItem(largest, { 'content-encoding': 'gzip' })).status).toBe(200);
    const larger = gzipSync(`{${' '.repeat(LIMIT - 1)}}`);
    expect((await getItem(larger, { 'content-encoding': 'gzip' })).status).toBe(413);
    expect(decodeContent(gzipSync(larger), 'gzip, gzip')).toBeUndefined();
  });
});

describe('an answer', () => {
  const large = Buffer.from(JSON.stringify({ text: 'é'.repeat(4000) }));

  it.each([
    ['gzip', gunzipSync],
    ['deflate', inflateSync],
  ] as const)(
    'of some size is compressed for a client that accepts %s, with the checksum of the bytes sent',
    async (coding, decode) => {
      const { headers, body } = await getItem(large, { 'accept-encoding': coding });
      expect(headers.get('content-encoding')).toBe(coding);
      expect(headers.get('content-length')).toBe(String(body.length));
      expect(headers.get('x-amz-crc32')).toBe(String(crc32(body)));
      expect(body.length).toBeLessThan(large.length / 10);
      expect(decode(body).toString()).toBe(`{"Echo":${large.toString()}}`);
    },
  );

  it.each([
    ['is small', Buffer.from(json), { 'accept-encoding': 'gzip' }],
    ['goes to a client that accepts nothing', large, {}],
    ['goes to a client that accepts anything else', large, { 'accept-encoding': 'identity, br' }],
  ])('that %s is not', async (_, sent, headers) => {
    const received = await getItem(sent, headers);
    expect(received.headers.get('content-encoding')).toBeNull();
    expect(received.headers.get('x-amz-crc32')).toBe(String(crc32(received.body)));
    expect(received.body.toString()).toBe(`{"Echo":${sent.toString()}}`);
  });

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip', 'gzip'],
    ['deflate', 'deflate'],
    ['deflate, gzip', 'gzip'],
    ['gzip;q=0.5, deflate', 'deflate'],
    ['GZip ; q=0.1', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0, deflate;q=0.1', 'deflate'],
    ['gzip;q=much', undefined],
    ['br, identity', undefined],
    ['*', undefined],
  ])('for Accept-Encoding %j is in %j', (header, coding) => {
    expect(acceptedCoding(header)).toBe(coding);
  });
});
