import type { Conversion } from './conversion.ts';
import { operandValue } from './stringify.ts';
import { isBytes, isMapLike, isNumeric, unboxed, type TypedItem, type TypedValue } from './typed-value.ts';

/** A value of a key attribute; a Date is its ISO text. */
export type KeyValue = string | number | bigint | Uint8Array | Date | TypedValue;

/**
 * Which item: the partition key's value alone, `{ hash, range }` by position, or the key attributes by name. An
 * object with no member besides `hash` and `range` is by position.
 */
export type Key =
  | string
  | number
  | bigint
  | Uint8Array
  | { readonly hash: KeyValue; readonly range?: KeyValue | null | undefined }
  | { readonly [name: string]: KeyValue };

/**
 * A key with typed values: by position as `{ HashKeyElement, RangeKeyElement }`, which is the form of AWS's API of
 * 2011, or by name.
 * @throws Error `Invalid Hashkey …` for what is no key
 */
export function toKeys(key: Key, conversion: Conversion = {}): TypedItem {
  if (key === null || key === undefined) throw new TypeError(`Invalid Hashkey ${String(key)}`);
  const value = unboxed(key);
  if (typeof value === 'string' || isNumeric(value) || isBytes(value))
    return { HashKeyElement: keyValue(value, conversion) };
  if (!isMapLike(value) || 'toJSON' in value || Object.keys(value).length === 0) throw invalid(key);
  return isPositional(value) ? positional(value, conversion) : named(value, conversion);
}

/** Whether all that an object says is `hash`, and `range` perhaps. */
function isPositional(key: Record<string, unknown>): boolean {
  return Object.hasOwn(key, 'hash') && Object.keys(key).every((name) => name === 'hash' || name === 'range');
}

function positional(key: Record<string, unknown>, conversion: Conversion): TypedItem {
  const { hash, range } = key;
  if (hash === null || hash === undefined) throw invalid(key);
  const typed: TypedItem = { HashKeyElement: keyValue(hash, conversion) };
  const hasRange = range !== null && range !== undefined && range !== '';
  if (hasRange) typed['RangeKeyElement'] = keyValue(range, conversion);
  return typed;
}

function named(key: Record<string, unknown>, conversion: Conversion): TypedItem {
  const entries = Object.entries(key).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, keyValue(value, conversion)]));
}

/** An empty string stays one, so that DynamoDB says what is wrong with it. */
function keyValue(value: unknown, conversion: Conversion): TypedValue {
  return operandValue(value, conversion);
}

function invalid(key: unknown): Error {
  // oxlint-disable-next-line typescript/no-base-to-string -- "[object Object]" is how dynode told it
  return new Error(`Invalid Hashkey ${String(key)}`);
}
