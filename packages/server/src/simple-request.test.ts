import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readSimpleRequest } from './simple-request.ts';

function read(text: string): ReturnType<typeof readSimpleRequest> {
  return readSimpleRequest(Buffer.from(text, 'latin1'));
}

function post(headers: string, body = '{}'): string {
  return `POST / HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
}

describe('a simple request', () => {
  it('is read with its headers in lower case, without blanks around their values, and its body', () => {
    expect(read(post('HOST: localhost:1\r\nX-Amz-Target:  a b \r\nContent-Length:2\r\nX-Empty:'))).toEqual({
      method: 'POST',
      path: '/',
      headers: { host: 'localhost:1', 'x-amz-target': 'a b', 'content-length': '2', 'x-empty': '' },
      body: '{}',
    });
  });

  it('may have an empty body', () => {
    expect(read(post('Host: x\r\nContent-Length: 0', ''))?.body).toBe('');
  });

  it('may ask for its connection to be kept', () => {
    expect(read(post('Host: x\r\nConnection: Keep-Alive\r\nContent-Length: 2'))?.body).toBe('{}');
  });

  it('has the text of a body in UTF-8, and the bytes of any other', () => {
    expect(read(post('Host: x\r\nContent-Length: 2', '\xc3\xa9'))?.body).toBe('é');
    expect(read(post('Host: x\r\nContent-Length: 1', '\xff'))?.body).toEqual(Buffer.of(0xff));
  });
});

describe('left to node:http', () => {
  it.each([
    ['nothing', ''],
    ['half a head', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Le'],
    ['half a body', post('Host: x\r\nContent-Length: 3')],
    ['two requests', post('Host: x\r\nContent-Length: 2').repeat(2)],
    ['another method', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'],
    ['another path', 'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'],
    ['HTTP/1.0', 'POST / HTTP/1.0\r\nHost: x\r\nContent-Length: 0\r\n\r\n'],
    ['no headers', 'POST / HTTP/1.1\r\n\r\n'],
    ['no length', post('Host: x', '')],
    ['no host', post('Content-Length: 2')],
    ['a length in another notation', post('Host: x\r\nContent-Length: 02')],
    ['two lengths', post('Host: x\r\nContent-Length: 2\r\nContent-Length: 2')],
    ['a header twice', post('Host: x\r\nA: 1\r\na: 2\r\nContent-Length: 2')],
    ['chunks', post('Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 2')],
    ['an expectation', post('Host: x\r\nExpect: 100-continue\r\nContent-Length: 2')],
    ['an upgrade', post('Host: x\r\nUpgrade: h2c\r\nContent-Length: 2')],
    ['a connection to be closed', post('Host: x\r\nConnection: close\r\nContent-Length: 2')],
    ['a folded header', post('Host: x\r\nA: 1\r\n 2\r\nContent-Length: 2')],
    ['a blank before a colon', post('Host: x\r\nA : 1\r\nContent-Length: 2')],
    ['a header without a name', post('Host: x\r\n: 1\r\nContent-Length: 2')],
    ['a line without a colon', post('Host: x\r\nA\r\nContent-Length: 2')],
    ['a header of an object', post('Host: x\r\n__proto__: 1\r\nContent-Length: 2')],
    ['a bare CR', post('Host: x\r\nA: 1\r2\r\nContent-Length: 2')],
    ['a bare LF', post('Host: x\r\nA: 1\nB: 2\r\nContent-Length: 2')],
    ['a CR too many', post('Host: x\r\nContent-Length: 2\r')],
    ['a control character', post('Host: x\r\nA: \0\r\nContent-Length: 2')],
    ['a byte beyond ASCII', post('Host: \xe9\r\nContent-Length: 2')],
    ['a long head', post(`Host: x\r\nA: ${'x'.repeat(8192)}\r\nContent-Length: 2`)],
  ])('is %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
