import type { AttributeMap } from '../../values/attribute-map.ts';
import type { BoundCondition } from '../bound.ts';
import { attributeExists } from './attribute-exists.ts';
import { hasAttributeType } from './attribute-type.ts';
import { beginsWith } from './begins-with.ts';
import { between } from './between.ts';
import { comparison } from './comparison.ts';
import { contains } from './contains.ts';
import { isIn } from './in.ts';
import { operandValue } from './operand.ts';

/**
 * Whether an item meets a condition or a filter; a missing item is met as an empty one.
 * Nothing raises an error here: what can be wrong with a condition is found when it is bound.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 */
export function evaluateCondition(condition: BoundCondition, attributes: AttributeMap): boolean {
  switch (condition.type) {
    case 'and':
      return evaluateCondition(condition.left, attributes) && evaluateCondition(condition.right, attributes);
    case 'or':
      return evaluateCondition(condition.left, attributes) || evaluateCondition(condition.right, attributes);
    case 'not':
      return !evaluateCondition(condition.condition, attributes);
    case 'comparison':
      return comparison(
        condition.comparator,
        operandValue(condition.left, attributes),
        operandValue(condition.right, attributes),
      );
    case 'between':
      return between(
        operandValue(condition.operand, attributes),
        operandValue(condition.lower, attributes),
        operandValue(condition.upper, attributes),
      );
    case 'in':
      return isIn(operandValue(condition.operand, attributes), condition.candidates, attributes);
    case 'attribute_exists':
      return attributeExists(condition.path, attributes);
    case 'attribute_not_exists':
      return !attributeExists(condition.path, attributes);
    case 'attribute_type':
      return hasAttributeType(
        operandValue(condition.operand, attributes),
        operandValue(condition.attributeType, attributes),
      );
    case 'begins_with':
      return beginsWith(
        operandValue(condition.operand, attributes),
        operandValue(condition.prefix, attributes),
      );
    case 'contains':
      return contains(
        operandValue(condition.container, attributes),
        operandValue(condition.element, attributes),
      );
  }
}
