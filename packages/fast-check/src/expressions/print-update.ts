import type { Placeholders } from './placeholders.ts';
import type { UpdateAction, UpdateOperand, UpdateTree, UpdateValue } from './update.ts';

/** The text of an update: a section for each kind of action, in the order in which the first of each comes. */
export function printUpdate(tree: UpdateTree, placeholders: Placeholders): string {
  const kinds = [...new Set(tree.map(({ type }) => type))];
  const section = (kind: UpdateAction['type']): string => {
    const actions = tree.filter(({ type }) => type === kind);
    return `${kind.toUpperCase()} ${actions.map((action) => printAction(action, placeholders)).join(', ')}`;
  };
  return kinds.map(section).join(' ');
}

function printAction(action: UpdateAction, placeholders: Placeholders): string {
  const path = placeholders.path(action.path);
  if (action.type === 'remove') return path;
  if (action.type === 'set') return `${path} = ${printValue(action.value, placeholders)}`;
  return `${path} ${placeholders.value(action.value)}`;
}

function printValue(value: UpdateValue, placeholders: Placeholders): string {
  const operand = (of: UpdateOperand): string => printOperand(of, placeholders);
  switch (value.type) {
    case '+':
    case '-':
      return `${operand(value.left)} ${value.type} ${operand(value.right)}`;
    case 'list_append':
      return `list_append(${operand(value.left)}, ${operand(value.right)})`;
    default:
      return operand(value);
  }
}

function printOperand(operand: UpdateOperand, placeholders: Placeholders): string {
  if (operand.type === 'value') return placeholders.value(operand.value);
  const path = placeholders.path(operand.path);
  return operand.type === 'path' ? path : `if_not_exists(${path}, ${placeholders.value(operand.otherwise)})`;
}
