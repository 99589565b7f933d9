import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../test/fake-engine.ts';
import type { HttpRequest } from './http-request.ts';
import type { HttpResponse } from './http-response.ts';
import { respond } from './respond.ts';

const TYPE = 'application/x-amz-json-1.0';
const GET_ITEM = { 'content-type': TYPE, 'x-amz-target': 'DynamoDB_20120810.GetItem' };
const SERIALIZATION = '{"__type":"com.amazon.coral.service#SerializationException"}';
const UNKNOWN_OPERATION = '{"__type":"com.amazon.coral.service#UnknownOperationException"}';

function post(body: string | Uint8Array, headers: HttpRequest['headers'] = GET_ITEM): HttpRequest {
  return { method: 'POST', path: '/', headers, body };
}

/** What the headers of a response say of its body, and what they would have to say. */
function claims({ statusCode, headers, body }: HttpResponse): { said: unknown; due: unknown } {
  const lengthBytes = String(new TextEncoder().encode(body).length);
  const checksum = body === '' ? undefined : String(crc32(body));
  const isWellFormed = Object.entries(headers).every(
    ([name, value]) => /^[A-Za-z0-9-]+$/.test(name) && typeof value === 'string',
  );
  return {
    said: [
      headers['Content-Length'],
      headers['x-amz-crc32'],
      isWellFormed,
      [200, 400, 404, 413, 500].includes(statusCode),
    ],
    due: [lengthBytes, checksum, true, true],
  };
}

describe('an operation', () => {
  it('is answered by the engine, with request id, checksum, length and the type of the request', () => {
    const engine = new FakeEngine(() => ({ Item: { pk: { S: 'a' } } }));
    expect(respond(engine, post('{"TableName":"t"}'))).toEqual({
      statusCode: 200,
      headers: {
        'x-amzn-RequestId': engine.requestId,
        'Content-Type': TYPE,
        'Content-Length': '25',
        'x-amz-crc32': String(crc32('{"Item":{"pk":{"S":"a"}}}')),
      },
      body: '{"Item":{"pk":{"S":"a"}}}',
    });
    expect(engine.calls).toEqual([{ operationName: 'GetItem', input: { TableName: 't' } }]);
  });

  it('answers text beyond ASCII with the length and checksum of its bytes', () => {
    const response = respond(new FakeEngine(() => ({ S: 'é😀\ud800' })), post('{}'));
    expect(response.body).toBe('{"S":"é😀\\ud800"}');
    expect(claims(response).said).toEqual(claims(response).due);
  });

  it.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['application/x-amz-json-1.1', 'application/x-amz-json-1.1'],
  ])('is answered as %s when the request is', (contentType, answered) => {
    const response = respond(new FakeEngine(), post('{}', { ...GET_ITEM, 'content-type': contentType }));
    expect(response.statusCode).toBe(200);
    expect(response.headers['Content-Type']).toBe(answered);
  });

  it.each(['TagResource', 'UntagResource'])('%s, which has no output, is answered without a body', (name) => {
    const headers = { ...GET_ITEM, 'x-amz-target': `DynamoDB_20120810.${name}` };
    const { statusCode, headers: answered, body } = respond(new FakeEngine(), post('{}', headers));
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' });
    expect(answered).toMatchObject({ 'Content-Type': TYPE, 'Content-Length': '0', 'x-amz-crc32': '0' });
  });

  it('of the streams family reaches the engine too', () => {
    const engine = new FakeEngine();
    respond(engine, post('{}', { ...GET_ITEM, 'x-amz-target': 'DynamoDBStreams_20120810.GetRecords' }));
    expect(engine.calls.map(({ operationName }) => operationName)).toEqual(['GetRecords']);
  });

  it('takes the bytes of a body as it takes its text', () => {
    const engine = new FakeEngine();
    respond(engine, post(new TextEncoder().encode('{"TableName":"é"}')));
    expect(engine.calls).toEqual([{ operationName: 'GetItem', input: { TableName: 'é' } }]);
  });

  it('measures the answer by the platform when told how', () => {
    const { headers } = respond(new FakeEngine(), post('{}'), {
      measureBody: () => ({ lengthBytes: 7, crc32: 9 }),
    });
    expect(headers).toMatchObject({ 'Content-Length': '7', 'x-amz-crc32': '9' });
  });
});

describe('an exception of the engine', () => {
  it('is answered by its status and wire form', () => {
    const exception = {
      statusCode: 400,
      toWire: () => ({ __type: 'com.amazon.coral.validate#ValidationException' }),
    };
    const engine = new FakeEngine(() => {
      throw exception;
    });
    const response = respond(engine, post('{}'));
    expect(response.statusCode).toBe(400);
    expect(response.body).toBe('{"__type":"com.amazon.coral.validate#ValidationException"}');
    expect(response.headers['Content-Type']).toBe(TYPE);
  });
});

