import { OrderedMap } from './ordered-map.ts';
import { Run } from './run.ts';

/** How many bits of a hash a lookup goes by: as many as are a small integer in every JavaScript engine. */
export const HASH_BITS = 30;
export const LAST_HASH: number = 2 ** HASH_BITS - 1;

/**
 * Entries by hash, then by key: hash, key, value, hash, key, value and so on. A Run stands as a value under RUN_KEY, as
 * the only one of its hash.
 */
export type HashEntries<Value> = readonly (number | string | Value | Run<Value>)[];

/** How many elements of an array an entry takes. */
export const ENTRY_LENGTH = 3;
/** The key of a run: no entry has it, for keys begin with a hash. */
export const RUN_KEY = '';

export const hashAt = (entries: readonly unknown[], index: number): number => entries[index] as number;

export const keyAt = (entries: readonly unknown[], index: number): string => entries[index + 1] as string;

export const valueAt = <Value>(entries: readonly unknown[], index: number): Value | Run<Value> =>
  entries[index + 2] as Value | Run<Value>;

/** Where the entries of `hash` end that begin at `start`. */
export function endOfHash(entries: readonly unknown[], start: number, hash: number): number {
  let end = start;
  while (end < entries.length && hashAt(entries, end) === hash) end += ENTRY_LENGTH;
  return end;
}

/** Whether any hash has more than `most` entries. */
function hasMany(entries: HashEntries<unknown>, most: number): boolean {
  const distance = most * ENTRY_LENGTH;
  for (let index = distance; index < entries.length; index += ENTRY_LENGTH) {
    if (hashAt(entries, index - distance) === hashAt(entries, index)) return true;
  }
  return false;
}

/** `entries` with a run of `owner` for each hash that has more than `most` of them. */
export function withRuns<Value>(
  entries: HashEntries<Value>,
  most: number,
  owner: object,
): HashEntries<Value> {
  if (!hasMany(entries, most)) return entries;
  const result: (number | string | Value | Run<Value>)[] = [];
  let end = 0;
  for (let start = 0; start < entries.length; start = end) {
    const hash = hashAt(entries, start);
    end = endOfHash(entries, start, hash);
    if (end - start > most * ENTRY_LENGTH) {
      result.push(hash, RUN_KEY, new Run(owner, entriesOfHash(entries, start, end)));
    } else {
      for (let index = start; index < end; index += 1) result.push(entries[index] as Value);
    }
  }
  return result;
}

/** The entries of one hash as a map, whether they are a run or not. */
export function entriesOfHash<Value>(
  entries: HashEntries<Value>,
  start: number,
  end: number,
): OrderedMap<Value> {
  const map = new OrderedMap<Value>();
  for (let index = start; index < end; index += ENTRY_LENGTH) {
    const value = valueAt<Value>(entries, index);
    if (value instanceof Run) return value.entries;
    map.set(keyAt(entries, index), value);
  }
  return map;
}
