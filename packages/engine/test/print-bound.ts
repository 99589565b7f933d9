import type {
  BoundCondition,
  BoundKeyCondition,
  BoundOperand,
  BoundProjection,
  BoundUpdate,
  BoundUpdateOperand,
  DocumentPath,
} from '../src/expressions/bound.ts';
import type { AttributeValue } from '../src/values/attribute-value.ts';
import { encodeAttributeValue } from '../src/values/wire-form.ts';

type Bound = BoundCondition | BoundUpdate | BoundProjection | BoundKeyCondition;

/** A bound tree on one line, every operator before its operands: `and(=(a, {"S":"x"}), not(attribute_exists(b[0])))`. */
export function printBound(bound: Bound): string {
  switch (bound.type) {
    case 'update':
      return bound.actions.map(printAction).join('; ');
    case 'projection':
      return bound.paths.map(printPath).join(', ');
    case 'keyCondition':
      return bound.parts
        .map(({ attributeName, comparison, values }) =>
          call(comparison, [attributeName, ...values.map(printValue)]),
        )
        .join('; ');
    default:
      return printCondition(bound);
  }
}

function printCondition(condition: BoundCondition): string {
  switch (condition.type) {
    case 'and':
    case 'or':
      return call(condition.type, [printCondition(condition.left), printCondition(condition.right)]);
    case 'not':
      return call('not', [printCondition(condition.condition)]);
    case 'comparison':
      return call(condition.comparator, [condition.left, condition.right].map(printOperand));
    case 'between':
      return call('between', [condition.operand, condition.lower, condition.upper].map(printOperand));
    case 'in':
      return call('in', [condition.operand, ...condition.candidates].map(printOperand));
    case 'attribute_exists':
    case 'attribute_not_exists':
      return call(condition.type, [printPath(condition.path)]);
    case 'attribute_type':
      return call('attribute_type', [condition.operand, condition.attributeType].map(printOperand));
    case 'begins_with':
      return call('begins_with', [condition.operand, condition.prefix].map(printOperand));
    case 'contains':
      return call('contains', [condition.container, condition.element].map(printOperand));
  }
}

function printAction(action: BoundUpdate['actions'][number]): string {
  switch (action.type) {
    case 'remove':
      return call('remove', [printPath(action.path)]);
    case 'set':
      return call('set', [printPath(action.path), printUpdateOperand(action.value)]);
    case 'add':
    case 'delete':
      return call(action.type, [printPath(action.path), printValue(action.value)]);
  }
}

function printOperand(operand: BoundOperand): string {
  if (operand.type === 'path') return printPath(operand.path);
  return operand.type === 'value' ? printValue(operand.value) : call('size', [printOperand(operand.operand)]);
}

function printUpdateOperand(operand: BoundUpdateOperand): string {
  switch (operand.type) {
    case 'path':
      return printPath(operand.path);
    case 'value':
      return printValue(operand.value);
    case 'if_not_exists':
      return call('if_not_exists', [printPath(operand.path), printUpdateOperand(operand.otherwise)]);
    case 'list_append':
      return call('list_append', [printUpdateOperand(operand.head), printUpdateOperand(operand.tail)]);
    case '+':
    case '-':
      return call(operand.type, [printUpdateOperand(operand.left), printUpdateOperand(operand.right)]);
  }
}

function printPath(path: DocumentPath): string {
  return path
    .map((element) => (typeof element === 'number' ? `[${element}]` : `.${element}`))
    .join('')
    .slice(1);
}

function printValue(value: AttributeValue): string {
  return JSON.stringify(encodeAttributeValue(value, 'json'));
}

function call(operator: string, operands: readonly string[]): string {
  return `${operator}(${operands.join(', ')})`;
}
