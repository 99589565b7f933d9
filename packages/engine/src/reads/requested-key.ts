import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { KeyAttribute, KeySchema } from '../tables/key-schema.ts';
import { orderedKey, type OrderedKey } from '../tables/ordered-key.ts';
import { attributeCount, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType } from '../values/attribute-value.ts';
import { attributeValueSize } from '../values/size.ts';
import { refuseEmptyKeyValue } from './refuse-empty-key-value.ts';

/**
 * The place of the one item that `key`, the Key of a request, names.
 * @throws ValidationException when `key` is not exactly the key attributes, of their types, of a size keys may have
 */
export function requestedKey(keySchema: KeySchema, key: AttributeMap): OrderedKey {
  const { partitionKey, sortKey } = keySchema;
  if (attributeCount(key) !== partitionKey.length + sortKey.length) throw keyMismatch();
  requireKeyAttributes(keySchema, key);
  const ordered = orderedKey(keySchema, key);
  invariant(ordered !== undefined, 'a key that fits its schema can be ordered');
  return ordered;
}

/**
 * Requires that `attributes` has the attributes of the key, each of its type and a size keys may have.
 * @throws ValidationException
 */
export function requireKeyAttributes({ partitionKey, sortKey }: KeySchema, attributes: AttributeMap): void {
  for (const attribute of partitionKey) requireKeyAttribute(attribute, attributes, PARTITION_KEY_MAX_BYTES);
  for (const attribute of sortKey) requireKeyAttribute(attribute, attributes, SORT_KEY_MAX_BYTES);
}

/** AWS's answer to a key of other attributes or other types than the schema's. */
export function keyMismatch(): ValidationException {
  return new ValidationException('The provided key element does not match the schema');
}

const PARTITION_KEY_MAX_BYTES = 2048;
const SORT_KEY_MAX_BYTES = 1024;

function requireKeyAttribute({ name, type }: KeyAttribute, attributes: AttributeMap, maxBytes: number): void {
  const value = getAttribute(attributes, name);
  if (value === undefined || attributeType(value) !== type) throw keyMismatch();
  refuseEmptyKeyValue(value, name);
  // A code unit is at most three bytes of UTF-8, so most strings need no count.
  if (type === 'N' || (typeof value === 'string' && value.length * 3 <= maxBytes)) return;
  if (attributeValueSize(value) <= maxBytes) return;
  throw new ValidationException(
    maxBytes === PARTITION_KEY_MAX_BYTES
      ? 'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes'
      : 'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
  );
}
