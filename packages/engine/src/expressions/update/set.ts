import type { AttributeMap } from '../../values/attribute-map.ts';
import type { BoundUpdateOperand } from '../bound.ts';
import type { Edit } from './edits.ts';
import { updateOperandValue } from './operand.ts';
import type { UpdateFaults } from './update-faults.ts';

/** SET: writes the value of its operand, whether or not there was one; undefined where there is a fault. */
export function setEdit(
  operand: BoundUpdateOperand,
  attributes: AttributeMap,
  faults: UpdateFaults,
): Edit | undefined {
  const value = updateOperandValue(operand, attributes, faults);
  return value === undefined ? undefined : { type: 'write', value };
}
