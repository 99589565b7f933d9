import { hash32 } from '../base/hash.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { getAttribute } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal } from '../values/decimal.ts';
import type { KeyAttribute, KeySchema } from './key-schema.ts';

// A key is one string whose `<` order is DynamoDB's: two code units of the partition key's hash, then each
// part encoded and ended by END. Within a part no END can occur: a NUL of a string is written NUL, U+0001.
const END = '\0\0';
const AFTER_END = '\0\u0001';
const NEEDS_ROTATION = /[\0\ud800-\uffff]/;

/** A key as encoded here; compare with `<` and nothing else. */
export type OrderedKey = string;

/** The key of `attributes` under `keySchema`, or undefined where a key attribute is absent or of another type. */
export function orderedKey(keySchema: KeySchema, attributes: AttributeMap): OrderedKey | undefined {
  const partition = encodeParts(keySchema.partitionKey, attributes);
  if (partition === undefined) return undefined;
  if (keySchema.sortKey.length === 0) return hashPrefix(partition) + partition;
  const sort = encodeParts(keySchema.sortKey, attributes);
  return sort === undefined ? undefined : hashPrefix(partition) + partition + sort;
}

/** What the keys of one partition begin with, given the values of the partition key in schema order. */
export function partitionPrefix(values: readonly AttributeValue[]): OrderedKey {
  let partition = '';
  for (const value of values) partition += encodeKeyPart(value) + END;
  return hashPrefix(partition) + partition;
}

/** One value of a key, encoded, its end mark included. */
export function endedKeyPart(value: AttributeValue): string {
  return encodeKeyPart(value) + END;
}

/** The first key after all keys that begin with `ended`, an encoded part with its end mark. */
export function afterEndedKeyPart(ended: string): string {
  return ended.slice(0, -END.length) + AFTER_END;
}

/** The least string greater than every string that begins with `prefix`; undefined where there is none. */
export function afterPrefix(prefix: string): string | undefined {
  for (let end = prefix.length; end > 0; end -= 1) {
    const last = prefix.charCodeAt(end - 1);
    if (last < 0xffff) return prefix.slice(0, end - 1) + String.fromCharCode(last + 1);
  }
  return undefined;
}

/** The part of the hash range [0, 2^32) that a key lies in: its partition key's hash. */
export function hashOfKey(key: OrderedKey): number {
  return key.charCodeAt(0) * 0x10000 + key.charCodeAt(1);
}

/** The least key whose hash is at least `hash`; undefined past the last. */
export function keyAtHash(hash: number): OrderedKey | undefined {
  return hash >= 0x100000000 ? undefined : String.fromCharCode(Math.floor(hash / 0x10000), hash % 0x10000);
}

function hashPrefix(partition: string): string {
  const hash = hash32(partition);
  return String.fromCharCode(hash >>> 16, hash & 0xffff);
}

function encodeParts(parts: readonly KeyAttribute[], attributes: AttributeMap): string | undefined {
  let encoded = '';
  for (const part of parts) {
    const value = getAttribute(attributes, part.name);
    if (value === undefined || !hasKeyType(value, part)) return undefined;
    encoded += encodeKeyPart(value) + END;
  }
  return encoded;
}

function hasKeyType(value: AttributeValue, { type }: KeyAttribute): boolean {
  if (type === 'S') return typeof value === 'string';
  return type === 'N' ? value instanceof Decimal : value instanceof Uint8Array;
}

/** One value of a key, encoded so that `<` orders it among values of its type; no end mark. */
export function encodeKeyPart(value: AttributeValue): string {
  if (typeof value === 'string') return NEEDS_ROTATION.test(value) ? encodeRareString(value) : value;
  if (value instanceof Decimal) return encodeNumber(value);
  if (value instanceof Uint8Array) return encodeBinary(value);
  throw new TypeError('A key holds strings, numbers and binary only');
}

/** UTF-8 orders U+E000 to U+FFFF before the supplementary characters, UTF-16 after: rotate the code units. */
function encodeRareString(value: string): string {
  let encoded = '';
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit === 0) encoded += AFTER_END;
    else if (unit < 0xd800) encoded += value[index];
    else encoded += String.fromCharCode(unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);
  }
  return encoded;
}

const ZERO_UNIT = 0x1000;
const EXPONENT_OFFSET = 200;

function encodeNumber({ sign, exponent, digits }: Decimal): string {
  if (sign === 0) return String.fromCharCode(ZERO_UNIT);
  const magnitude = EXPONENT_OFFSET + exponent;
  if (sign > 0) return String.fromCharCode(ZERO_UNIT + magnitude) + digits;
  let complement = '';
  for (let index = 0; index < digits.length; index += 1) complement += 9 - Number(digits[index]);
  // A shorter negative number is the greater: its end sorts after any digit.
  return `${String.fromCharCode(ZERO_UNIT - magnitude)}${complement}~`;
}

function encodeBinary(bytes: Uint8Array): string {
  let encoded = '';
  for (const byte of bytes) encoded += String.fromCharCode(byte + 1);
  return encoded;
}
