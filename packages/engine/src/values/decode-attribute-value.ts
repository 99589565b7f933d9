import type { AttributeMap } from './attribute-map.ts';
import type { AttributeValue } from './attribute-value.ts';
import type { AttributeValueFault } from './attribute-value-fault.ts';
import { AttributeValueDecoder } from './attribute-value-decoder.ts';
import type { WireForm } from './wire-attribute-value.ts';
import type { WirePlace } from './wire-structure.ts';

/** One attribute value as it came, decoded; `fault` is the first thing wrong with it. */
export interface DecodedAttributeValue {
  /** Meaningful where `fault` is undefined. */
  readonly value: AttributeValue;
  readonly fault: AttributeValueFault | undefined;
}

/** Attribute values as they came, decoded; `fault` is the first thing wrong with them, raised when its turn comes. */
export interface DecodedAttributes {
  /** Meaningful where `fault` is undefined. */
  readonly attributes: AttributeMap;
  readonly fault: AttributeValueFault | undefined;
  /** The attribute (or placeholder) the fault was found under. */
  readonly faultName: string | undefined;
  /** The numbers that were written other than their one text (`1.0` for `1`), as written, by attribute; if any. */
  readonly numbersAsWritten?: ReadonlyMap<string, string> | undefined;
}

/**
 * The engine's value of what the wire calls an AttributeValue; it shares nothing with `input`.
 * @param place whether `input` is a member of a structure (the default) or an element of a list or map
 * @throws SerializationException where the JSON has the wrong shape
 */
export function decodeAttributeValue(
  input: unknown,
  form: WireForm,
  place: WirePlace = 'member',
): DecodedAttributeValue {
  const decoder = new AttributeValueDecoder(form);
  const value = decoder.decodeValue(input, 1, place);
  return { value, fault: decoder.fault };
}

/**
 * The engine's attributes of what the wire calls an item, a key or a map of expression attribute values; they
 * share nothing with `input`.
 * @param place whether `input` is a member of a structure (the default) or an element of a list or map
 * @throws SerializationException where the JSON has the wrong shape
 */
export function decodeAttributes(
  input: unknown,
  form: WireForm,
  place: WirePlace = 'member',
): DecodedAttributes {
  const decoder = new AttributeValueDecoder(form);
  const attributes = decoder.decodeAttributes(input, 0, place);
  const { fault, faultName, numbersAsWritten } = decoder;
  return { attributes, fault, faultName, numbersAsWritten };
}
