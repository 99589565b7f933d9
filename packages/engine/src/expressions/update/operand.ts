import type { AttributeMap } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { BoundUpdateOperand } from '../bound.ts';
import { valueAt } from '../document-path.ts';
import { arithmetic } from './arithmetic.ts';
import { ifNotExists } from './if-not-exists.ts';
import { listAppend } from './list-append.ts';
import type { UpdateFaults } from './update-faults.ts';

/** The value of an operand of SET, read from the item as it was before the update; undefined where there is a fault. */
export function updateOperandValue(
  operand: BoundUpdateOperand,
  attributes: AttributeMap,
  faults: UpdateFaults,
): AttributeValue | undefined {
  switch (operand.type) {
    case 'value':
      return operand.value;
    case 'path': {
      const value = valueAt(attributes, operand.path);
      if (value === undefined) faults.missingAttribute();
      return value;
    }
    case '+':
    case '-': {
      const left = updateOperandValue(operand.left, attributes, faults);
      return arithmetic(operand.type, left, updateOperandValue(operand.right, attributes, faults), faults);
    }
    case 'if_not_exists':
      return ifNotExists(operand.path, attributes, () =>
        updateOperandValue(operand.otherwise, attributes, faults),
      );
    case 'list_append': {
      const head = updateOperandValue(operand.head, attributes, faults);
      return listAppend(head, updateOperandValue(operand.tail, attributes, faults), faults);
    }
  }
}
