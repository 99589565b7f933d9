import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBytes, arbitraryNumberText, arbitraryText } from '../../test/arbitrary-wire-value.ts';
import {
  AttributeSet,
  attributeSetOf,
  differenceOfSets,
  setHas,
  unionOfSets,
  type AttributeSetMember,
  type AttributeSetType,
} from './attribute-set.ts';
import { compareScalars } from './compare.ts';
import { Decimal, parseDecimal } from './decimal.ts';
import { equalValues } from './equal.ts';

function numbers(...texts: string[]): Decimal[] {
  return texts.map((text) => parseDecimal(text) as Decimal);
}

/** What tells members apart, by other means than the code under test. */
function identity(member: AttributeSetMember): string {
  return member instanceof Decimal ? `number ${member.text}` : String(member);
}

function distinct(members: readonly AttributeSetMember[]): AttributeSetMember[] {
  return [...new Map(members.map((member) => [identity(member), member])).values()];
}

const twoSets = fc.oneof(
  fc.record({
    type: fc.constant<AttributeSetType>('SS'),
    members: fc.array(arbitraryText),
    others: fc.array(arbitraryText),
  }),
  fc.record({
    type: fc.constant<AttributeSetType>('NS'),
    members: fc.array(arbitraryNumberText).map((texts) => numbers(...texts)),
    others: fc.array(fc.integer({ min: -4, max: 4 })).map((values) => numbers(...values.map(String))),
  }),
  fc.record({
    type: fc.constant<AttributeSetType>('BS'),
    members: fc.array(arbitraryBytes),
    others: fc.array(arbitraryBytes),
  }),
);

describe('attributeSetOf', () => {
  it('orders strings by UTF-8, numbers by value, binaries by unsigned bytes', () => {
    expect(attributeSetOf('SS', ['\u{10000}', 'b', '\uffff', 'a']).members).toEqual([
      'a',
      'b',
      '\uffff',
      '\u{10000}',
    ]);
    expect(attributeSetOf('NS', numbers('10', '9', '-1')).members).toEqual(numbers('-1', '9', '10'));
    expect(attributeSetOf('BS', [Uint8Array.of(200), Uint8Array.of(1, 0), Uint8Array.of(1)]).members).toEqual(
      [Uint8Array.of(1), Uint8Array.of(1, 0), Uint8Array.of(200)],
    );
  });

  it('leaves the array it was given as it was', () => {
    const members = ['b', 'a'];
    attributeSetOf('SS', members);
    expect(members).toEqual(['b', 'a']);
  });
});

describe('setHas', () => {
  it('finds numbers by value and binaries by bytes', () => {
    expect(setHas(attributeSetOf('NS', numbers('1', '2', '3')), numbers('2.0')[0])).toBe(true);
    expect(setHas(attributeSetOf('BS', [Uint8Array.of(1)]), Uint8Array.of(1))).toBe(true);
  });

  it('finds no value of another type', () => {
    expect(setHas(attributeSetOf('SS', ['1']), numbers('1')[0])).toBe(false);
    expect(setHas(attributeSetOf('NS', numbers('1')), '1')).toBe(false);
    expect(setHas(attributeSetOf('BS', [Uint8Array.of(0x31)]), '1')).toBe(false);
    expect(setHas(attributeSetOf('SS', ['a']), null)).toBe(false);
  });
});

describe('sets', () => {
  it('hold after union, difference and lookup what the algebra of sets says', () => {
    fc.assert(
      fc.property(twoSets, ({ type, members, others }) => {
        const left = attributeSetOf(type, distinct(members));
        const right = attributeSetOf(type, distinct(others));
        const identities = new Set(others.map(identity));
        const kept = distinct(members).filter((member) => !identities.has(identity(member)));
        expect(unionOfSets(left, right)).toEqual(attributeSetOf(type, distinct([...members, ...others])));
        expect(differenceOfSets(left, right)).toEqual(
          kept.length === 0 ? undefined : attributeSetOf(type, kept),
        );
        for (const member of members) expect(setHas(right, member)).toBe(identities.has(identity(member)));
      }),
    );
  });

  it('are in order, whatever the order and the operation they come from', () => {
    fc.assert(
      fc.property(twoSets, ({ type, members, others }) => {
        const left = attributeSetOf(type, distinct(members));
        const united = unionOfSets(left, attributeSetOf(type, distinct(others)));
        for (const [index, member] of united.members.slice(1).entries()) {
          expect(compareScalars(united.members[index] ?? member, member)).toBeLessThan(0);
        }
        expect(equalValues(left, attributeSetOf(type, distinct(members).toReversed()))).toBe(true);
        expect(united).toBeInstanceOf(AttributeSet);
      }),
    );
  });
});
