import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem } from '../../test/arbitrary-wire-value.ts';
import type { AttributeMap } from './attribute-map.ts';
import { attributesJson } from './attributes-json.ts';
import { decodeAttributes } from './decode-attribute-value.ts';
import { encodeAttributes } from './encode-attribute-value.ts';
import type { WireAttributeValue } from './wire-attribute-value.ts';

const decoded = (item: Record<string, WireAttributeValue>): AttributeMap =>
  decodeAttributes(item, 'sdk').attributes;

/** The JSON each time it is asked for: at first, while the layout's template is made, and of the template. */
const written = (map: AttributeMap): string[] => [1, 2, 3].map(() => attributesJson(map));

const stringified = (map: AttributeMap): string[] =>
  Array.from({ length: 3 }, () => JSON.stringify(encodeAttributes(map, 'json')));

describe('attributesJson', () => {
  it('writes any item as JSON.stringify does', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const map = decoded(item);
        expect(written(map)).toEqual(stringified(map));
      }),
      { numRuns: 1000 },
    );
  });

  it('writes items of many that are alike so, whose small containers stand among their cells', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const maps = Array.from({ length: 8 }, () => decoded(item));
        expect(maps.map(attributesJson)).toEqual(
          maps.map((map) => JSON.stringify(encodeAttributes(map, 'json'))),
        );
      }),
    );
  });

  it('writes names like indexes first, in their order, and escapes the others', () => {
    const map = decoded({
      b: { M: { z: { S: 'z' }, 2: { N: '2' }, '01': { N: '3' } } },
      10: { BOOL: true },
      '"\n': { NULL: true },
      9: { S: '"' },
    });
    expect(new Set(written(map))).toEqual(
      new Set([
        String.raw`{"9":{"S":"\""},"10":{"BOOL":true},"b":{"M":{"2":{"N":"2"},"z":{"S":"z"},"01":{"N":"3"}}},"\"\n":{"NULL":true}}`,
      ]),
    );
  });

  it.each<[string, WireAttributeValue]>([
    ['long list', { L: Array.from({ length: 100 }, (_none, index) => ({ N: String(index) })) }],
    ['list of maps', { L: Array.from({ length: 20 }, () => ({ M: { a: { S: '"' }, 1: { BOOL: false } } })) }],
    ['list of sets', { L: Array.from({ length: 20 }, () => ({ SS: ['"', 'a'] })) }],
    ['large set of strings', { SS: Array.from({ length: 20 }, (_none, index) => `"${index}`) }],
    ['large set of numbers', { NS: Array.from({ length: 20 }, (_none, index) => `${index}.50`) }],
    ['large set of binaries', { BS: Array.from({ length: 20 }, (_none, index) => Uint8Array.of(index)) }],
    [
      'wide map',
      { M: Object.fromEntries(Array.from({ length: 99 }, (_none, index) => [`${index}x`, { S: '' }])) },
    ],
  ])('writes a %s as JSON.stringify does', (_title, value) => {
    const map = decoded({ value });
    expect(written(map)).toEqual(stringified(map));
  });

  it('writes on of more layouts than it remembers', () => {
    const maps = Array.from({ length: 2500 }, (_none, index) =>
      decoded({ [`name ${index}`]: { N: String(index) } }),
    );
    for (let time = 0; time < 2; time += 1)
      expect(maps.map(attributesJson)).toEqual(
        maps.map((_map, index) => `{"name ${index}":{"N":"${index}"}}`),
      );
    const [first = decoded({})] = maps;
    expect(written(first)).toEqual(stringified(first));
  });
});
