import type { BoundCondition } from '../expressions/bound.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';
import { AttributeMapBuilder, type AttributeMap } from '../values/attribute-map.ts';
import { allOf, conjunctsOf, equalityOf } from './conjuncts.ts';

/** The one item a WHERE clause names, and what else it asks of it. */
export interface StatementKey {
  readonly key: AttributeMap;
  readonly rest: BoundCondition | undefined;
}

/** The key that equalities joined by AND give to all key attributes of `table`; undefined where one has none. */
export function statementKey(where: BoundCondition | undefined, table: Table): StatementKey | undefined {
  const conjuncts = conjunctsOf(where);
  const key = new AttributeMapBuilder();
  for (const { name } of keyAttributes(table.keySchema)) {
    const index = conjuncts.findIndex((conjunct) => equalityOf(conjunct, name) !== undefined);
    const [equality] = index < 0 ? [] : conjuncts.splice(index, 1);
    const value = equality && equalityOf(equality, name);
    if (value === undefined) return undefined;
    key.set(name, value);
  }
  return { key: key.build(), rest: allOf(conjuncts) };
}
