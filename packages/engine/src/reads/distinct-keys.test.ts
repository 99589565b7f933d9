import { describe, expect, it } from 'vitest';
import { attributeMapOf, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal } from '../values/decimal.ts';
import { DistinctKeys } from './distinct-keys.ts';

const adding = (...keys: Record<string, AttributeValue>[]): (() => void) => {
  const maps = keys.map((key): AttributeMap => attributeMapOf(Object.entries(key)));
  return () => {
    const distinct = new DistinctKeys();
    for (const key of maps) distinct.add(key);
  };
};

describe('DistinctKeys', () => {
  it.each<[string, Record<string, AttributeValue>, Record<string, AttributeValue>]>([
    ['strings', { a: 'x' }, { a: 'x' }],
    ['attributes in another order', { a: 'x', b: 'y' }, { b: 'y', a: 'x' }],
    ['numbers', { a: new Decimal('1') }, { a: new Decimal('1') }],
    ['bytes', { a: Uint8Array.of(0, 255) }, { a: Uint8Array.of(0, 255) }],
  ])('refuses equal %s', (_title, first, second) => {
    expect(adding(first, second)).toThrow('Provided list of item keys contains duplicates');
  });

  it.each<[string, Record<string, AttributeValue>, Record<string, AttributeValue>]>([
    ['other values', { a: 'x' }, { a: 'y' }],
    ['other names', { a: 'x' }, { b: 'x' }],
    ['other types', { a: '1' }, { a: Uint8Array.of(48) }],
    ['values that run together', { a: 'x', b: 'yz' }, { a: 'xy', b: 'z' }],
    ['what no key can be', { a: true }, { a: true }],
  ])('accepts %s', (_title, first, second) => {
    expect(adding(first, second)).not.toThrow();
  });
});
