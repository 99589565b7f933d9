import { ValidationException } from '../../errors/validation-exception.ts';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import type { ConditionalOperator } from '../../shapes/conditional-operator.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import type { ExpectedAttributeValue } from '../../shapes/expected-attribute-value.ts';
import type { WordingLayer } from '../../values/attribute-value-fault.ts';
import type { DecodedAttributeValue } from '../../values/wire-form.ts';
import type { BoundCondition } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';
import { bindComparison } from './bind-comparison.ts';
import { combineConditions } from './combine-conditions.ts';
import { comparisonValues } from './comparison-values.ts';

/** One element of Expected. */
export type DecodedExpectedAttributeValue = Decoded<ExpectedAttributeValue>;

/**
 * Expected as a condition; undefined where it has no element.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.Expected.html
 * @throws ValidationException
 */
export function bindExpected(
  expected: ReadonlyMap<string, DecodedExpectedAttributeValue> | undefined,
  conditionalOperator: ConditionalOperator | undefined,
  layer: WordingLayer = 'current',
): BoundCondition | undefined {
  const conditions: BoundCondition[] = [];
  for (const [name, attribute] of expected ?? []) {
    const path = attributeNamePath(name);
    const [operator, list] = comparisonOf(name, attribute);
    conditions.push(bindComparison(path, operator, comparisonValues(operator, list, layer)));
  }
  return combineConditions(conditions, conditionalOperator);
}

/** The comparison that one element of Expected asks for, in either of its two forms. */
function comparisonOf(
  name: string,
  attribute: DecodedExpectedAttributeValue,
): readonly [ComparisonOperator, readonly DecodedAttributeValue[]] {
  const { Value: value, Exists: exists, ComparisonOperator: operator, AttributeValueList: list } = attribute;
  if (value !== undefined && list !== undefined) {
    throw invalid(`Value and AttributeValueList cannot be used together for Attribute: ${name}`);
  }
  if (operator !== undefined) {
    if (exists !== undefined)
      throw invalid(`Exists and ComparisonOperator cannot be used together for Attribute: ${name}`);
    const values = value === undefined ? list : [value];
    if (values !== undefined) return [operator, values];
    if (operator === 'NULL' || operator === 'NOT_NULL') return [operator, []];
    throw invalid(
      `Value or AttributeValueList must be used with ComparisonOperator: ${operator} for Attribute: ${name}`,
    );
  }
  if (list !== undefined) {
    throw invalid(`AttributeValueList can only be used with a ComparisonOperator for Attribute: ${name}`);
  }
  if (exists !== false) {
    if (value !== undefined) return ['EQ', [value]];
    throw invalid(`Value must be provided when Exists is ${exists ?? null} for Attribute: ${name}`);
  }
  if (value !== undefined) throw invalid(`Value cannot be used when Exists is false for Attribute: ${name}`);
  return ['NULL', []];
}

function invalid(text: string): ValidationException {
  return new ValidationException(`One or more parameter values were invalid: ${text}`);
}
