import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SerializationException } from '../errors/serialization-exception.ts';
import { wireBytes } from './wire-bytes.ts';

const OBJECT = 'Start of structure or map found where not expected';

describe('wireBytes', () => {
  it('reads base64 in the json form and refuses strings in the sdk form, where releases of the SDK differ', () => {
    expect([...wireBytes('AP8=', 'json')]).toEqual([0, 255]);
    expect(() => wireBytes('AP8=', 'sdk')).toThrow(
      new SerializationException('A Blob takes a Uint8Array, not a string'),
    );
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
