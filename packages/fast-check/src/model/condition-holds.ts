import type { Comparator, ConditionOperand, ConditionTree } from '../expressions/condition.ts';
import { compareValues } from './compare-values.ts';
import { countNumber } from './model-number.ts';
import { modelValue, valueText, type ModelItem, type ModelValue } from './model-value.ts';
import { valueAt } from './value-at.ts';

/**
 * Whether a condition holds of an item; where there is none, of one without attributes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 */
export function conditionHolds(tree: ConditionTree, item: ModelItem): boolean {
  const operand = (of: ConditionOperand): ModelValue | undefined => operandValue(of, item);
  switch (tree.type) {
    case 'and':
      return conditionHolds(tree.left, item) && conditionHolds(tree.right, item);
    case 'or':
      return conditionHolds(tree.left, item) || conditionHolds(tree.right, item);
    case 'not':
      return !conditionHolds(tree.of, item);
    case 'comparison':
      return compares(operand(tree.left), tree.comparator, operand(tree.right));
    case 'between':
      return (
        compares(operand(tree.of), '>=', operand(tree.lower)) &&
        compares(operand(tree.of), '<=', operand(tree.upper))
      );
    case 'in':
      return tree.among.some((one) => compares(operand(tree.of), '=', operand(one)));
    case 'attribute_exists':
      return valueAt(item, tree.path) !== undefined;
    case 'attribute_not_exists':
      return valueAt(item, tree.path) === undefined;
    case 'attribute_type':
      return valueAt(item, tree.path)?.type === tree.attributeType;
    case 'begins_with':
      return beginsWith(valueAt(item, tree.path), operand(tree.operand));
    case 'contains':
      return contains(valueAt(item, tree.path), operand(tree.operand));
  }
}

function operandValue(operand: ConditionOperand, item: ModelItem): ModelValue | undefined {
  if (operand.type === 'value') return modelValue(operand.value);
  const value = valueAt(item, operand.path);
  return operand.type === 'path' || value === undefined ? value : sizeOf(value);
}

/** Numbers, Booleans and nulls have no size. */
function sizeOf(value: ModelValue): ModelValue | undefined {
  if (value.type === 'M') return { type: 'N', of: countNumber(value.of.size) };
  if (typeof value.of === 'bigint' || typeof value.of === 'boolean') return undefined;
  return { type: 'N', of: countNumber(value.of.length) };
}

/** What is missing is unequal to everything and in no order to anything. */
function compares(
  left: ModelValue | undefined,
  comparator: Comparator,
  right: ModelValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return comparator === '<>';
  const equal = valueText(left) === valueText(right);
  if (comparator === '=') return equal;
  if (comparator === '<>') return !equal;
  const order = compareValues(left, right);
  if (order === undefined) return false;
  if (comparator === '<') return order < 0;
  if (comparator === '<=') return order <= 0;
  return comparator === '>' ? order > 0 : order >= 0;
}

/** Whether both are strings or both bytes, and one begins with the other. */
export function beginsWith(value: ModelValue | undefined, prefix: ModelValue | undefined): boolean {
  if (value?.type === 'S' && prefix?.type === 'S') return value.of.startsWith(prefix.of);
  return value?.type === 'B' && prefix?.type === 'B' && value.of.startsWith(prefix.of);
}

function contains(value: ModelValue | undefined, element: ModelValue | undefined): boolean {
  if (value === undefined || element === undefined) return false;
  switch (value.type) {
    case 'S':
    case 'B':
      return element.type === value.type && value.of.includes(element.of);
    case 'SS':
      return element.type === 'S' && value.of.includes(element.of);
    case 'BS':
      return element.type === 'B' && value.of.includes(element.of);
    case 'NS':
      return element.type === 'N' && value.of.includes(element.of);
    case 'L':
      return value.of.some((one) => valueText(one) === valueText(element));
    default:
      return false;
  }
}
