import { ValidationException } from '../errors/validation-exception.ts';
import { requireKeyAttributes } from '../reads/requested-key.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import { orderedKey, type OrderedKey } from '../tables/ordered-key.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType } from '../values/attribute-value.ts';

/**
 * The place of the item that is put with `attributes`.
 * @throws ValidationException when a key attribute is missing, of another type, empty or too long
 */
export function itemKey(keySchema: KeySchema, attributes: AttributeMap): OrderedKey {
  const key = orderedKey(keySchema, attributes);
  if (key === undefined) throw unfitKey(keySchema, attributes);
  requireKeyAttributes(keySchema, attributes);
  return key;
}

function unfitKey(keySchema: KeySchema, attributes: AttributeMap): ValidationException {
  for (const { name, type } of keyAttributes(keySchema)) {
    const value = getAttribute(attributes, name);
    if (value === undefined) return invalid(`Missing the key ${name} in the item`);
    const actual = attributeType(value);
    if (actual !== type) return invalid(`Type mismatch for key ${name} expected: ${type} actual: ${actual}`);
  }
  throw new Error('dynamem invariant broken: an item whose key attributes fit has a place');
}

function invalid(reason: string): ValidationException {
  return new ValidationException(`One or more parameter values were invalid: ${reason}`);
}
