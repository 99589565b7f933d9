import { AttributeSet } from './attribute-set.ts';
import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { AttributeList, AttributeMap } from './container.ts';
import { Decimal } from './decimal.ts';
import type { ListLayout } from './list-layout.ts';
import type { MapLayout } from './map-layout.ts';
import { setLayoutOf, type SetLayout } from './set-layout.ts';

/** What a container knows of one of its values: the type of a value in one cell, or the layout of a small container. */
export type Kind = AttributeType | MapLayout | ListLayout | SetLayout;

/** Maps and lists of more cells stand in an array of their own. */
const MAX_INNER_WIDTH = 16;
/** So do longer lists: those of one attribute are of many lengths, and each length is another layout. */
const MAX_INNER_ELEMENTS = 4;
/** And those of which few have been alike: each would make a layout of its own for what it is in. */
const MIN_USES = 4;

/** How a container may hold `value`: by its layout where it is small and like others, otherwise by its type. */
export function kindOf(value: AttributeValue): Kind {
  if (typeof value === 'string') return 'S';
  if (value instanceof Decimal) return 'N';
  if (value instanceof AttributeMap) return isInner(value.layout) ? value.layout : 'M';
  if (value instanceof AttributeList)
    return value.layout.count <= MAX_INNER_ELEMENTS && isInner(value.layout) ? value.layout : 'L';
  if (value instanceof AttributeSet) return setLayoutOf(value.type, value.members.length) ?? value.type;
  return attributeType(value);
}

function isInner({ width, uses }: MapLayout | ListLayout): boolean {
  return width <= MAX_INNER_WIDTH && uses >= MIN_USES;
}

/** How many cells a value takes. */
export function widthOf(kind: Kind): number {
  return typeof kind === 'string' ? 1 : kind.width;
}

export function typeOf(kind: Kind): AttributeType {
  return typeof kind === 'string' ? kind : kind.type;
}

/** Where each value begins among the cells of a container, and where the last ends. */
export function offsetsOf(kinds: readonly Kind[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const kind of kinds) offsets.push((end += widthOf(kind)));
  return offsets;
}
