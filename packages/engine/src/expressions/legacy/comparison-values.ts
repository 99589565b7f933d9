import { ValidationException } from '../../errors/validation-exception.ts';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import { attributeType, type AttributeType, type AttributeValue } from '../../values/attribute-value.ts';
import { faultMessage, type WordingLayer } from '../../values/attribute-value-fault.ts';
import { compareScalars } from '../../values/compare.ts';
import type { DecodedAttributeValue } from '../../values/wire-form.ts';

const anyTypes: readonly AttributeType[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'];
const scalarTypes: readonly AttributeType[] = ['S', 'N', 'B'];
const memberTypes: readonly AttributeType[] = ['S', 'N', 'B', 'BOOL', 'NULL'];

/** The types each operator compares with (documented; BOOL and NULL as DynamoDB Local 2.6.1 has them). */
const typesOf: Readonly<Record<ComparisonOperator, readonly AttributeType[]>> = {
  EQ: anyTypes,
  NE: anyTypes,
  IN: scalarTypes,
  LE: scalarTypes,
  LT: scalarTypes,
  GE: scalarTypes,
  GT: scalarTypes,
  BETWEEN: scalarTypes,
  NOT_NULL: anyTypes,
  NULL: anyTypes,
  CONTAINS: memberTypes,
  NOT_CONTAINS: memberTypes,
  BEGINS_WITH: ['S', 'B'],
};

const invalid = 'One or more parameter values were invalid: ';

/**
 * The values an operator compares with, checked in AWS's order: each value, their number, that they are of
 * one type, that the operator takes the type, and the order of BETWEEN's bounds.
 * @throws ValidationException
 */
export function comparisonValues(
  operator: ComparisonOperator,
  list: readonly DecodedAttributeValue[],
  layer: WordingLayer,
): readonly AttributeValue[] {
  const values = list.map(({ value, fault }) => {
    if (fault !== undefined) throw new ValidationException(faultMessage(fault, layer));
    return value;
  });
  if (!takesCount(operator, values.length)) {
    throw new ValidationException(
      `${invalid}Invalid number of argument(s) for the ${operator} ComparisonOperator`,
    );
  }
  const [first, second] = values;
  if (first === undefined) return values;
  const type = attributeType(first);
  if (values.some((value) => attributeType(value) !== type)) {
    throw new ValidationException(`${invalid}AttributeValues inside AttributeValueList must be of same type`);
  }
  if (!typesOf[operator].includes(type)) {
    throw new ValidationException(
      `${invalid}ComparisonOperator ${operator} is not valid for ${type} AttributeValue type`,
    );
  }
  if (operator === 'BETWEEN' && second !== undefined && (compareScalars(first, second) ?? 0) > 0) {
    throw new ValidationException(
      'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
    );
  }
  return values;
}

function takesCount(operator: ComparisonOperator, count: number): boolean {
  switch (operator) {
    case 'NULL':
    case 'NOT_NULL':
      return count === 0;
    case 'BETWEEN':
      return count === 2;
    case 'IN':
      return count >= 1;
    default:
      return count === 1;
  }
}
