import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem } from '../../test/arbitrary-wire-value.ts';
import { decodeAttributes, decodeAttributeValue } from './decode-attribute-value.ts';
import { encodeAttributes, encodeAttributeValue } from './encode-attribute-value.ts';
import type { WireAttributeValue } from './wire-attribute-value.ts';

function encoded(wire: WireAttributeValue, form: 'sdk' | 'json'): unknown {
  return encodeAttributeValue(decodeAttributeValue(wire, 'sdk').value, form);
}

describe('encodeAttributeValue', () => {
  it.each<[WireAttributeValue, unknown]>([
    [{ S: 'a' }, { S: 'a' }],
    [{ N: '1e2' }, { N: '100' }],
    [{ B: Uint8Array.of(0, 255) }, { B: 'AP8=' }],
    [{ BOOL: false }, { BOOL: false }],
    [{ NULL: true }, { NULL: true }],
    [{ SS: ['b', 'a'] }, { SS: ['a', 'b'] }],
    [{ NS: ['10', '9.0'] }, { NS: ['9', '10'] }],
    [{ BS: [Uint8Array.of(255), Uint8Array.of(0)] }, { BS: ['AA==', '/w=='] }],
    [{ L: [{ S: 'a' }, { L: [] }] }, { L: [{ S: 'a' }, { L: [] }] }],
    [{ M: { a: { M: {} } } }, { M: { a: { M: {} } } }],
  ])('writes %o as the JSON %o', (wire, json) => {
    expect(encoded(wire, 'json')).toEqual(json);
  });

  it('writes bytes as plain Uint8Arrays in the sdk form', () => {
    const value = encoded({ L: [{ B: Buffer.from([1]) }, { BS: [Buffer.from([2])] }] }, 'sdk');
    expect(value).toStrictEqual({ L: [{ B: Uint8Array.of(1) }, { BS: [Uint8Array.of(2)] }] });
  });
});

describe('encodeAttributes', () => {
  it('gives objects of their own each time, down to the bytes', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const { attributes } = decodeAttributes(item, 'sdk');
        const seen = new Set<unknown>();
        collectObjects(attributes, seen);
        for (const form of ['sdk', 'json', 'sdk'] as const) {
          const written = new Set<unknown>();
          collectObjects(encodeAttributes(attributes, form), written);
          for (const object of written) expect(seen.has(object)).toBe(false);
          for (const object of written) seen.add(object);
        }
      }),
    );
  });
});

/** Every object reachable from `root`, and the memory behind its bytes. */
function collectObjects(root: unknown, into: Set<unknown>): void {
  if (typeof root !== 'object' || root === null || into.has(root)) return;
  into.add(root);
  if (root instanceof Uint8Array) into.add(root.buffer);
  else for (const member of Object.values(root)) collectObjects(member, into);
}
