import { invariant } from '../base/invariant.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { compareScalars } from '../values/compare.ts';
import { Decimal } from '../values/decimal.ts';
import type { BoundOperand } from './bound.ts';
import { expressionError } from './expression-error.ts';
import type { Placeholders } from './placeholders.ts';
import type { ExpressionKind, OperandSyntax } from './syntax.ts';

/** Refuses bounds of BETWEEN that are both values and of different types, or the upper less than the lower. */
export function checkBetweenBounds(
  kind: ExpressionKind,
  [lower, upper]: readonly [BoundOperand, BoundOperand],
  [lowerSyntax, upperSyntax]: readonly [OperandSyntax, OperandSyntax],
  placeholders: Placeholders,
): void {
  if (lower.type !== 'value' || upper.type !== 'value') return;
  const refuse = (requirement: string): Error => {
    const [lowerText, upperText] = [
      print(lower.value, lowerSyntax, placeholders),
      print(upper.value, upperSyntax, placeholders),
    ];
    return expressionError(
      kind,
      `The BETWEEN operator requires ${requirement}; lower bound operand: ${lowerText}, upper bound operand: ${upperText}`,
    );
  };
  if (attributeType(lower.value) !== attributeType(upper.value)) {
    throw refuse('same data type for lower and upper bounds');
  }
  const order = compareScalars(lower.value, upper.value);
  if (order !== undefined && order > 0)
    throw refuse('upper bound to be greater than or equal to lower bound');
}

/** A scalar as Java prints DynamoDB's AttributeValue; a number as it was sent. */
function print(value: AttributeValue, syntax: OperandSyntax, placeholders: Placeholders): string {
  if (value instanceof Decimal) {
    const written = syntax.type === 'value' ? placeholders.numberAsWritten(syntax.placeholder) : undefined;
    return `AttributeValue: {N:${written ?? value.text}}`;
  }
  if (value instanceof Uint8Array) {
    return `AttributeValue: {B:java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]}`;
  }
  invariant(typeof value === 'string', 'the bounds of BETWEEN are strings, numbers or binaries');
  return `AttributeValue: {S:${value}}`;
}
