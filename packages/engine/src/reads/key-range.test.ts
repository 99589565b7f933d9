import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyRange } from '../base/ordered-map.ts';
import type { KeyConditionPart } from '../expressions/bound.ts';
import { endedKeyPart, partitionPrefix } from '../tables/ordered-key.ts';
import { keyRange } from './key-range.ts';

const within = (key: string, { from, to }: KeyRange): boolean =>
  key >= (from ?? '') && (to === undefined || key < to);

const part = (
  attributeName: string,
  comparison: KeyConditionPart['comparison'],
  ...values: [string] | [string, string]
): KeyConditionPart => ({ attributeName, comparison, values });

const byCodePoint = (left: string, right: string): number => {
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const meets = (value: string, { comparison, values: [first, second] }: KeyConditionPart): boolean => {
  const order = byCodePoint(value, String(first));
  if (comparison === '=') return order === 0;
  if (comparison === '<') return order < 0;
  if (comparison === '<=') return order <= 0;
  if (comparison === '>') return order > 0;
  if (comparison === '>=') return order >= 0;
  if (comparison === 'begins_with') return value.startsWith(String(first));
  return order >= 0 && byCodePoint(value, String(second)) <= 0;
};

// Few characters, so that equal and prefixed strings are common; among them those UTF-16 orders unlike UTF-8.
const text = fc
  .array(fc.constantFrom('\0', '\u0001', 'a', 'b', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'), {
    maxLength: 4,
  })
  .map((characters) => characters.join(''));

const comparison = fc.constantFrom<KeyConditionPart['comparison']>(
  '=',
  '<',
  '<=',
  '>',
  '>=',
  'BETWEEN',
  'begins_with',
);

describe('keyRange', () => {
  it('holds exactly the keys that meet a condition on the sort key', () => {
    fc.assert(
      fc.property(text, text, text, text, text, comparison, (own, other, value, first, second, operator) => {
        const condition =
          operator === 'BETWEEN' ? part('sk', operator, first, second) : part('sk', operator, first);
        const range = keyRange({ partitionKey: [part('pk', '=', own)], sortKey: [condition] });
        expect(within(partitionPrefix([own]) + endedKeyPart(value), range)).toBe(meets(value, condition));
        expect(within(partitionPrefix([other]) + endedKeyPart(value), range)).toBe(
          own === other && meets(value, condition),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('holds the whole partition without a condition on the sort key', () => {
    fc.assert(
      fc.property(text, text, text, (own, other, value) => {
        const range = keyRange({ partitionKey: [part('pk', '=', own)], sortKey: [] });
        expect(within(partitionPrefix([other]) + endedKeyPart(value), range)).toBe(own === other);
      }),
    );
  });

  it('follows each attribute of a key of several attributes', () => {
    const key = [text, text, text, text] as const;
    fc.assert(
      fc.property(fc.tuple(...key), fc.tuple(...key), comparison, (wanted, found, operator) => {
        const last =
          operator === 'BETWEEN' ? part('d', operator, wanted[3], wanted[3]) : part('d', operator, wanted[3]);
        const range = keyRange({
          partitionKey: [part('a', '=', wanted[0]), part('b', '=', wanted[1])],
          sortKey: [part('c', '=', wanted[2]), last],
        });
        const place = partitionPrefix([found[0], found[1]]) + endedKeyPart(found[2]) + endedKeyPart(found[3]);
        const equalBefore = [0, 1, 2].every((index) => wanted[index] === found[index]);
        expect(within(place, range)).toBe(equalBefore && meets(found[3], last));
      }),
      { numRuns: 1000 },
    );
  });
});
