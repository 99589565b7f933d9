import type { WordingLayer } from '../../values/attribute-value-fault.ts';
import type { DecodedAttributeValue } from '../../values/wire-form.ts';
import type { BoundCondition } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';
import { bindComparison } from './bind-comparison.ts';
import { combineConditions, type ConditionalOperator } from './combine-conditions.ts';
import { comparisonValues, type ComparisonOperator } from './comparison-operator.ts';

/** AWS's Condition, decoded. */
export interface DecodedCondition {
  readonly AttributeValueList: readonly DecodedAttributeValue[] | undefined;
  readonly ComparisonOperator: ComparisonOperator;
}

/**
 * QueryFilter or ScanFilter as a condition; undefined where it has no element.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.QueryFilter.html
 * @throws ValidationException
 */
export function bindFilter(
  filter: ReadonlyMap<string, DecodedCondition> | undefined,
  conditionalOperator: ConditionalOperator | undefined,
  layer: WordingLayer = 'current',
): BoundCondition | undefined {
  const conditions: BoundCondition[] = [];
  for (const [name, { ComparisonOperator: operator, AttributeValueList: list = [] }] of filter ?? []) {
    const path = attributeNamePath(name);
    conditions.push(bindComparison(path, operator, comparisonValues(operator, list, layer)));
  }
  return combineConditions(conditions, conditionalOperator);
}
