import { attributesJson } from './attributes-json.ts';
import type { AttributeMap } from './attribute-map.ts';
import { encodeAttributes } from './encode-attribute-value.ts';
import type { ItemForm, WireAttributeValue } from './wire-attribute-value.ts';
import { WrittenJson } from './written-json.ts';

/** An item or a key as the wire calls it, for an answer; as JSON already where the answer is to be JSON. */
export function encodeItem(map: AttributeMap, form: ItemForm): Record<string, WireAttributeValue> {
  // The types of answers are made for the `sdk` form.
  return form === 'written'
    ? (new WrittenJson(attributesJson(map)) as unknown as Record<string, WireAttributeValue>)
    : encodeAttributes(map, form);
}
