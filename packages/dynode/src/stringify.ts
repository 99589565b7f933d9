import type { Conversion } from './conversion.ts';
import {
  entriesOf,
  fromJsonForm,
  isNumeric,
  isSet,
  isTypedValue,
  nestedValue,
  scalarValue,
  setValue,
  unboxed,
  type TypedItem,
  type TypedValue,
} from './typed-value.ts';

/**
 * An item with typed values: `{ id: 'a', nums: [1, 2] }` is `{ id: { S: 'a' }, nums: { NS: ['1', '2'] } }`. A
 * top-level attribute holding a non-empty array of only strings or only numbers is a set, as in dynode; every other
 * array is a list. No item is one without attributes.
 * @throws Error `Unsupported Data type: …` for what cannot be stored
 */
export function stringify(item: object | null | undefined, conversion: Conversion = {}): TypedItem {
  if (item === null || item === undefined) return {};
  if (typeof item !== 'object' || Array.isArray(item)) throw new TypeError('An item is an object');
  const typed: [string, TypedValue][] = [];
  for (const [name, value] of entriesOf(item)) {
    const attribute = attributeValue(value, conversion);
    if (attribute !== undefined) typed.push([name, attribute]);
  }
  return Object.fromEntries(typed);
}

/** The typed value of a top-level attribute; undefined where the attribute is left out. */
export function attributeValue(value: unknown, conversion: Conversion): TypedValue | undefined {
  if (value === undefined) return undefined;
  if (conversion.conversion === 'native') return nestedValue(value, conversion);
  if (isNothing(value)) return undefined;
  if (Array.isArray(value)) return arrayValue(value, conversion);
  if (isSet(value)) return value.size === 0 ? undefined : setValue([...value]);
  if (typeof value === 'object' && value !== null && scalarValue(value, conversion) === undefined) {
    const data = fromJsonForm(value);
    if (data !== value) return attributeValue(data, conversion);
  }
  return nestedValue(value, conversion);
}

/** A value of a condition or a placeholder, plain or typed; nothing is left out. */
export function operandValue(value: unknown, conversion: Conversion): TypedValue {
  if (isTypedValue(value)) return value;
  return attributeValue(value, conversion) ?? nestedValue(value, conversion);
}

/** The operand of ADD and DELETE: an array is a set whatever the conversion; undefined where there is none. */
export function setOperand(value: unknown, conversion: Conversion): TypedValue | undefined {
  return attributeValue(value, { ...conversion, conversion: 'dynode' });
}

/** What dynode neither stores nor compares: `''`, null, undefined, and arrays of only such. */
export function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((element) => isEmpty(element));
  return isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || unboxed(value) === '';
}

function arrayValue(elements: readonly unknown[], conversion: Conversion): TypedValue {
  const primitives = elements.map((element) => unboxed(element));
  const isSetOfOneType =
    primitives.every((element) => typeof element === 'string') || primitives.every(isNumeric);
  return isSetOfOneType ? setValue(primitives) : nestedValue(elements, conversion);
}
