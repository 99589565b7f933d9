import type { ExplainedNode } from '../errors/explanation.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { encodeAttributeValue } from '../values/wire-form.ts';
import type { BoundOperand, DocumentPath } from './bound.ts';
import { operandValue } from './condition/operand.ts';
import { valueAt } from './document-path.ts';

/** An operand of a condition and its value in the item. */
export function explainOperand(operand: BoundOperand, attributes: AttributeMap): ExplainedNode {
  switch (operand.type) {
    case 'path':
      return explainPath(operand.path, attributes);
    case 'value':
      return explainValue(operand.value);
    case 'size': {
      const measured = explainOperand(operand.operand, attributes);
      const value = explainedValue(operandValue(operand, attributes));
      return { text: `size(${measured.text})`, value, parts: [measured] };
    }
  }
}

/** A document path and what stands there. */
export function explainPath(path: DocumentPath, attributes: AttributeMap): ExplainedNode {
  return { text: pathText(path), value: explainedValue(valueAt(attributes, path)), parts: [] };
}

/** A value of the request. */
export function explainValue(value: AttributeValue): ExplainedNode {
  return {
    text: JSON.stringify(encodeAttributeValue(value, 'json')),
    value: explainedValue(value),
    parts: [],
  };
}

/** An attribute value as an explanation shows it. */
export function explainedValue(value: AttributeValue | undefined): ExplainedNode['value'] {
  return value === undefined ? undefined : { ...encodeAttributeValue(value, 'sdk') };
}

/** A path as an expression without placeholders would write it: `a.b[1]`. */
export function pathText(path: DocumentPath): string {
  const [first, ...others] = path;
  return (
    first + others.map((element) => (typeof element === 'number' ? `[${element}]` : `.${element}`)).join('')
  );
}
