import type { AttributeMap } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { equalValues } from '../../values/equal.ts';
import type { BoundOperand } from '../bound.ts';
import { operandValue } from './operand.ts';

/** `operand IN (candidates)`: equals one of them; false for a missing operand. */
export function isIn(
  operand: AttributeValue | undefined,
  candidates: readonly BoundOperand[],
  attributes: AttributeMap,
): boolean {
  if (operand === undefined) return false;
  for (const candidate of candidates) {
    const value = operandValue(candidate, attributes);
    if (value !== undefined && equalValues(operand, value)) return true;
  }
  return false;
}
