import { describe, expect, it } from 'vitest';
import { itemOf, tableFixture } from '../../test/table-fixture.ts';
import { CapacityMeter } from '../reads/consumed-capacity.ts';
import type { Item } from '../tables/item.ts';
import { attributeSetOf, type AttributeSet } from '../values/attribute-set.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { meterWriteCapacity } from './write-capacity.ts';

const table = tableFixture('pk:S', {
  local: {},
  global: { all: { key: 'g:S' }, some: { key: 'g:S h:S', keeps: ['kept'] } },
});
const fill = (sizeBytes: number): string => 'x'.repeat(sizeBytes);
const item = (attributes: Record<string, AttributeValue>): Item => itemOf({ pk: 'a', ...attributes });

/** Units of the table and of its two indexes. */
const units = (before: Item | undefined, after: Item | undefined): readonly (number | undefined)[] => {
  const meter = new CapacityMeter('T');
  meterWriteCapacity(meter, table, { type: 'item', tableName: 'T', key: 'k', before, after });
  const report = meter.report('INDEXES');
  const global = report?.GlobalSecondaryIndexes;
  return [report?.Table?.CapacityUnits, global?.['all']?.CapacityUnits, global?.['some']?.CapacityUnits];
};

const set = (...members: string[]): AttributeSet => attributeSetOf('SS', members);

describe('the capacity of a write', () => {
  it('is one unit for each KB begun of the larger image', () => {
    expect(units(undefined, item({ a: fill(1020) }))[0]).toBe(1);
    expect(units(undefined, item({ a: fill(1021) }))[0]).toBe(2);
    expect(units(item({ a: fill(3000) }), item({}))[0]).toBe(3);
    expect(units(item({ a: fill(3000) }), undefined)[0]).toBe(3);
  });

  it('is one unit where there was nothing to delete', () => {
    expect(units(undefined, undefined)).toEqual([1, undefined, undefined]);
  });

  it('leaves out indexes the item is in neither before nor after', () => {
    expect(units(item({ a: 'x' }), item({ a: 'y' }))).toEqual([1, undefined, undefined]);
    expect(units(item({ h: 'x' }), undefined)).toEqual([1, undefined, undefined]);
  });

  it('counts an entry that appears by what the index keeps of it', () => {
    expect(units(undefined, item({ g: 'g', h: 'h', a: fill(2000) }))).toEqual([2, 2, 1]);
  });

  it('counts an entry that goes by what the index kept of it', () => {
    expect(units(item({ g: 'g', h: 'h', a: fill(2000), kept: fill(1500) }), item({}))).toEqual([4, 4, 2]);
  });

  it('counts an entry that moves twice', () => {
    expect(units(item({ g: 'g', h: 'h', kept: fill(1500) }), item({ g: 'g', h: 'i' }))).toEqual([2, 2, 3]);
  });

  it('counts nothing where what the index keeps stays equal', () => {
    expect(units(item({ g: 'g', h: 'h', a: 'x' }), item({ g: 'g', h: 'h', a: 'y' }))).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  it('counts nothing on indexes where the images are one', () => {
    const same = item({ g: 'g', h: 'h' });
    expect(units(same, same)).toEqual([1, undefined, undefined]);
  });

  it('counts a set whose members came in another order as equal', () => {
    expect(
      units(
        item({ g: 'g', h: 'h', kept: set('b', 'a') }),
        item({ g: 'g', h: 'h', kept: set('a', 'b'), a: 'b' }),
      ),
    ).toEqual([1, 1, undefined]);
  });
});
