import type { Translated } from './document-operations.ts';

/** Converts one native value to DynamoDB's form, or back. */
export type Convert = (value: unknown) => unknown;

/**
 * A copy of `value` with the parts that are to be translated converted. Functions are left out, and what is undefined
 * is not converted, as lib-dynamodb has it.
 */
export function translate(value: unknown, translated: Translated, convert: Convert): unknown {
  if (value === undefined) return undefined;
  if (translated === 'value') return convert(value);
  if (translated === 'values') return convertValues(value, convert);
  if ('each' in translated) {
    return mapEntries(value ?? {}, (member) => translate(member, translated.each, convert));
  }
  return translateMembers(value as object, translated.members, convert);
}

function convertValues(value: unknown, convert: Convert): unknown {
  const convertOne: Convert = (member) => (member === undefined ? undefined : convert(member));
  if (Array.isArray(value)) return withoutFunctions(value).map(convertOne);
  const converted = entriesOf(value).map(([name, member]) => [name, convertOne(member)] as const);
  return Object.fromEntries(converted.filter(([, member]) => member !== undefined && !isFunction(member)));
}

/** Lists and maps alike: an array stays one. */
function mapEntries(value: unknown, map: Convert): unknown {
  if (Array.isArray(value)) return withoutFunctions(value).map(map);
  return Object.fromEntries(entriesOf(value).map(([name, member]) => [name, map(member)]));
}

function translateMembers(
  value: object,
  members: Readonly<Record<string, Translated>>,
  convert: Convert,
): unknown {
  const copy: Record<string, unknown> = Object.fromEntries(entriesOf(value));
  for (const [name, translated] of Object.entries(members)) {
    const member: unknown = Reflect.get(value, name);
    if (isFunction(member)) continue;
    const converted = translate(member, translated, convert);
    if (converted !== undefined && !isFunction(converted)) copy[name] = converted;
  }
  return copy;
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(value as object).filter(([, member]) => !isFunction(member));
}

function withoutFunctions(values: readonly unknown[]): unknown[] {
  return values.filter((member) => !isFunction(member));
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
