import { ValidationException } from '../errors/validation-exception.ts';

/** The ValidationException with which DynamoDB refuses values that do not go together. */
export function invalidParameterValues(reason: string): ValidationException {
  return new ValidationException(`One or more parameter values were invalid: ${reason}`);
}
