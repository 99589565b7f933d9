import { invariant } from '../base/invariant.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { compareScalars } from '../values/compare.ts';
import { Decimal } from '../values/decimal.ts';
import type { BoundOperand } from './bound.ts';
import { expressionError } from './expression-error.ts';
import type { ExpressionKind } from './syntax.ts';

/** Refuses bounds of BETWEEN that are both values and of different types, or the upper less than the lower. */
export function checkBetweenBounds(kind: ExpressionKind, lower: BoundOperand, upper: BoundOperand): void {
  if (lower.type !== 'value' || upper.type !== 'value') return;
  if (attributeType(lower.value) !== attributeType(upper.value)) {
    throw wrongBounds(kind, 'same data type for lower and upper bounds', lower.value, upper.value);
  }
  const order = compareScalars(lower.value, upper.value);
  if (order !== undefined && order > 0) {
    throw wrongBounds(
      kind,
      'upper bound to be greater than or equal to lower bound',
      lower.value,
      upper.value,
    );
  }
}

function wrongBounds(
  kind: ExpressionKind,
  requirement: string,
  lower: AttributeValue,
  upper: AttributeValue,
): Error {
  return expressionError(
    kind,
    `The BETWEEN operator requires ${requirement}; lower bound operand: ${print(lower)}, upper bound operand: ${print(upper)}`,
  );
}

/** A scalar as Java prints DynamoDB's AttributeValue; a number in its canonical form, not as it was sent. */
function print(value: AttributeValue): string {
  if (value instanceof Decimal) return `AttributeValue: {N:${value.text}}`;
  if (value instanceof Uint8Array) {
    return `AttributeValue: {B:java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]}`;
  }
  invariant(typeof value === 'string', 'the bounds of BETWEEN are strings, numbers or binaries');
  return `AttributeValue: {S:${value}}`;
}
