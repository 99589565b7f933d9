import { invariant } from '../../base/invariant.ts';
import { ValidationException } from '../../errors/validation-exception.ts';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import type { Condition } from '../../shapes/condition.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import type { WordingLayer } from '../../values/attribute-value-fault.ts';
import type { BoundKeyCondition, KeyConditionPart } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';
import { comparisonValues } from './comparison-values.ts';

const comparisons: Readonly<Partial<Record<ComparisonOperator, KeyConditionPart['comparison']>>> = {
  EQ: '=',
  LE: '<=',
  LT: '<',
  GE: '>=',
  GT: '>',
  BETWEEN: 'BETWEEN',
  BEGINS_WITH: 'begins_with',
};

/**
 * KeyConditions as a key condition; what the key schema asks of it is checked by the reads.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.KeyConditions.html
 * @throws ValidationException
 */
export function bindKeyConditions(
  keyConditions: ReadonlyMap<string, Decoded<Condition>>,
  layer: WordingLayer = 'current',
): BoundKeyCondition {
  const checked = [...keyConditions].map(
    ([name, { ComparisonOperator: operator, AttributeValueList: list = [] }]) => ({
      attributeName: attributeNamePath(name)[0],
      operator,
      values: comparisonValues(operator, list, layer),
    }),
  );
  const parts = checked.map(({ attributeName, operator, values }): KeyConditionPart => {
    const comparison = comparisons[operator];
    if (comparison === undefined) {
      throw new ValidationException('Attempted conditional constraint is not an indexable operation');
    }
    const [first, second] = values;
    invariant(first !== undefined, `${operator} has a value`);
    return { attributeName, comparison, values: second === undefined ? [first] : [first, second] };
  });
  return { type: 'keyCondition', parts };
}
