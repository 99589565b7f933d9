import { ValidationException } from '../errors/validation-exception.ts';
import type { AttributeValue } from '../values/attribute-value.ts';

/**
 * Refuses an empty string or empty binary as the value of a key attribute.
 * @throws ValidationException
 */
export function refuseEmptyKeyValue(value: AttributeValue, attributeName: string): void {
  const kind =
    value === '' ? 'string' : value instanceof Uint8Array && value.length === 0 ? 'binary' : undefined;
  if (kind === undefined) return;
  throw new ValidationException(
    'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ' +
      `${kind} value. Key: ${attributeName}`,
  );
}
