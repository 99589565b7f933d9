import { ConditionalCheckFailedException } from '../errors/conditional-check-failed-exception.ts';
import { explained, Explanation } from '../errors/explanation.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import { evaluateCondition } from '../expressions/condition/evaluate.ts';
import { explainCondition } from '../expressions/condition/explain-condition.ts';
import { conditionPaths } from '../reads/condition-paths.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import type { ReturnValuesOnConditionCheckFailure } from '../shapes/return-values.ts';
import type { Item } from '../tables/item.ts';
import type { Table } from '../tables/table.ts';
import { emptyAttributeMap } from '../values/attribute-map.ts';
import { encodeAttributes, type WireForm } from '../values/wire-form.ts';

/**
 * What must hold of an item for a write to happen, and what is answered where it does not.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html
 */
export interface ConditionCheck {
  readonly condition: BoundCondition;
  /** ALL_OLD: the exception carries the item. */
  readonly returnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * Requires that the condition is one that can be asked of `table`.
 * @throws ValidationException when it leads into a key attribute
 */
export function requireCheckFits(check: ConditionCheck | undefined, table: Table): void {
  if (check !== undefined) refuseNestedKeyPath(table, conditionPaths(check.condition));
}

/**
 * Requires that the condition holds of `item`; a missing one has no attributes.
 * @throws ConditionalCheckFailedException
 */
export function requireCondition(
  check: ConditionCheck | undefined,
  item: Item | undefined,
  form: WireForm,
): void {
  if (check === undefined) return;
  const { condition } = check;
  const attributes = item?.attributes ?? emptyAttributeMap;
  if (evaluateCondition(condition, attributes)) return;
  const returned = check.returnValuesOnConditionCheckFailure === 'ALL_OLD' ? item : undefined;
  throw explained(
    new ConditionalCheckFailedException(
      'The conditional request failed',
      returned && encodeAttributes(returned.attributes, form),
    ),
    () => new Explanation('Condition', explainCondition(condition, attributes)),
  );
}
