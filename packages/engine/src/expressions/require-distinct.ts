import type { BoundOperand, BoundPath, BoundUpdateOperand, DocumentPath } from './bound.ts';
import { formatDocumentPath } from './document-path.ts';
import { expressionError } from './expression-error.ts';
import type { ExpressionKind } from './syntax.ts';

/** Refuses a document path as first operand that is also another operand. */
export function requireDistinct(
  kind: ExpressionKind,
  operator: string,
  first: Operand,
  other: Operand,
): void {
  if (!isPath(first) || !isPath(other) || !samePath(first.path, other.path)) return;
  throw expressionError(
    kind,
    `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${formatDocumentPath(first.path)}`,
  );
}

type Operand = BoundOperand | BoundUpdateOperand;

function isPath(operand: Operand): operand is BoundPath {
  return operand.type === 'path';
}

function samePath(left: DocumentPath, right: DocumentPath): boolean {
  return left.length === right.length && left.every((element, index) => element === right[index]);
}
