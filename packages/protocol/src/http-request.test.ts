import { describe, expect, it } from 'vitest';
import { headerOf, type HttpRequest } from './http-request.ts';

const requestWith = (headers: HttpRequest['headers']): HttpRequest => ({
  method: 'POST',
  path: '/',
  headers,
  body: '',
});

describe('headerOf', () => {
  it('joins several headers of a name', () => {
    expect(headerOf(requestWith({ accept: ['a', 'b'] }), 'accept')).toBe('a, b');
  });

  it.each([{}, { origin: undefined }, { origin: '' }, { origin: [] }])('takes %j for absent', (headers) => {
    expect(headerOf(requestWith(headers), 'origin')).toBeUndefined();
  });

  it('finds nothing that an object inherits', () => {
    expect(headerOf(requestWith({}), 'constructor')).toBeUndefined();
  });
});