describe('a fault', () => {
  const INTERNAL =
    '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"Internal Server Error"}';

  it('of an operation is answered as InternalServerError and told to the hook', () => {
    const cause = new TypeError('bug');
    const engine = new FakeEngine(() => {
      throw cause;
    });
    const faults: unknown[] = [];
    const response = respond(engine, post('{}'), { onFault: (...fault) => faults.push(fault) });
    expect(response.statusCode).toBe(500);
    expect(response.body).toBe(INTERNAL);
    expect(response.headers['x-amzn-RequestId']).toBe(engine.requestId);
    expect(faults).toEqual([[cause, 'GetItem']]);
  });

  it('of writing the answer as JSON is a fault of the operation', () => {
    const faults: unknown[] = [];
    const response = respond(new FakeEngine(() => ({ n: 1n })), post('{}'), {
      onFault: (_cause, operationName) => faults.push(operationName),
    });
    expect(response.body).toBe(INTERNAL);
    expect(faults).toEqual(['GetItem']);
  });

  it('outside of any operation is answered as well', () => {
    class BrokenEngine extends FakeEngine {
      override nextRequestId(): string {
        throw new Error('no ids left');
      }
    }
    const faults: unknown[] = [];
    const response = respond(new BrokenEngine(), post('{}'), { onFault: (...fault) => faults.push(fault) });
    expect(response.body).toBe(INTERNAL);
    expect(claims(response).said).toEqual(claims(response).due);
    expect(faults).toEqual([[new Error('no ids left'), undefined]]);
  });
});

describe('the order of the checks', () => {
  it('refuses a body over 16 MB before anything else', () => {
    const body = new Uint8Array(16 * 1024 * 1024 + 1);
    expect(respond(new FakeEngine(), { method: 'GET', path: '/', headers: { origin: 'x' }, body })).toEqual({
      statusCode: 413,
      headers: { 'Content-Length': '0' },
      body: '',
    });
  });

  it('answers a preflight with what it asks for', () => {
    const engine = new FakeEngine();
    const headers = {
      origin: 'https://example.org',
      'access-control-request-headers': 'authorization,x-amz-target',
      'access-control-request-method': 'POST',
    };
    expect(respond(engine, { method: 'OPTIONS', path: '/', headers, body: '' })).toEqual({
      statusCode: 200,
      headers: {
        'x-amzn-RequestId': engine.requestId,
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
        'Access-Control-Allow-Headers': 'authorization,x-amz-target',
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Max-Age': '172800',
        'Content-Length': '0',
      },
      body: '',
    });
  });

  it('echoes nothing a preflight does not ask for', () => {
    const response = respond(new FakeEngine(), {
      method: 'OPTIONS',
      path: '/',
      headers: { origin: 'x' },
      body: '',
    });
    expect(Object.keys(response.headers)).not.toContain('Access-Control-Allow-Headers');
    expect(Object.keys(response.headers)).not.toContain('Access-Control-Allow-Methods');
  });

  it('lets a page of any origin read any answer', () => {
    const answers = ['GET', 'PUT', 'POST'].map((method) =>
      respond(new FakeEngine(), { method, path: '/', headers: { origin: 'x' }, body: '' }),
    );
    for (const { headers } of answers) expect(headers['Access-Control-Allow-Origin']).toBe('*');
  });

  it('says that it is healthy to a GET of any path, with the space AWS ends it by', () => {
    const engine = new FakeEngine();
    expect(respond(engine, { method: 'GET', path: '/ping', headers: {}, body: '' })).toEqual({
      statusCode: 200,
      headers: { 'x-amzn-RequestId': engine.requestId, 'Content-Length': '42', 'x-amz-crc32': '3128867991' },
      body: 'healthy: dynamodb.us-east-1.amazonaws.com ',
    });
  });

  it.each<[string, HttpRequest]>([
    ['OPTIONS without an origin', { method: 'OPTIONS', path: '/', headers: {}, body: '' }],
    ['HEAD', { method: 'HEAD', path: '/', headers: {}, body: '' }],
    ['PUT', { method: 'PUT', path: '/', headers: GET_ITEM, body: '{}' }],
    ['a body without a type', post('{}', { 'x-amz-target': 'DynamoDB_20120810.GetItem' })],
    ['a body of another type', post('{}', { ...GET_ITEM, 'content-type': 'text/plain' })],
  ])('answers 404 to %s', (_, request) => {
    const engine = new FakeEngine();
    expect(respond(engine, request)).toEqual({
      statusCode: 404,
      headers: { 'x-amzn-RequestId': engine.requestId, 'Content-Length': '29', 'x-amz-crc32': '3552371480' },
      body: '<UnknownOperationException/>\n',
    });
  });

  it('refuses what is not JSON before it looks at the target', () => {
    const { statusCode, headers, body } = respond(new FakeEngine(), post('{"a":', { 'content-type': TYPE }));
    expect([statusCode, body]).toEqual([400, SERIALIZATION]);
    expect(headers).toMatchObject({
      'Content-Type': TYPE,
      'Content-Length': '60',
      'x-amz-crc32': '3948637019',
    });
  });

  it.each([
    undefined,
    'DynamoDB_20120810.Nonsense',
    'DynamoDB_20120810.constructor',
    'DynamoDB_20111205.GetItem',
    'DynamoDBStreams_20120810.GetItem',
    'DynamoDB_20120810.GetRecords',
  ])('knows no operation of target %s, and looks at no signature before', (target) => {
    const headers = { 'content-type': TYPE, 'x-amz-target': target };
    const response = respond(new FakeEngine(), post('{}', headers), { authentication: 'required' });
    expect([response.statusCode, response.body]).toEqual([400, UNKNOWN_OPERATION]);
    expect(response.headers).toMatchObject({ 'Content-Length': '63', 'x-amz-crc32': '1368724161' });
  });

  it('asks for a signature before it looks into the body, where it is required', () => {
    const response = respond(new FakeEngine(), post(''), { authentication: 'required' });
    expect(response.statusCode).toBe(400);
    expect(response.headers['x-amz-crc32']).toBe('2088342776');
    expect(response.body).toBe(
      '{"__type":"com.amazon.coral.service#MissingAuthenticationTokenException",' +
        '"message":"Request is missing Authentication Token"}',
    );
  });

  it('performs a signed operation, where a signature is required', () => {
    const engine = new FakeEngine();
    const authorization =
      'AWS4-HMAC-SHA256 Credential=k/20261121/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    const headers = { ...GET_ITEM, authorization, 'x-amz-date': '20261121T000000Z' };
    expect(respond(engine, post('{}', headers), { authentication: 'required' }).statusCode).toBe(200);
    expect(engine.calls.length).toBe(1);
  });

  it.each(['', '[]', 'null', '5', '"x"', 'true'])('refuses the body %j, which is no object, last', (body) => {
    const engine = new FakeEngine();
    const response = respond(engine, post(body));
    expect([response.statusCode, response.body]).toEqual([400, SERIALIZATION]);
    expect(engine.calls).toEqual([]);
  });

  it('answers an empty body without a type as application/json', () => {
    const response = respond(new FakeEngine(), post('', { 'x-amz-target': 'DynamoDB_20120810.GetItem' }));
    expect(response.body).toBe(SERIALIZATION);
    expect(response.headers['Content-Type']).toBe('application/json');
  });
});

