import type { WireAttributeValue } from '@dynamem/engine';
import { marshallNumber } from './marshall-number.ts';
import { marshallSet } from './marshall-set.ts';
import type { NativeAttributeBinary } from './native-attribute-value.ts';
import { classNameOf, isNativeBinary } from './native-binary.ts';
import { isNumberValue, type NumberValueLike } from './number-value.ts';
import type { MarshallOptions } from './translate-config.ts';

/**
 * Native values as attribute values, by the rules and with the errors of `@aws-sdk/util-dynamodb`. A map gives the map
 * of its attribute values, an array their list; with `convertTopLevelContainer` they keep `M` and `L`.
 * One thing is different: an attribute named `__proto__` is kept, where the SDK loses it.
 * @throws Error for values that DynamoDB has no type for
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-util-dynamodb/
 */
export function marshall(
  data: null | boolean | number | bigint | string | NumberValueLike | NativeAttributeBinary | Set<unknown>,
  options?: MarshallOptions,
): WireAttributeValue;
export function marshall(
  data: object,
  options: MarshallOptions & { readonly convertTopLevelContainer: true },
): WireAttributeValue;
export function marshall(data: readonly unknown[], options?: MarshallOptions): WireAttributeValue[];
export function marshall(data: object, options?: MarshallOptions): Record<string, WireAttributeValue>;
export function marshall(data: unknown, options?: MarshallOptions): unknown;
export function marshall(data: unknown, options: MarshallOptions = {}): unknown {
  const value = marshallValue(data, options);
  if (options.convertTopLevelContainer) return value;
  return value.M ?? value.L ?? value;
}

/** The attribute value of one native value. */
function marshallValue(value: unknown, options: MarshallOptions): WireAttributeValue {
  if (value === null) return { NULL: true };
  if (value === undefined) {
    throw new Error('Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.');
  }
  if (Array.isArray(value)) {
    const kept = value.filter((element) => isKept(element, options));
    return { L: kept.map((element) => marshallValue(element, options)) };
  }
  return containerOf(value, options) ?? scalarOf(value, options) ?? instanceOf(value, options);
}

/** By the name of the class, as the SDK does: so an item with an attribute `constructor` is of no known class. */
function containerOf(value: unknown, options: MarshallOptions): WireAttributeValue | undefined {
  const className = classNameOf(value);
  if (className === 'Set') return marshallSet(value as Set<unknown>, options);
  if (className === 'Map') return mapOf(value as Map<unknown, unknown>, options);
  const hasNoClass = typeof value === 'object' && !(value as { constructor?: unknown }).constructor;
  return className === 'Object' || hasNoClass ? mapOf(propertiesOf(value), options) : undefined;
}

function scalarOf(value: unknown, options: MarshallOptions): WireAttributeValue | undefined {
  const className = classNameOf(value);
  if (isNativeBinary(value)) {
    const isEmpty = (value as Partial<Uint8Array>).length === 0;
    return isEmpty && options.convertEmptyValues ? { NULL: true } : { B: value as Uint8Array };
  }
  if (typeof value === 'boolean' || className === 'Boolean') {
    return { BOOL: (value as boolean).valueOf() };
  }
  if (typeof value === 'number' || className === 'Number') {
    return { N: marshallNumber(value as number, options) };
  }
  if (isNumberValue(value)) return value.toAttributeValue();
  if (typeof value === 'bigint') return { N: value.toString() };
  if (typeof value === 'string' || className === 'String') {
    const text = String(value);
    return text.length === 0 && options.convertEmptyValues ? { NULL: true } : { S: text };
  }
  return undefined;
}

function instanceOf(value: unknown, options: MarshallOptions): WireAttributeValue {
  if (options.convertClassInstanceToMap && typeof value === 'object') {
    return mapOf(propertiesOf(value), options);
  }
  throw new Error(
    `Unsupported type passed: ${String(value)}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`,
  );
}

/** Enumerable properties, those of prototypes too. */
function* propertiesOf(value: unknown): Generator<[string, unknown]> {
  const record = value as Record<string, unknown>;
  for (const name in record) yield [name, record[name]];
}

/** Object.fromEntries defines properties, so `__proto__` is an attribute like any other. */
function mapOf(entries: Iterable<readonly [unknown, unknown]>, options: MarshallOptions): WireAttributeValue {
  const members: [string, WireAttributeValue][] = [];
  for (const [name, member] of entries) {
    if (isKept(member, options)) members.push([String(name), marshallValue(member, options)]);
  }
  return { M: Object.fromEntries(members) };
}

function isKept(member: unknown, options: MarshallOptions): boolean {
  return typeof member !== 'function' && (member !== undefined || options.removeUndefinedValues !== true);
}
