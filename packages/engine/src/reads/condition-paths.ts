import type { BoundCondition, BoundOperand, DocumentPath } from '../expressions/bound.ts';

/** The document paths a condition or a filter names, in the order written. */
export function conditionPaths(condition: BoundCondition): DocumentPath[] {
  switch (condition.type) {
    case 'and':
    case 'or':
      return [...conditionPaths(condition.left), ...conditionPaths(condition.right)];
    case 'not':
      return conditionPaths(condition.condition);
    case 'comparison':
      return operandPaths([condition.left, condition.right]);
    case 'between':
      return operandPaths([condition.operand, condition.lower, condition.upper]);
    case 'in':
      return operandPaths([condition.operand, ...condition.candidates]);
    case 'attribute_exists':
    case 'attribute_not_exists':
      return [condition.path];
    case 'attribute_type':
      return operandPaths([condition.operand, condition.attributeType]);
    case 'begins_with':
      return operandPaths([condition.operand, condition.prefix]);
    case 'contains':
      return operandPaths([condition.container, condition.element]);
  }
}

function operandPaths(operands: readonly BoundOperand[]): DocumentPath[] {
  return operands.flatMap((operand) => {
    if (operand.type === 'size') return operandPaths([operand.operand]);
    return operand.type === 'path' ? [operand.path] : [];
  });
}
