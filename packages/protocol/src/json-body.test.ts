import { describe, expect, it } from 'vitest';
import { isJsonObject, parseJsonBody } from './json-body.ts';

describe('parseJsonBody', () => {
  it('tells an empty body from none that parses', () => {
    expect(parseJsonBody('')).toEqual({ json: undefined });
    expect(parseJsonBody(new Uint8Array())).toEqual({ json: undefined });
  });

  it('reads bytes and text alike', () => {
    expect(parseJsonBody('{"a":"é"}')).toEqual({ json: { a: 'é' } });
    expect(parseJsonBody(new TextEncoder().encode('{"a":"é"}'))).toEqual({ json: { a: 'é' } });
  });

  it.each(['{', '{}{}', "{'a':1}", 'undefined', ' ', '{"a":01}', '\ufeff{}', '{"a":NaN}'])(
    'refuses %j',
    (body) => {
      expect(parseJsonBody(body)).toBeUndefined();
      expect(parseJsonBody(new TextEncoder().encode(body))).toBeUndefined();
    },
  );

  it('refuses bytes that are not UTF-8, inside of a string too', () => {
    expect(parseJsonBody(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))).toBeUndefined();
  });

  it('takes __proto__ for a member like any other', () => {
    const json = parseJsonBody('{"__proto__":{"polluted":true}}')?.json ?? {};
    expect(Object.keys(json)).toEqual(['__proto__']);
    expect(json).not.toHaveProperty('polluted');
  });

  it('keeps the last of two members of a name', () => {
    expect(parseJsonBody('{"a":1,"a":2}')).toEqual({ json: { a: 2 } });
  });

  it('survives 100,000 brackets, closed or not', () => {
    expect(parseJsonBody('['.repeat(100_000))).toBeUndefined();
    expect(() => parseJsonBody('['.repeat(100_000) + ']'.repeat(100_000))).not.toThrow();
  });
});

describe('isJsonObject', () => {
  it.each([[null], [undefined], [[]], [5], ['x'], [true]])('refuses %j', (json) => {
    expect(isJsonObject(json)).toBe(false);
  });

  it('takes an object', () => {
    expect(isJsonObject({})).toBe(true);
  });
});
