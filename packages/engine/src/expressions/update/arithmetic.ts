import { ValidationException } from '../../errors/validation-exception.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { addDecimals, Decimal, subtractDecimals } from '../../values/decimal.ts';
import type { UpdateFaults } from './update-faults.ts';

/** `left + right` and `left - right`: exact, of two numbers; undefined where there is a fault. */
export function arithmetic(
  operator: '+' | '-',
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
  faults: UpdateFaults,
): Decimal | undefined {
  if (left !== undefined && !(left instanceof Decimal)) return faults.wrongType();
  if (right !== undefined && !(right instanceof Decimal)) return faults.wrongType();
  if (left === undefined || right === undefined) return undefined;
  try {
    return operator === '+' ? addDecimals(left, right) : subtractDecimals(left, right);
  } catch (error) {
    if (!(error instanceof ValidationException)) throw error;
    return faults.number(error.message);
  }
}
