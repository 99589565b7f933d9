import type { WireAttributeValue } from '@dynamem/engine';
import type { Conversion } from './conversion.ts';

/** A value with its type, as DynamoDB's API has it: `{ S: 'text' }`; bytes are a Uint8Array. */
export type TypedValue = WireAttributeValue;

/** Attributes by name, with typed values. */
export type TypedItem = Record<string, TypedValue>;

const TYPES = new Set(['S', 'N', 'B', 'SS', 'NS', 'BS', 'M', 'L', 'NULL', 'BOOL']);

/** More levels than any item DynamoDB takes has; a structure that contains itself has all of them. */
const DEEPEST = 1000;

/** Whether `value` is written with its type already: an object with one of DynamoDB's types as its only member. */
export function isTypedValue(value: unknown): value is TypedValue {
  if (!isMapLike(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && TYPES.has(names[0] ?? '');
}

/**
 * A value below the top level: nothing is dropped, arrays are lists, objects are maps.
 * @throws Error `Unsupported Data type: …` for what is no data: functions, symbols, errors, promises …
 */
export function nestedValue(value: unknown, conversion: Conversion, depth = 0): TypedValue {
  if (depth > DEEPEST) throw unsupported('a structure that contains itself');
  const scalar = scalarValue(value, conversion);
  if (scalar !== undefined) return scalar;
  if (value === null || value === undefined) return { NULL: true };
  if (typeof value !== 'object') throw unsupported(typeof value);
  const data = fromJsonForm(value);
  if (data !== value) return nestedValue(data, conversion, depth + 1);
  if (Array.isArray(value)) return { L: value.map((element) => nestedValue(element, conversion, depth + 1)) };
  if (isSet(value)) return setValue([...value]);
  return { M: mapValue(entriesOf(value), conversion, depth) };
}

/** The typed value of what has no members: text, numbers, bytes, booleans; undefined for all else. */
export function scalarValue(value: unknown, { booleans }: Conversion): TypedValue | undefined {
  const primitive = unboxed(value);
  if (typeof primitive === 'string') return { S: primitive };
  if (isNumeric(primitive)) return { N: numberText(primitive) };
  if (typeof primitive === 'boolean')
    return booleans === 'string' ? { S: String(primitive) } : { BOOL: primitive };
  if (isBytes(primitive)) return { B: bytesOf(primitive) };
  return undefined;
}

/**
 * The set of `members`, its type by the type of all of them.
 * @throws Error `Unsupported Data type: …` unless all are strings, all numbers or all bytes
 */
export function setValue(members: readonly unknown[]): TypedValue {
  const primitives = members.map((member) => unboxed(member));
  if (primitives.every((member) => typeof member === 'string')) return { SS: primitives };
  if (primitives.every(isNumeric)) return { NS: primitives.map((member) => numberText(member)) };
  if (primitives.every(isBytes)) return { BS: primitives.map((member) => bytesOf(member)) };
  throw unsupported('a set of other than only strings, only numbers or only bytes');
}

/** The attributes of an object or Map, without those that are undefined unless these are kept. */
export function entriesOf(value: object, keepsUndefined = false): [string, unknown][] {
  const entries = isMap(value)
    ? [...value].map(([name, member]): [string, unknown] => [String(name), member])
    : Object.entries(value);
  return keepsUndefined ? entries : entries.filter(([, member]) => member !== undefined);
}

/**
 * What an object with `toJSON` stands for, such as a Date's text; the object itself when it has none.
 * @throws Error `Unsupported Data type: …` for a Date that is none, and for objects that are not data
 */
export function fromJsonForm(value: object): unknown {
  if (isBytes(value)) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const json: unknown = value.toJSON();
    if (json === null || json === undefined || json === value)
      throw unsupported(`${tagOf(value)} without JSON`);
    return json;
  }
  if (Array.isArray(value) || isSet(value) || isMap(value) || isMapLike(value)) return value;
  throw unsupported(tagOf(value));
}

/** Whether `value` is a set of any realm. */
export function isSet(value: unknown): value is ReadonlySet<unknown> {
  return tagOf(value) === '[object Set]';
}

/** Whether `value` is an object with attributes: a literal, or an instance of a class that says nothing else of itself. */
export function isMapLike(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && tagOf(value) === '[object Object]';
}

/** Whether `value` is a number or a bigint. */
export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Whether `value` is bytes: a Uint8Array, another view, an ArrayBuffer. */
export function isBytes(value: unknown): value is ArrayBufferView | ArrayBuffer {
  return ArrayBuffer.isView(value) || tagOf(value) === '[object ArrayBuffer]';
}

/** The primitive in a `new String(…)`, `new Number(…)` or `new Boolean(…)`; all else as it is. */
export function unboxed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const boxed = ['[object String]', '[object Number]', '[object Boolean]'].includes(tagOf(value));
  return boxed ? (value as { valueOf(): unknown }).valueOf() : value;
}

/** The error dynode raised for what cannot be stored. */
export function unsupported(what: string): Error {
  return new Error(`Unsupported Data type: ${what}`);
}

function mapValue(
  entries: readonly [string, unknown][],
  conversion: Conversion,
  depth: number,
): Record<string, TypedValue> {
  return Object.fromEntries(
    entries.map(([name, member]) => [name, nestedValue(member, conversion, depth + 1)]),
  );
}

/** A number's text: `-0` is `0`; what is no number (`NaN`) is left to DynamoDB to refuse. */
function numberText(value: number | bigint): string {
  return String(value);
}

function bytesOf(value: ArrayBufferView | ArrayBuffer): Uint8Array {
  const view = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  return view.slice();
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return tagOf(value) === '[object Map]';
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
