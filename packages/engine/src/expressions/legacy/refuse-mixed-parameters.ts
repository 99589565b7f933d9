import { ValidationException } from '../../errors/validation-exception.ts';

/**
 * Refuses a request that has both kinds of parameters; each list holds the names present, in AWS's order.
 * @throws ValidationException
 */
export function refuseMixedParameters(nonExpression: readonly string[], expression: readonly string[]): void {
  if (nonExpression.length === 0 || expression.length === 0) return;
  throw new ValidationException(
    'Can not use both expression and non-expression parameters in the same request: ' +
      `Non-expression parameters: {${nonExpression.join(', ')}} Expression parameters: {${expression.join(', ')}}`,
  );
}
