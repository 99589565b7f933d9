import { ValidationException } from '../errors/validation-exception.ts';
import { encodeKeyPart } from '../tables/ordered-key.ts';
import { attributeNames, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeType } from '../values/attribute-value.ts';

/** The keys a batch names of one table: each may come once. */
export class DistinctKeys {
  private readonly seen: Set<string> = new Set();

  /**
   * Adds a Key as sent, whatever the schema of its table.
   * @throws ValidationException when an equal key has been added
   */
  add(key: AttributeMap): void {
    const identity = keyIdentity(key);
    if (identity !== undefined) this.addIdentity(identity);
  }

  /**
   * Adds a key by a text that equal keys share.
   * @throws ValidationException when it has been added
   */
  addIdentity(identity: string): void {
    if (this.seen.has(identity))
      throw new ValidationException('Provided list of item keys contains duplicates');
    this.seen.add(identity);
  }
}

/** A text that two Keys share exactly when they are equal; undefined for what no table can have as its key. */
function keyIdentity(key: AttributeMap): string | undefined {
  const parts: string[] = [];
  for (const name of attributeNames(key).toSorted()) {
    const value = getAttribute(key, name);
    const type = value === undefined ? undefined : attributeType(value);
    if (value === undefined || (type !== 'S' && type !== 'N' && type !== 'B')) return undefined;
    parts.push(name, type, encodeKeyPart(value));
  }
  return JSON.stringify(parts);
}
