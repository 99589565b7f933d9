import { describe, expect, it } from 'vitest';
import { attributesOf, tableFixture } from '../../test/table-fixture.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal } from '../values/decimal.ts';
import { itemKey } from './item-key.ts';

const invalid = 'One or more parameter values were invalid: ';
const empty =
  'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ';
const place = (key: string, item: Record<string, AttributeValue>): string =>
  itemKey(tableFixture(key).keySchema, attributesOf(item));

describe('itemKey', () => {
  it('ignores attributes outside the key', () => {
    expect(place('pk:S sk:N', { pk: 'a', sk: new Decimal('1'), other: true })).toBe(
      place('pk:S sk:N', { pk: 'a', sk: new Decimal('1') }),
    );
  });

  it('tells apart items that differ in the sort key', () => {
    expect(place('pk:S sk:S', { pk: 'a', sk: 'b' })).not.toBe(place('pk:S sk:S', { pk: 'a', sk: 'c' }));
  });

  it.each<[string, string, Record<string, AttributeValue>, string]>([
    ['no partition key', 'pk:S sk:S', { sk: 'b' }, `${invalid}Missing the key pk in the item`],
    ['no sort key', 'pk:S sk:S', { pk: 'b' }, `${invalid}Missing the key sk in the item`],
    [
      'a partition key of another type, before a missing sort key',
      'pk:S sk:S',
      { pk: true },
      `${invalid}Type mismatch for key pk expected: S actual: BOOL`,
    ],
    [
      'a sort key of another type',
      'pk:S sk:N',
      { pk: 'a', sk: new Uint8Array(1) },
      `${invalid}Type mismatch for key sk expected: N actual: B`,
    ],
    ['an empty string', 'pk:S', { pk: '' }, `${empty}string value. Key: pk`],
    ['empty bytes', 'pk:S sk:B', { pk: 'a', sk: new Uint8Array() }, `${empty}binary value. Key: sk`],
    [
      'a partition key of 2049 bytes',
      'pk:S',
      { pk: 'é'.repeat(1024) + 'a' },
      `${invalid}Size of hashkey has exceeded the maximum size limit of2048 bytes`,
    ],
    [
      'a sort key of 1025 bytes',
      'pk:S sk:B',
      { pk: 'a', sk: new Uint8Array(1025) },
      `${invalid}Aggregated size of all range keys has exceeded the size limit of 1024 bytes`,
    ],
  ])('refuses %s', (_title, key, item, message) => {
    expect(() => place(key, item)).toThrow(expect.objectContaining({ name: 'ValidationException', message }));
  });

  it('accepts keys of the largest sizes', () => {
    expect(place('pk:S sk:S', { pk: 'é'.repeat(1024), sk: 'a'.repeat(1024) })).toEqual(expect.any(String));
  });
});
