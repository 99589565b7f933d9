import type { Condition } from '../../shapes/condition.ts';
import type { ConditionalOperator } from '../../shapes/conditional-operator.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import type { WordingLayer } from '../../values/attribute-value-fault.ts';
import type { BoundCondition } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';
import { bindComparison } from './bind-comparison.ts';
import { combineConditions } from './combine-conditions.ts';
import { comparisonValues } from './comparison-values.ts';

/**
 * QueryFilter or ScanFilter as a condition; undefined where it has no element.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.QueryFilter.html
 * @throws ValidationException
 */
export function bindFilter(
  filter: ReadonlyMap<string, Decoded<Condition>> | undefined,
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
