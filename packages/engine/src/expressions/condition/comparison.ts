import type { AttributeValue } from '../../values/attribute-value.ts';
import { compareScalars } from '../../values/compare.ts';
import { equalValues } from '../../values/equal.ts';
import type { Comparator } from '../syntax.ts';

/**
 * `left comparator right`. A missing operand and operands of different types make every comparator
 * false except `<>`, which is the negation of `=`.
 */
export function comparison(
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return comparator === '<>';
  if (comparator === '=') return equalValues(left, right);
  if (comparator === '<>') return !equalValues(left, right);
  const order = compareScalars(left, right);
  if (order === undefined) return false;
  switch (comparator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
