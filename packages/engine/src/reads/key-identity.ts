import { encodeKeyPart } from '../tables/ordered-key.ts';
import { attributeNames, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType } from '../values/attribute-value.ts';

/**
 * A text that two Keys of a batch share exactly when they name the same item, whatever the table's schema;
 * undefined for what no table can have as its key.
 */
export function keyIdentity(key: AttributeMap): string | undefined {
  const parts: string[] = [];
  for (const name of attributeNames(key).sort()) {
    const value = getAttribute(key, name);
    const type = value === undefined ? undefined : attributeType(value);
    if (value === undefined || (type !== 'S' && type !== 'N' && type !== 'B')) return undefined;
    parts.push(name, type, encodeKeyPart(value));
  }
  return JSON.stringify(parts);
}
