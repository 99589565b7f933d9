import type { AttributeValue } from '../../values/attribute-value.ts';
import { comparison } from './comparison.ts';

/** `operand BETWEEN lower AND upper`, both bounds included; false where a type differs or a value is missing. */
export function between(
  operand: AttributeValue | undefined,
  lower: AttributeValue | undefined,
  upper: AttributeValue | undefined,
): boolean {
  return comparison('>=', operand, lower) && comparison('<=', operand, upper);
}
