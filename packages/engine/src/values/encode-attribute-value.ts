import { encodeBase64 } from '../base/base64.ts';
import { copyBytes } from '../base/bytes.ts';
import { toRecord, type AttributeMap } from './attribute-map.ts';
import { AttributeSet } from './attribute-set.ts';
import { isAttributeList, type AttributeValue } from './attribute-value.ts';
import { Decimal, formatDecimal } from './decimal.ts';
import type { WireAttributeValue, WireForm } from './wire-attribute-value.ts';

/** What the wire calls an AttributeValue: new objects throughout, bytes copied. */
export function encodeAttributeValue(value: AttributeValue, form: WireForm): WireAttributeValue {
  return form === 'sdk' ? encodeForSdk(value) : encodeForJson(value);
}

/** What the wire calls an item or a key: new objects throughout, bytes copied. */
export function encodeAttributes(map: AttributeMap, form: WireForm): Record<string, WireAttributeValue> {
  return toRecord(map, form === 'sdk' ? encodeForSdk : encodeForJson);
}

function encodeForSdk(value: AttributeValue): WireAttributeValue {
  if (typeof value === 'string') return { S: value };
  if (value instanceof Decimal) return { N: formatDecimal(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: copyBytes(value) };
  if (value instanceof AttributeSet) return encodeSet(value, 'sdk');
  if (isAttributeList(value)) return { L: value.map(encodeForSdk) };
  return { M: toRecord(value, encodeForSdk) };
}

function encodeForJson(value: AttributeValue): WireAttributeValue {
  if (typeof value === 'string') return { S: value };
  if (value instanceof Decimal) return { N: formatDecimal(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: encodeBytes(value, 'json') };
  if (value instanceof AttributeSet) return encodeSet(value, 'json');
  if (isAttributeList(value)) return { L: value.map(encodeForJson) };
  return { M: toRecord(value, encodeForJson) };
}

function encodeSet({ type, members }: AttributeSet, form: WireForm): WireAttributeValue {
  if (type === 'SS') return { SS: [...(members as readonly string[])] };
  if (type === 'NS') return { NS: (members as readonly Decimal[]).map(formatDecimal) };
  return { BS: (members as readonly Uint8Array[]).map((member) => encodeBytes(member, form)) };
}

function encodeBytes(bytes: Uint8Array, form: WireForm): Uint8Array {
  // The `json` form carries base64 where the types, made for the `sdk` form, say bytes.
  return form === 'sdk' ? copyBytes(bytes) : (encodeBase64(bytes) as unknown as Uint8Array);
}
