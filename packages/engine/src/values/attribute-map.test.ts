import { describe, expect, it } from 'vitest';
import {
  attributeCount,
  attributeMapOf,
  attributeNames,
  emptyAttributeMap,
  everyAttribute,
  forEachAttribute,
  getAttribute,
  hasAttribute,
  toRecord,
  withAttribute,
  withoutAttribute,
} from './attribute-map.ts';

const awkward = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '1', ''];

describe('an AttributeMap', () => {
  it('has no attribute that was not put in, whatever objects inherit', () => {
    for (const name of awkward) {
      expect([getAttribute(emptyAttributeMap, name), hasAttribute(emptyAttributeMap, name)]).toEqual([
        undefined,
        false,
      ]);
    }
  });

  it.each(awkward)('holds an attribute called %j like any other', (name) => {
    const map = attributeMapOf([[name, 'x']]);
    expect([
      getAttribute(map, name),
      hasAttribute(map, name),
      attributeNames(map),
      attributeCount(map),
    ]).toEqual(['x', true, [name], 1]);
    const replaced = withAttribute(map, name, 'y');
    expect([getAttribute(replaced, name), getAttribute(map, name)]).toEqual(['y', 'x']);
    expect(attributeNames(withAttribute(map, 'other', 'z')).toSorted()).toEqual([name, 'other'].toSorted());
    expect(attributeNames(withoutAttribute(withAttribute(map, 'other', 'z'), 'other'))).toEqual([name]);
    expect(attributeCount(withoutAttribute(map, name))).toBe(0);
    expect(Object.entries(toRecord(map, (type, cell) => [type, cell]))).toEqual([[name, ['S', 'x']]]);
  });

  it('does not take the members of a `__proto__` attribute for its own', () => {
    const map = attributeMapOf([['__proto__', attributeMapOf([['inner', 'x']])]]);
    const copy = withAttribute(map, 'a', 'b');
    expect(getAttribute(copy, 'inner')).toBeUndefined();
    const seen: string[] = [];
    forEachAttribute(copy, (name) => seen.push(name));
    expect(seen.toSorted()).toEqual(['__proto__', 'a']);
  });

  it('is itself without a name it has not', () => {
    const map = attributeMapOf([['a', 'x']]);
    expect(withoutAttribute(map, 'b')).toBe(map);
  });

  it('stops testing attributes at the first that fails', () => {
    const map = attributeMapOf([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    const seen: string[] = [];
    expect(everyAttribute(map, (name) => seen.push(name) < 2)).toBe(false);
    expect(seen).toHaveLength(2);
    expect(everyAttribute(map, (_name, value) => typeof value === 'string')).toBe(true);
  });
});
