import type { ConditionOperand, ConditionTree } from './condition.ts';
import type { Placeholders } from './placeholders.ts';

/** The text of a condition, with its placeholders taken from `placeholders`. */
export function printCondition(tree: ConditionTree, placeholders: Placeholders): string {
  const path = (of: Parameters<Placeholders['path']>[0]): string => placeholders.path(of);
  const operand = (of: ConditionOperand): string => printOperand(of, placeholders);
  const inner = (of: ConditionTree): string => {
    const text = printCondition(of, placeholders);
    return of.type === 'and' || of.type === 'or' || of.type === 'not' ? `(${text})` : text;
  };
  switch (tree.type) {
    case 'and':
    case 'or':
      return `${inner(tree.left)} ${tree.type.toUpperCase()} ${inner(tree.right)}`;
    case 'not':
      return `NOT ${inner(tree.of)}`;
    case 'comparison':
      return `${operand(tree.left)} ${tree.comparator} ${operand(tree.right)}`;
    case 'between':
      return `${operand(tree.of)} BETWEEN ${operand(tree.lower)} AND ${operand(tree.upper)}`;
    case 'in':
      return `${operand(tree.of)} IN (${tree.among.map(operand).join(', ')})`;
    case 'attribute_type':
      return `attribute_type(${path(tree.path)}, ${placeholders.value({ S: tree.attributeType })})`;
    case 'begins_with':
    case 'contains':
      return `${tree.type}(${path(tree.path)}, ${operand(tree.operand)})`;
    default:
      return `${tree.type}(${path(tree.path)})`;
  }
}

function printOperand(operand: ConditionOperand, placeholders: Placeholders): string {
  if (operand.type === 'value') return placeholders.value(operand.value);
  const path = placeholders.path(operand.path);
  return operand.type === 'size' ? `size(${path})` : path;
}
