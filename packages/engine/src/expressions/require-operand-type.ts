import { attributeType, type AttributeType } from '../values/attribute-value.ts';
import type { BoundOperand } from './bound.ts';
import { expressionError } from './expression-error.ts';
import type { ExpressionKind } from './syntax.ts';

/** The type an operand is known to have whatever the item; undefined for a document path. */
export function staticType(operand: BoundOperand): AttributeType | undefined {
  switch (operand.type) {
    case 'path':
      return undefined;
    case 'value':
      return attributeType(operand.value);
    case 'size':
      return 'N';
  }
}

/** Refuses an operand that is known to be of none of `types`. */
export function requireOperandType(
  kind: ExpressionKind,
  operator: string,
  type: AttributeType | undefined,
  types: readonly AttributeType[],
): void {
  if (type !== undefined && !types.includes(type)) throw incorrectOperandType(kind, operator, type);
}

/** `type` is a type's descriptor or DynamoDB's print of a set of them. */
export function incorrectOperandType(kind: ExpressionKind, operator: string, type: string): Error {
  return expressionError(
    kind,
    `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );
}
