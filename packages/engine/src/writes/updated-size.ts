import { utf8ByteLength } from '../base/utf8.ts';
import type { BoundUpdate } from '../expressions/bound.ts';
import type { Item } from '../tables/item.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { equalValues } from '../values/equal.ts';
import { attributeValueSize } from '../values/size.ts';

// An update touches few attributes of an item that may have many: only those it names are looked at.

/** Whether `update` left every attribute it names as it was. */
export function changesNothing(update: BoundUpdate, before: AttributeMap, after: AttributeMap): boolean {
  if (before === after) return true;
  return update.actions.every(({ path: [name] }) => {
    const old = getAttribute(before, name);
    const now = getAttribute(after, name);
    return old === undefined || now === undefined ? old === now : equalValues(old, now);
  });
}

/** The size of the item `update` made of `before`. */
export function updatedSize({ actions }: BoundUpdate, before: Item, after: AttributeMap): number {
  let sizeBytes = before.sizeBytes;
  const counted = new Set<string>();
  for (const {
    path: [name],
  } of actions) {
    if (counted.has(name)) continue;
    counted.add(name);
    sizeBytes += attributeSize(after, name) - attributeSize(before.attributes, name);
  }
  return sizeBytes;
}

function attributeSize(attributes: AttributeMap, name: string): number {
  const value = getAttribute(attributes, name);
  return value === undefined ? 0 : utf8ByteLength(name) + attributeValueSize(value);
}
