import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';
import { AttributeMapBuilder, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { equalValues } from '../values/equal.ts';
import { allOf, conjunctsOf, equalityOf } from './conjuncts.ts';

/** The one item a WHERE clause names, and what else it asks of it. */
export interface StatementKey {
  readonly key: AttributeMap;
  readonly rest: BoundCondition | undefined;
}

/**
 * The key that equalities joined by AND give to all key attributes of `table`; undefined where one has none.
 * @throws ValidationException when they give a key attribute two values
 */
export function statementKey(where: BoundCondition | undefined, table: Table): StatementKey | undefined {
  let conjuncts = conjunctsOf(where);
  const key = new AttributeMapBuilder();
  for (const { name } of keyAttributes(table.keySchema)) {
    let value: AttributeValue | undefined;
    const others: BoundCondition[] = [];
    for (const conjunct of conjuncts) {
      const other = equalityOf(conjunct, name);
      if (other === undefined) others.push(conjunct);
      else if (value === undefined) value = other;
      else if (!equalValues(value, other)) throw severalValues(name);
    }
    if (value === undefined) return undefined;
    key.set(name, value);
    conjuncts = others;
  }
  return { key: key.build(), rest: allOf(conjuncts) };
}

// The text is DynamoDB Local's (2.6.1).
function severalValues(name: string): ValidationException {
  return new ValidationException(
    `Multiple conditions on same key ${name}. Only single item Update/Insert/Delete are supported`,
  );
}
