import type { WireForm } from './wire-attribute-value.ts';

// Everything by which values cross the edge.
export {
  decodeAttributes,
  decodeAttributeValue,
  type DecodedAttributes,
  type DecodedAttributeValue,
} from './decode-attribute-value.ts';
export { encodeAttributes, encodeAttributeValue } from './encode-attribute-value.ts';
export { encodeItem } from './encode-item.ts';
export type { ItemForm, WireAttributeValue, WireForm } from './wire-attribute-value.ts';
export type { WirePlace } from './wire-structure.ts';

/** A moment for the edge: a Date in the `sdk` form; in the `json` form seconds since 1970 as a number. */
export function encodeTimestamp(ms: number, form: WireForm): Date {
  // The types are made for the `sdk` form.
  return form === 'sdk' ? new Date(ms) : ((ms / 1000) as unknown as Date);
}
