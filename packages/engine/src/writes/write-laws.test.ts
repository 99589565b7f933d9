import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, tableFixture } from '../../test/table-fixture.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundUpdate, BoundUpdateAction } from '../expressions/bound.ts';
import type { ItemChange } from '../tables/change.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import { attributeMapOf, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeSetOf } from '../values/attribute-set.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { equalAttributeMaps } from '../values/equal.ts';
import { attributeMapSize } from '../values/size.ts';
import { observedChanges, performWrite, placeWrite, type ItemWrite } from './item-write.ts';

const names = ['a', 'größe', '__proto__', 'constructor', 'owner', 'kept'];
const aName = fc.constantFrom(...names);
const aString = fc.constantFrom('', 'x', 'yy', 'é');
const aValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  aString,
  fc.boolean(),
  fc.constant(null),
  fc.uniqueArray(aString, { minLength: 1 }).map((members) => attributeSetOf('SS', members)),
  fc.array(aString).map(attributeListOf),
  fc.array(fc.tuple(aName, aString)).map(attributeMapOf),
);
const aKey = fc.constantFrom('k1', 'k2', 'k3');
const anItem = fc
  .tuple(aKey, fc.array(fc.tuple(aName, aValue)))
  .map(([pk, attributes]) => attributeMapOf([...attributes, ['pk', pk]]));

const anAction = (name: string): fc.Arbitrary<BoundUpdateAction> =>
  fc.oneof(
    aValue.map((value) => ({ type: 'set', path: [name], value: { type: 'value', value } }) as const),
    fc.constant({ type: 'remove', path: [name] } as const),
    aString.map((value) => ({ type: 'set', path: [name, 'a'], value: { type: 'value', value } }) as const),
    aString.map((value) => ({ type: 'set', path: [name, 1], value: { type: 'value', value } }) as const),
    fc.constant({ type: 'remove', path: [name, 0] } as const),
    aString.map((value) => ({ type: 'add', path: [name], value: attributeSetOf('SS', [value]) }) as const),
    aString.map((value) => ({ type: 'delete', path: [name], value: attributeSetOf('SS', [value]) }) as const),
  );
const anUpdate: fc.Arbitrary<BoundUpdate> = fc
  .subarray(names)
  .chain((targets) => fc.tuple(...targets.map(anAction)))
  .map((actions) => ({ type: 'update', actions }));

const aWrite: fc.Arbitrary<ItemWrite> = fc.oneof(
  anItem.map((attributes): ItemWrite => {
    return { type: 'put', attributes, sizeBytes: attributeMapSize(attributes), check: undefined };
  }),
  fc.tuple(aKey, anUpdate).map(([pk, update]): ItemWrite => {
    return { type: 'update', key: attributeMapOf([['pk', pk]]), update, check: undefined };
  }),
  aKey.map((pk): ItemWrite => ({ type: 'delete', key: attributeMapOf([['pk', pk]]), check: undefined })),
);

const newTable = (): Table =>
  tableFixture('pk:S', { global: { byOwner: { key: 'owner:S', keeps: ['kept'] }, all: { key: 'kept:S' } } }, [
    { pk: 'k1', a: attributeListOf(['x']), owner: 'me' },
  ]);

/** Performs and commits what can be done of `writes`, showing each change before it is committed. */
const run = (table: Table, writes: readonly ItemWrite[], see: (change: ItemChange) => void): void => {
  for (const write of writes) {
    let change: ItemChange;
    try {
      change = performWrite(write, table, placeWrite(write, table), 'sdk');
    } catch (error) {
      if (!(error instanceof ValidationException)) throw error;
      continue;
    }
    see(change);
    for (const { key, before, after } of observedChanges(change)) table.replace(key, before, after);
  }
};

const itemsOf = (store: Table['items']): AttributeMap[] => {
  const items: AttributeMap[] = [];
  store.visit({}, (_key, item) => {
    items.push(item.attributes);
    return true;
  });
  return items;
};

const hasKeyOf = (index: SecondaryIndex, item: AttributeMap): boolean =>
  index.keySchema.partitionKey.every(({ name }) => typeof getAttribute(item, name) === 'string');

describe('whatever is written', () => {
  it('an item knows its size', () => {
    fc.assert(
      fc.property(fc.array(aWrite, { maxLength: 12 }), (writes) => {
        const table = newTable();
        run(table, writes, ({ after }) => {
          if (after !== undefined) expect(after.sizeBytes).toBe(attributeMapSize(after.attributes));
        });
        const sizes = itemsOf(table.items).map(attributeMapSize);
        expect(table.items.sizeBytes).toBe(sizes.reduce((sum, sizeBytes) => sum + sizeBytes, 0));
      }),
    );
  });

  it('a change is observed exactly where the images differ', () => {
    fc.assert(
      fc.property(fc.array(aWrite, { maxLength: 12 }), (writes) => {
        run(newTable(), writes, (change) => {
          const { before, after } = change;
          const equal =
            before === undefined || after === undefined
              ? before === after
              : equalAttributeMaps(before.attributes, after.attributes);
          expect(observedChanges(change)).toEqual(equal ? [] : [change]);
        });
      }),
    );
  });

  it('an index holds the items that have its key', () => {
    fc.assert(
      fc.property(fc.array(aWrite, { maxLength: 12 }), (writes) => {
        const table = newTable();
        run(table, writes, () => undefined);
        for (const index of table.indexes.values()) {
          const indexed = itemsOf(table.items).filter((item) => hasKeyOf(index, item));
          expect(index.entries.count).toBe(indexed.length);
        }
      }),
    );
  });

  it('the images of a change are the stored item and what comes to be stored', () => {
    fc.assert(
      fc.property(fc.array(aWrite, { maxLength: 12 }), (writes) => {
        const table = newTable();
        const model = new Map([
          ['k1', itemOf({ pk: 'k1', a: attributeListOf(['x']), owner: 'me' }).attributes],
        ]);
        run(table, writes, ({ before, after }) => {
          const pk = getAttribute((after ?? before)?.attributes ?? attributeMapOf([]), 'pk');
          if (typeof pk !== 'string') return;
          expect(before?.attributes).toEqual(model.get(pk));
          if (after === undefined) model.delete(pk);
          else model.set(pk, after.attributes);
        });
        expect(new Set(itemsOf(table.items))).toEqual(new Set(model.values()));
      }),
    );
  });
});
