import { ValidationException } from '../../errors/validation-exception.ts';
import type { DocumentPath } from '../bound.ts';

/**
 * The path of an attribute the older parameters name: always of the item itself, `.` and `[` mean nothing.
 * @throws ValidationException for the empty name (as DynamoDB Local 2.6.1 does).
 */
export function attributeNamePath(name: string): DocumentPath {
  if (name === '') throw new ValidationException('Empty attribute name');
  return [name];
}
