import { ValidationException } from '../errors/validation-exception.ts';
import { orderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';

/** One action of a transaction: its table and attributes that should hold the key of its item. */
interface Target {
  readonly table: Table;
  readonly attributes: AttributeMap;
}

/**
 * Refuses two actions on one item in a transaction. A key that does not fit its table is passed over: it has a reason
 * of its own to be refused.
 * @throws ValidationException
 */
export function refuseSameItem(targets: readonly Target[]): void {
  const seen = new Map<Table, Set<string>>();
  for (const { table, attributes } of targets) {
    const key = orderedKey(table.keySchema, attributes);
    if (key === undefined) continue;
    const keys = seen.get(table) ?? new Set();
    seen.set(table, keys);
    if (keys.has(key))
      throw new ValidationException('Transaction request cannot include multiple operations on one item');
    keys.add(key);
  }
}
