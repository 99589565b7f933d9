import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryName, arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import {
  AttributeMapBuilder,
  attributeCount,
  attributeMapOf,
  attributeNames,
  emptyAttributeMap,
  everyAttribute,
  forEachAttribute,
  getAttribute,
  hasAttribute,
  namesSizeBytes,
  sumOfCells,
  withAttribute,
  withoutAttribute,
  type AttributeMap,
} from './attribute-map.ts';
import { attributeListOf } from './attribute-list.ts';
import { attributeSetOf } from './attribute-set.ts';
import { attributeType, type AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';
import { equalAttributeMaps, equalValues } from './equal.ts';
import type { MapLayout } from './map-layout.ts';
import { attributeMapSize } from './size.ts';
import { decodeAttributes, decodeAttributeValue, encodeAttributes } from './wire-form.ts';

const layoutOf = ({ layout }: AttributeMap): MapLayout => layout;

/** So many attributes, each of the value that `valueOf` makes of its number. */
function mapOf(count: number, valueOf: (index: number) => AttributeValue = String): AttributeMap {
  return attributeMapOf(Array.from({ length: count }, (_, index) => [`n${index}`, valueOf(index)]));
}

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
    expect(Object.entries(encodeAttributes(map, 'sdk'))).toEqual([[name, { S: 'x' }]]);
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

describe('the layout of an AttributeMap', () => {
  it('is shared by maps whose attributes came in the same order with the same types', () => {
    const map = attributeMapOf([
      ['pk', 'a'],
      ['n', new Decimal('1')],
    ]);
    const alike = withAttribute(attributeMapOf([['pk', 'b']]), 'n', new Decimal('2'));
    expect(layoutOf(alike)).toBe(layoutOf(map));
    expect(layoutOf(withAttribute(map, 'pk', 'other'))).toBe(layoutOf(map));
    expect(layoutOf(withoutAttribute(withAttribute(map, 'x', null), 'x'))).toBe(layoutOf(map));
  });

  it('is another where the order or a type is, though the maps may be equal', () => {
    const entries = [
      ['a', '1'],
      ['b', '2'],
    ] as const;
    const [map, turned] = [attributeMapOf(entries), attributeMapOf(entries.toReversed())];
    expect(layoutOf(turned)).not.toBe(layoutOf(map));
    expect(equalAttributeMaps(map, turned)).toBe(true);
    const number = withAttribute(map, 'b', new Decimal('2'));
    expect(layoutOf(number)).not.toBe(layoutOf(map));
    expect([getAttribute(number, 'b'), getAttribute(map, 'b')]).toEqual([new Decimal('2'), '2']);
    expect(equalAttributeMaps(map, number)).toBe(false);
  });

  it('is shared up to 64 attributes and beyond them of one map alone', () => {
    expect(layoutOf(mapOf(64))).toBe(layoutOf(mapOf(64)));
    expect(layoutOf(mapOf(65))).not.toBe(layoutOf(mapOf(65)));
    expect(layoutOf(withoutAttribute(mapOf(65), 'n64'))).toBe(layoutOf(mapOf(64)));
  });

  it.each([16, 17, 64, 65, 66, 500])(
    'lets each of %i attributes be found, set, retyped and removed',
    (count) => {
      const map = mapOf(count);
      const names = Array.from({ length: count }, (_, index) => `n${index}`);
      expect(attributeNames(map)).toEqual(names);
      expect([attributeCount(map), namesSizeBytes(map)]).toEqual([count, names.join('').length]);
      expect(names.map((name) => getAttribute(map, name))).toEqual(names.map((_, index) => String(index)));
      expect([...awkward, `n${count}`].map((name) => getAttribute(map, name))).toEqual(
        [...awkward, ''].map(() => undefined),
      );
      for (const index of [0, 15, count - 1]) {
        const name = `n${index}`;
        for (const value of ['other', new Decimal('7'), null]) {
          const changed = withAttribute(map, name, value);
          expect([getAttribute(changed, name), attributeCount(changed)]).toEqual([value, count]);
          expect(equalAttributeMaps(withAttribute(changed, name, String(index)), map)).toBe(true);
        }
        const less = withoutAttribute(map, name);
        expect([hasAttribute(less, name), attributeCount(less)]).toEqual([false, count - 1]);
        expect(equalAttributeMaps(withAttribute(less, name, String(index)), map)).toBe(true);
      }
      expect(equalAttributeMaps(map, mapOf(count))).toBe(true);
    },
  );

  it('changes the type of one of many attributes without a step for each', () => {
    const start = mapOf(64);
    const shared = layoutOf(start);
    // Were each of these a step from the empty layout, the 10,000 that are known would be exceeded.
    const many = withAttribute(mapOf(11_000), 'n7', new Decimal('7'));
    expect([getAttribute(many, 'n7'), getAttribute(many, 'n8'), getAttribute(many, 'n10999')]).toEqual([
      new Decimal('7'),
      '8',
      '10999',
    ]);
    expect(layoutOf(mapOf(64))).toBe(shared);
  });

  it('is learnt anew after 10,000 steps, and maps of before read as they did', () => {
    const entries = [
      ['pk', 'a'],
      ['__proto__', new Decimal('1')],
      ['1', attributeMapOf([['constructor', null]])],
    ] as const;
    const before = attributeMapOf(entries);
    const wire = encodeAttributes(before, 'sdk');
    for (let step = 0; step < 10_001; step += 1) attributeMapOf([[`only ${step}`, 'x']]);
    const after = attributeMapOf(entries);
    expect(layoutOf(after)).not.toBe(layoutOf(before));
    expect(encodeAttributes(before, 'sdk')).toEqual(wire);
    expect(encodeAttributes(after, 'sdk')).toEqual(wire);
    expect(equalAttributeMaps(before, after)).toBe(true);
    const changed = (map: AttributeMap): AttributeMap =>
      withAttribute(withAttribute(map, 'pk', true), 'new', 'x');
    expect(equalAttributeMaps(changed(before), changed(after))).toBe(true);
  });
});

describe('an AttributeMapBuilder', () => {
  it.each([1, 64, 65, 200])('never changes the map of %i attributes it starts with', (count) => {
    const start = mapOf(count, (index) => (index % 2 === 0 ? String(index) : new Decimal(String(index))));
    const wire = encodeAttributes(start, 'sdk');
    const names = [...attributeNames(start)];
    Object.freeze(start.cells);
    const builder = new AttributeMapBuilder(start);
    builder.set('n0', 'other');
    builder.set(`n${count - 1}`, null);
    builder.set('new', 'x');
    builder.set('new', new Decimal('1'));
    const built = builder.build();
    expect(encodeAttributes(start, 'sdk')).toEqual(wire);
    expect(attributeNames(start)).toEqual(names);
    expect(encodeAttributes(built, 'sdk')).toEqual({
      ...wire,
      n0: { S: 'other' },
      [`n${count - 1}`]: { NULL: true },
      new: { N: '1' },
    });
  });

  it('starts with the map itself', () => {
    const start = mapOf(3);
    expect(equalAttributeMaps(new AttributeMapBuilder(start).build(), start)).toBe(true);
    expect(attributeCount(new AttributeMapBuilder().build())).toBe(0);
  });

  it('keeps the last value of a name set twice, at the first place', () => {
    const map = attributeMapOf([
      ['a', 'first'],
      ['b', 'x'],
      ['a', new Decimal('2')],
    ]);
    expect(attributeNames(map)).toEqual(['a', 'b']);
    expect(encodeAttributes(map, 'sdk')).toEqual({ a: { N: '2' }, b: { S: 'x' } });
  });
});

describe('sumOfCells', () => {
  it('sees the type and the cell of each attribute', () => {
    const map = attributeMapOf([
      ['s', '1'],
      ['n', new Decimal('-1')],
      ['t', true],
    ]);
    const seen: unknown[] = [];
    expect(sumOfCells(map, (type, cell) => seen.push([type, cell]))).toBe(1 + 2 + 3);
    expect(seen).toEqual([
      ['S', '1'],
      ['N', '-1'],
      ['BOOL', true],
    ]);
    expect(sumOfCells(emptyAttributeMap, () => 1)).toBe(0);
  });
});

describe('any sequence of changes', () => {
  const anyValue = arbitraryWireValue.map((wire) => decodeAttributeValue(wire, 'sdk').value);
  const change = (name: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, AttributeValue | undefined]> =>
    fc.tuple(name, fc.option(anyValue, { nil: undefined, freq: 4 }));
  const few = change(fc.oneof(arbitraryName, fc.constantFrom('a', 'b', 'c')));
  const many = change(fc.integer({ min: 0, max: 70 }).map((number) => `n${number}`));

  function expectAgreement(map: AttributeMap, model: ReadonlyMap<string, AttributeValue>): void {
    expect([...attributeNames(map)].toSorted()).toEqual([...model.keys()].toSorted());
    expect(attributeCount(map)).toBe(model.size);
    for (const [name, value] of model) {
      const held = getAttribute(map, name) as AttributeValue;
      expect([attributeType(held), equalValues(held, value)]).toEqual([attributeType(value), true]);
    }
    expect(equalAttributeMaps(map, attributeMapOf(model))).toBe(true);
  }

  it.each<[string, number, fc.Arbitrary<(readonly [string, AttributeValue | undefined])[]>]>([
    ['few names', 0, fc.array(few, { maxLength: 12 })],
    ['so many names that layouts are shared no more', 64, fc.array(many, { minLength: 8, maxLength: 24 })],
  ])(
    'of %s gives what a Map of name to value holds, and changes no map of before',
    (_title, count, changes) => {
      fc.assert(
        fc.property(changes, (sequence) => {
          const model = new Map<string, AttributeValue>();
          for (let index = 0; index < count; index += 1) model.set(`n${index}`, String(index));
          let map = mapOf(count);
          for (const [name, value] of sequence) {
            const before = new Map(model);
            const from = map;
            if (value === undefined) {
              map = withoutAttribute(map, name);
              model.delete(name);
            } else {
              map = withAttribute(map, name, value);
              model.set(name, value);
            }
            expect(equalAttributeMaps(from, attributeMapOf(before))).toBe(true);
          }
          expectAgreement(map, model);
        }),
      );
    },
  );
});

describe('a small container in a map', () => {
  const pair = (first: string): AttributeMap =>
    attributeMapOf([
      [first, 'x'],
      ['n', new Decimal('1')],
    ]);
  /** The same again and again, as the items of a table are. */
  const often = (make: () => AttributeMap): AttributeMap =>
    Array.from({ length: 8 }, make).at(-1) as AttributeMap;

  it('has its cells among those of the map once others have been like it', () => {
    const make = (): AttributeMap =>
      attributeMapOf([
        ['inner', pair('inner often')],
        ['list', attributeListOf(['a', pair('inner often')])],
        ['tags', attributeSetOf('NS', [new Decimal('2'), new Decimal('1')])],
        ['last', true],
      ]);
    const map = often(make);
    expect([layoutOf(map).width, map.cells]).toEqual([8, ['x', '1', 'a', 'x', '1', '1', '2', true]]);
    expect(map).toEqual(make());
    expect(getAttribute(map, 'inner')).toEqual(pair('inner often'));
    expect(attributeMapSize(map)).toBe(attributeMapSize(make()));
  });

  it('stands apart where few have been like it', () => {
    const maps = Array.from({ length: 20 }, (_, index) => attributeMapOf([['inner', pair(`only ${index}`)]]));
    expect(maps.map((map) => layoutOf(map).kinds)).toEqual(maps.map(() => ['M']));
  });

  it('stands apart where two other layouts are told apart in its place already', () => {
    const kinds = ['first often', 'second often', 'third often'].map(
      (name) => layoutOf(often(() => attributeMapOf([['place of three', pair(name)]]))).kinds[0],
    );
    expect(kinds).toEqual([layoutOf(pair('first often')), layoutOf(pair('second often')), 'M']);
  });

  it('stands apart where it is large', () => {
    const [map, list, set] = [17, 5, 5].map((count) =>
      Array.from({ length: count }, (_, index) => `v${index}`),
    );
    const make = (): AttributeMap =>
      attributeMapOf([
        ['map', attributeMapOf((map ?? []).map((value) => [value, value]))],
        ['list', attributeListOf(list ?? [])],
        ['set', attributeSetOf('SS', set ?? [])],
      ]);
    expect(layoutOf(often(make)).kinds).toEqual(['M', 'L', 'SS']);
  });

  it('is replaced by a value of any kind, and what stands behind it stays', () => {
    const start = often(() =>
      attributeMapOf([
        ['inner', pair('replaced')],
        ['last', 'z'],
      ]),
    );
    for (const value of [
      'text',
      pair('other'),
      attributeListOf([]),
      attributeListOf(['a', 'b', 'c']),
      null,
    ]) {
      const changed = withAttribute(start, 'inner', value);
      expect([getAttribute(changed, 'inner'), getAttribute(changed, 'last')]).toEqual([value, 'z']);
    }
    expect(withoutAttribute(start, 'inner')).toEqual(attributeMapOf([['last', 'z']]));
  });

  it('reads alike however often its like has been built', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(arbitraryName, arbitraryWireValue), { maxLength: 4 }), (items) => {
        const wire = (item: object): unknown =>
          encodeAttributes(decodeAttributes(item, 'sdk').attributes, 'sdk');
        const first = items.map(wire);
        for (let times = 0; times < 6; times += 1) expect(items.map(wire)).toEqual(first);
      }),
    );
  });

  it('keeps nothing alive of the map it is taken out of', () => {
    const large = attributeMapOf(Array.from({ length: 10 }, (_, index) => [`m${index}`, 'x'] as const));
    const outer = often(() =>
      attributeMapOf([
        ['large', large],
        ['other', 'y'],
      ]),
    );
    const taken = getAttribute(outer, 'large') as AttributeMap;
    const kept = attributeMapOf([['rare', withAttribute(taken, 'only here', 'z')]]);
    expect((kept.cells[0] as AttributeMap).cells).toHaveLength(11);
  });
});
