import { functionRules } from '../expressions/function-rules.ts';
import { statementError } from './statement-error.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';

/** The functions that a SET clause alone has. */
export type SetFunction = 'set_add' | 'set_delete';

export function isSetFunction(name: string): name is SetFunction {
  return name === 'set_add' || name === 'set_delete';
}

/**
 * Requires that a function of this name exists where the call stands: `set_add` and `set_delete` do at the top of a
 * SET clause alone.
 * @throws ValidationException
 */
export function requireKnownFunction(call: Extract<ExpressionSyntax, { type: 'call' }>, text: string): void {
  if (!functionRules.has(call.name))
    throw statementError(`Unrecognized function: ${call.name}`, text, call.at);
}
