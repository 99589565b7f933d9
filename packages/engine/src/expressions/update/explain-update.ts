import type { ExplainedNode } from '../../errors/explanation.ts';
import type { AttributeMap } from '../../values/attribute-map.ts';
import type { BoundUpdate, BoundUpdateAction, BoundUpdateOperand } from '../bound.ts';
import { expressionText, updateText } from '../expression-text.ts';
import { explainedValue, explainPath, explainValue } from '../explain-operand.ts';
import { updateOperandValue } from './operand.ts';
import { UpdateFaults } from './update-faults.ts';

/** An update, each of its actions and every operand with its value in the item as it was before. */
export function explainUpdate({ actions }: BoundUpdate, attributes: AttributeMap): ExplainedNode {
  const parts = actions.map((action) => explainAction(action, attributes));
  return { text: updateText(parts.map(({ text }) => text)), value: undefined, parts };
}

function explainAction(action: BoundUpdateAction, attributes: AttributeMap): ExplainedNode {
  const target = explainPath(action.path, attributes);
  const { value } = target;
  if (action.type === 'remove') return { text: `REMOVE ${target.text}`, value, parts: [target] };
  const operand =
    action.type === 'set' ? explainOperand(action.value, attributes) : explainValue(action.value);
  const text = [
    action.type.toUpperCase(),
    target.text,
    ...(action.type === 'set' ? ['='] : []),
    operand.text,
  ];
  return { text: text.join(' '), value, parts: [target, operand] };
}

function explainOperand(operand: BoundUpdateOperand, attributes: AttributeMap): ExplainedNode {
  if (operand.type === 'path') return explainPath(operand.path, attributes);
  if (operand.type === 'value') return explainValue(operand.value);
  const parts = partsOf(operand, attributes);
  const text = expressionText(
    operand.type,
    parts.map((part) => part.text),
  );
  // What is wrong with the operand has been raised; here it only has no value.
  const value = explainedValue(updateOperandValue(operand, attributes, new UpdateFaults()));
  return { text, value, parts };
}

function partsOf(
  operand: Exclude<BoundUpdateOperand, { type: 'path' | 'value' }>,
  attributes: AttributeMap,
): readonly ExplainedNode[] {
  switch (operand.type) {
    case '+':
    case '-':
      return [explainOperand(operand.left, attributes), explainOperand(operand.right, attributes)];
    case 'if_not_exists':
      return [explainPath(operand.path, attributes), explainOperand(operand.otherwise, attributes)];
    case 'list_append':
      return [explainOperand(operand.head, attributes), explainOperand(operand.tail, attributes)];
  }
}
