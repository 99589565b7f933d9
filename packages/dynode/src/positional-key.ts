import { isBody, type Body } from './body.ts';
import type { KeyNames, TableSchema } from './table-schema.ts';

const HASH = 'HashKeyElement';
const RANGE = 'RangeKeyElement';

/**
 * The key by names of one by position, `{ HashKeyElement, RangeKeyElement }`. A key by names stays as it is; so does
 * the key of a table that does not exist, for the operation to refuse.
 */
export function namedKey(key: unknown, schema: TableSchema | undefined): unknown {
  if (!isBody(key) || schema === undefined || !isPositional(key, schema)) return key;
  const [hashName = HASH, rangeName = RANGE] = positions(schema.keyNames);
  const entries = Object.entries(key).map(([name, value]) => [name === HASH ? hashName : rangeName, value]);
  return Object.fromEntries(entries);
}

/** The key by position of a table's own key; any other, such as an index's place to go on from, by names. */
export function positionalKey(key: unknown, schema: TableSchema | undefined): unknown {
  if (!isBody(key) || schema === undefined) return key;
  const names = Object.keys(key);
  const [hashName, rangeName] = positions(schema.keyNames);
  const isTableKey =
    names.length === schema.keyNames.length && names.every((name) => schema.keyNames.includes(name));
  // Where both attributes are called as positions are, in whichever order, the key by names is read as such.
  if (!isTableKey || (names.length === 2 && names.every(isPosition))) return key;
  const positional: Body = {};
  if (hashName !== undefined) positional[HASH] = key[hashName];
  if (rangeName !== undefined) positional[RANGE] = key[rangeName];
  return positional;
}

const isPosition = (name: string): boolean => name === HASH || name === RANGE;

/** On a table whose attributes have these very names they mean the attributes. */
function isPositional(key: Body, { keyNames }: TableSchema): boolean {
  const names = Object.keys(key);
  if (names.length === keyNames.length && names.every((name) => keyNames.includes(name))) return false;
  return Object.hasOwn(key, HASH) && names.every(isPosition);
}

/** Which attributes `hash` and `range` are: where they are called so themselves, those; else by position. */
function positions(keyNames: KeyNames): KeyNames {
  const calledSo = keyNames.length === 2 && keyNames.includes('hash') && keyNames.includes('range');
  return calledSo ? ['hash', 'range'] : keyNames;
}
