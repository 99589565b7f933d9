import { describe, expect, it } from 'vitest';
import { attributesOf, tableFixture } from '../../test/table-fixture.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal } from '../values/decimal.ts';
import { requireIndexKeys } from './index-keys.ts';

const invalid = 'One or more parameter values were invalid: ';
const unsupported =
  'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
  'The AttributeValue for a key attribute cannot contain an empty ';
const table = tableFixture('pk:S sk:S', {
  local: { byDate: { key: 'pk:S date:N' } },
  global: { byOwner: { key: 'owner:S,site:S rank:N,tag:B' }, bySk: { key: 'sk:S pk:S' } },
});
const check = (item: Record<string, AttributeValue>): void =>
  requireIndexKeys(table, attributesOf({ pk: 'a', sk: 'b', ...item }));

describe('requireIndexKeys', () => {
  it('accepts an item that has all index keys, and one that has none', () => {
    const rank = new Decimal('1');
    expect(() => check({ owner: 'a', site: 'b', rank, tag: new Uint8Array(1), date: rank })).not.toThrow();
    expect(() => check({})).not.toThrow();
  });

  it.each<[string, Record<string, AttributeValue>, string]>([
    [
      'another type, even where the item lacks the rest of the index key',
      { rank: 'high' },
      `${invalid}Type mismatch for Index Key rank Expected: N Actual: S IndexName: byOwner`,
    ],
    [
      'another type of a local index',
      { date: null },
      `${invalid}Type mismatch for Index Key date Expected: N Actual: NULL IndexName: byDate`,
    ],
    [
      'global indexes before local ones',
      { date: 'x', tag: 'y' },
      `${invalid}Type mismatch for Index Key tag Expected: B Actual: S IndexName: byOwner`,
    ],
    ['an empty string', { site: '' }, `${unsupported}string value. IndexName: byOwner, IndexKey: site`],
    [
      'empty bytes',
      { tag: new Uint8Array() },
      `${unsupported}binary value. IndexName: byOwner, IndexKey: tag`,
    ],
    [
      'more than 2048 bytes in a partition key',
      { owner: 'a'.repeat(2049) },
      `${invalid}Size limit exceeded for Index Key owner Actual Size: 2049 bytes Max Size: 2048 bytes IndexName: byOwner`,
    ],
    [
      'a partition key of the table that is too long for the sort key of an index',
      { pk: 'a'.repeat(1025) },
      `${invalid}Size limit exceeded for Index Key pk Actual Size: 1025 bytes Max Size: 1024 bytes IndexName: bySk`,
    ],
  ])('refuses %s', (_title, item, message) => {
    expect(() => check(item)).toThrow(expect.objectContaining({ name: 'ValidationException', message }));
  });
});
