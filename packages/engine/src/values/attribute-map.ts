import type { AttributeValue } from './attribute-value.ts';

declare const brand: unique symbol;

/**
 * The attributes of an item or the members of a map value: an opaque type over a plain object.
 * Only this module touches its properties, so `__proto__`, `constructor` and `1` are ordinary names.
 */
export interface AttributeMap {
  readonly [brand]: 'AttributeMap';
}

type Properties = Record<string, AttributeValue>;

export const emptyAttributeMap: AttributeMap = Object.freeze({}) as unknown as AttributeMap;

/** The value of `name`, or undefined. */
export function getAttribute(map: AttributeMap, name: string): AttributeValue | undefined {
  return Object.hasOwn(map, name) ? (map as unknown as Properties)[name] : undefined;
}

export function hasAttribute(map: AttributeMap, name: string): boolean {
  return Object.hasOwn(map, name);
}

/** The names in no order that means anything. */
export function attributeNames(map: AttributeMap): string[] {
  return Object.keys(map);
}

export function attributeCount(map: AttributeMap): number {
  return Object.keys(map).length;
}

/** Calls `visit` for each attribute. */
export function forEachAttribute(
  map: AttributeMap,
  visit: (name: string, value: AttributeValue) => void,
): void {
  const properties = map as unknown as Properties;
  for (const name in properties) visit(name, properties[name] as AttributeValue);
}

/** Whether `test` holds for every attribute. */
export function everyAttribute(
  map: AttributeMap,
  test: (name: string, value: AttributeValue) => boolean,
): boolean {
  const properties = map as unknown as Properties;
  for (const name in properties) if (!test(name, properties[name] as AttributeValue)) return false;
  return true;
}

/** A plain object with what `convert` makes of each attribute. */
export function toRecord<Result>(
  map: AttributeMap,
  convert: (value: AttributeValue) => Result,
): Record<string, Result> {
  const properties = map as unknown as Properties;
  const record: Record<string, Result> = {};
  for (const name in properties) setOwn(record, name, convert(properties[name] as AttributeValue));
  return record;
}

/** A copy of `map` in which `name` has `value`. */
export function withAttribute(map: AttributeMap, name: string, value: AttributeValue): AttributeMap {
  const copy = new AttributeMapBuilder(map);
  copy.set(name, value);
  return copy.build();
}

/** A copy of `map` without `name`; `map` itself where it has none. */
export function withoutAttribute(map: AttributeMap, name: string): AttributeMap {
  if (!hasAttribute(map, name)) return map;
  const builder = new AttributeMapBuilder();
  forEachAttribute(map, (other, value) => {
    if (other !== name) builder.set(other, value);
  });
  return builder.build();
}

/** Builds one AttributeMap; the builder must not be used after `build`. */
export class AttributeMapBuilder {
  private readonly properties: Properties;

  constructor(start?: AttributeMap) {
    this.properties = start === undefined ? {} : { ...(start as unknown as Properties) };
  }

  set(name: string, value: AttributeValue): void {
    setOwn(this.properties, name, value);
  }

  build(): AttributeMap {
    return this.properties as unknown as AttributeMap;
  }
}

export function attributeMapOf(entries: Iterable<readonly [string, AttributeValue]>): AttributeMap {
  const builder = new AttributeMapBuilder();
  for (const [name, value] of entries) builder.set(name, value);
  return builder.build();
}

/** Gives `object` a property of its own, even one called `__proto__`, which an assignment would lose. */
function setOwn<Value>(object: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