describe('whatever a client sends', () => {
  const name = fc.constantFrom(
    'content-type',
    'x-amz-target',
    'origin',
    'authorization',
    'x-amz-date',
    'access-control-request-headers',
    '__proto__',
  );
  const value = fc.oneof(
    fc.string(),
    fc.array(fc.string()),
    fc.constantFrom(undefined, TYPE, 'DynamoDB_20120810.GetItem', 'AWS4-HMAC-SHA256 Credential=,Signature=x'),
  );
  const body = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  const method = fc.oneof(fc.constantFrom('POST', 'GET', 'OPTIONS', 'HEAD'), fc.string());
  const path = fc.oneof(fc.webPath(), fc.string(), fc.constant('/?X-Amz-Algorithm=x'));
  const request: fc.Arbitrary<HttpRequest> = fc.record({
    method,
    path,
    headers: fc.dictionary(name, value),
    body,
  });
  const authentication = fc.constantFrom('ignored' as const, 'required' as const);

  it('gets a well-formed answer, never a fault', () => {
    fc.assert(
      fc.property(request, authentication, (sent, setting) => {
        const faults: unknown[] = [];
        const engine = new FakeEngine((input) => ({ input }));
        const response = respond(engine, sent, {
          authentication: setting,
          onFault: (cause) => faults.push(cause),
        });
        expect(claims(response).said).toEqual(claims(response).due);
        expect(response.statusCode).not.toBe(500);
        expect(faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gets a well-formed answer to any body of an operation', () => {
    fc.assert(
      fc.property(body, (sent) => {
        const { said, due } = claims(respond(new FakeEngine((input) => ({ input })), post(sent)));
        expect(said).toEqual(due);
      }),
      { numRuns: 500 },
    );
  });
});
