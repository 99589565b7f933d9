import type { ExplainedNode } from '../../errors/explanation.ts';
import type { AttributeMap } from '../../values/attribute-map.ts';
import type { BoundCondition, BoundOperand } from '../bound.ts';
import { expressionText } from '../expression-text.ts';
import { explainOperand, explainPath } from '../explain-operand.ts';
import { evaluateCondition } from './evaluate.ts';

/** A condition and every node of it with its value for an item, also those an evaluation would not have come to. */
export function explainCondition(condition: BoundCondition, attributes: AttributeMap): ExplainedNode {
  const parts = partsOf(condition, attributes);
  const text = expressionText(
    condition.type === 'comparison' ? condition.comparator : condition.type,
    parts.map((part) => part.text),
  );
  return { text, value: evaluateCondition(condition, attributes), parts };
}

function partsOf(condition: BoundCondition, attributes: AttributeMap): readonly ExplainedNode[] {
  const operands = (...list: readonly BoundOperand[]): ExplainedNode[] =>
    list.map((operand) => explainOperand(operand, attributes));
  switch (condition.type) {
    case 'and':
    case 'or':
      return [explainCondition(condition.left, attributes), explainCondition(condition.right, attributes)];
    case 'not':
      return [explainCondition(condition.condition, attributes)];
    case 'comparison':
      return operands(condition.left, condition.right);
    case 'between':
      return operands(condition.operand, condition.lower, condition.upper);
    case 'in':
      return operands(condition.operand, ...condition.candidates);
    case 'attribute_exists':
    case 'attribute_not_exists':
      return [explainPath(condition.path, attributes)];
    case 'attribute_type':
      return operands(condition.operand, condition.attributeType);
    case 'begins_with':
      return operands(condition.operand, condition.prefix);
    case 'contains':
      return operands(condition.container, condition.element);
  }
}
