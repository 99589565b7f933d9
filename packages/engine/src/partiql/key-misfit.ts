import { ValidationException } from '../errors/validation-exception.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType } from '../values/attribute-value.ts';

/**
 * What AWS says of a WHERE clause that gives a key attribute a value of another type than its own; undefined where all
 * fit. The text is DynamoDB Local's (2.6.1), which AWS's own translation of statements is part of.
 */
export function keyMisfit(keySchema: KeySchema, key: AttributeMap): ValidationException | undefined {
  for (const { name, type } of keyAttributes(keySchema)) {
    const value = getAttribute(key, name);
    if (value !== undefined && attributeType(value) !== type) return keyTypeMismatch(name);
  }
  return undefined;
}

/** AWS's answer to a value of another type than the key attribute `name` has. */
export function keyTypeMismatch(name: string): ValidationException {
  return new ValidationException(
    `Key attribute's data type should match its data type in table's schema: Key ${name}`,
  );
}
