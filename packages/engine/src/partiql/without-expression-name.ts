import { ValidationException } from '../errors/validation-exception.ts';

const EXPRESSION_NAME = /^Invalid \w+Expression: /;

/** Runs `bind`; what it refuses is told without the name of an expression, which a statement has not. */
export function withoutExpressionName<Result>(bind: () => Result): Result {
  try {
    return bind();
  } catch (error) {
    if (!(error instanceof ValidationException)) throw error;
    throw new ValidationException(error.message.replace(EXPRESSION_NAME, ''));
  }
}
