import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SerializationException } from '../errors/serialization-exception.ts';
import { wireBoolean, wireBytes, wireString } from './wire-scalar.ts';

const OBJECT = 'Start of structure or map found where not expected';

describe('wireString', () => {
  it.each<[unknown, string]>([
    [23, 'NUMBER_VALUE cannot be converted to String'],
    [-2147483648, 'NUMBER_VALUE cannot be converted to String'],
    [5n, 'NUMBER_VALUE cannot be converted to String'],
    [34.56, 'DECIMAL_VALUE cannot be converted to String'],
    [true, 'TRUE_VALUE cannot be converted to String'],
    [false, 'FALSE_VALUE cannot be converted to String'],
    [[], 'Unrecognized collection type class java.lang.String'],
    [{}, OBJECT],
    [new Date(0), OBJECT],
  ])('refuses %o', (input, message) => {
    expect(() => wireString(input)).toThrow(new SerializationException(message));
  });

  it('takes NaN and Infinity for the strings an SDK sends for them', () => {
    expect([wireString(Number.NaN), wireString(Infinity), wireString(-Infinity)]).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });
});

describe('wireBoolean', () => {
  it.each<[unknown, boolean]>([
    [true, true],
    [false, false],
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['false', false],
    ['0', false],
    ['NO', false],
  ])('takes %o for %s', (input, value) => {
    expect(wireBoolean(input)).toBe(value);
  });

  it.each<[unknown, string]>([
    ['', 'Unexpected token received from parser'],
    ['on', 'Unexpected token received from parser'],
    [1, 'NUMBER_VALUE cannot be converted to Boolean'],
    [0.5, 'DECIMAL_VALUE cannot be converted to Boolean'],
    [[], 'Unrecognized collection type class java.lang.Boolean'],
    [{}, OBJECT],
  ])('refuses %o', (input, message) => {
    expect(() => wireBoolean(input)).toThrow(new SerializationException(message));
  });
});

describe('wireBytes', () => {
  it('reads base64 in the json form and UTF-8 in the sdk form', () => {
    expect([...wireBytes('AP8=', 'json')]).toEqual([0, 255]);
    expect([...wireBytes('é', 'sdk')]).toEqual([0xc3, 0xa9]);
  });

  it('copies any view of bytes in the sdk form', () => {
    const source = Buffer.from([1, 2]);
    const inputs = [source, new DataView(source.buffer, source.byteOffset, 2), Uint8Array.of(1, 2).buffer];
    const copies = inputs.map((input) => wireBytes(input, 'sdk'));
    source[0] = 9;
    expect(copies).toEqual([Uint8Array.of(1, 2), Uint8Array.of(1, 2), Uint8Array.of(1, 2)]);
  });

  it('takes bytes of another realm', () => {
    const foreign: unknown = runInNewContext('[Uint8Array.of(1, 2), Uint8Array.of(3).buffer]');
    const [bytes, buffer] = foreign as [unknown, unknown];
    expect(bytes instanceof Uint8Array).toBe(false);
    expect([wireBytes(bytes, 'sdk'), wireBytes(buffer, 'sdk')]).toEqual([
      Uint8Array.of(1, 2),
      Uint8Array.of(3),
    ]);
  });

  it.each<[unknown, string]>([
    [true, 'only base-64-encoded strings are convertible to bytes'],
    [23, 'only base-64-encoded strings are convertible to bytes'],
    [34.56, 'only base-64-encoded strings are convertible to bytes'],
    [[], 'Unrecognized collection type class java.nio.ByteBuffer'],
    [{}, OBJECT],
  ])('refuses %o in both forms', (input, message) => {
    expect(() => wireBytes(input, 'json')).toThrow(new SerializationException(message));
    expect(() => wireBytes(input, 'sdk')).toThrow(new SerializationException(message));
  });

  it.each([
    ['23456', 'Base64 encoded length is expected a multiple of 4 bytes but found: 5'],
    ['=+/=', 'Invalid last non-pad Base64 character dectected'],
    ['+/+=', 'Invalid last non-pad Base64 character dectected'],
    ['!!!!', 'Invalid last non-pad Base64 character dectected'],
  ])('refuses the base64 %j', (input, message) => {
    expect(() => wireBytes(input, 'json')).toThrow(new SerializationException(message));
  });
});
