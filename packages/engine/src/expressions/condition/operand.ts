import type { AttributeMap } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { BoundOperand } from '../bound.ts';
import { valueAt } from '../document-path.ts';
import { size } from './size.ts';

/** The value of an operand, or undefined where the item has none. */
export function operandValue(operand: BoundOperand, attributes: AttributeMap): AttributeValue | undefined {
  switch (operand.type) {
    case 'value':
      return operand.value;
    case 'path':
      return valueAt(attributes, operand.path);
    case 'size': {
      const value = operandValue(operand.operand, attributes);
      return value === undefined ? undefined : size(value);
    }
  }
}
