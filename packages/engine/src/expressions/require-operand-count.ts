import { expressionError } from './expression-error.ts';
import { functionRules } from './function-rules.ts';
import type { ExpressionKind } from './syntax.ts';

/** Refuses a number of operands other than the function's own. */
export function requireOperandCount(kind: ExpressionKind, name: string, count: number): void {
  if (functionRules.get(name)?.operandCount === count) return;
  throw expressionError(
    kind,
    `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${count}`,
  );
}
