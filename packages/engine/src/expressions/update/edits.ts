import {
  attributeListOf,
  listElements,
  listLength,
  type AttributeList,
} from '../../values/attribute-list.ts';
import {
  AttributeMapBuilder,
  forEachAttribute,
  getAttribute,
  type AttributeMap,
} from '../../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../../values/attribute-value.ts';
import { invariant } from '../../base/invariant.ts';
import type { DocumentPath, PathElement } from '../bound.ts';

/** What an update does at one place of an item. */
export type Edit =
  | { readonly type: 'write'; readonly value: AttributeValue }
  | { readonly type: 'remove' }
  | { readonly type: 'within'; readonly edits: Edits };

/** The edits of a map by name or of a list by position, positions counted before any edit. */
export type Edits = Map<PathElement, Edit>;

/** Puts an edit at its place in the tree; no path may lead through or to the place of another. */
export function placeEdit(edits: Edits, path: DocumentPath, edit: Edit): void {
  let here = edits;
  for (let depth = 0; depth < path.length - 1; depth += 1) {
    const element = path[depth] as PathElement;
    let next = here.get(element);
    if (next === undefined) {
      next = { type: 'within', edits: new Map() };
      here.set(element, next);
    }
    invariant(next.type === 'within', 'the paths of an update do not overlap');
    here = next.edits;
  }
  here.set(path[path.length - 1] as PathElement, edit);
}

/** A copy of `map` with the edits made; what they do not touch is shared. */
export function editMap(map: AttributeMap, edits: Edits): AttributeMap {
  const builder = startOf(map, edits);
  for (const [name, edit] of edits) {
    if (edit.type === 'remove') continue;
    builder.set(name as string, editValue(getAttribute(map, name as string), edit));
  }
  return builder.build();
}

/** A builder that holds `map` without what the edits remove. */
function startOf(map: AttributeMap, edits: Edits): AttributeMapBuilder {
  if (!removesAny(edits)) return new AttributeMapBuilder(map);
  const builder = new AttributeMapBuilder();
  forEachAttribute(map, (name, value) => {
    if (edits.get(name)?.type !== 'remove') builder.set(name, value);
  });
  return builder;
}

function removesAny(edits: Edits): boolean {
  for (const edit of edits.values()) {
    if (edit.type === 'remove') return true;
  }
  return false;
}

/** The elements that stay, in order, then those written past the end in the order of their positions. */
function editList(list: AttributeList, edits: Edits): AttributeList {
  const edited: AttributeValue[] = [];
  for (const [index, value] of listElements(list).entries()) {
    const edit = edits.get(index);
    if (edit === undefined) edited.push(value);
    else if (edit.type !== 'remove') edited.push(editValue(value, edit));
  }
  const past: [number, AttributeValue][] = [];
  for (const [index, edit] of edits) {
    if (typeof index === 'number' && index >= listLength(list) && edit.type === 'write')
      past.push([index, edit.value]);
  }
  past.sort(([a], [b]) => a - b);
  for (const [, value] of past) edited.push(value);
  return attributeListOf(edited);
}

function editValue(
  value: AttributeValue | undefined,
  edit: Exclude<Edit, { type: 'remove' }>,
): AttributeValue {
  if (edit.type === 'write') return edit.value;
  if (value !== undefined && isAttributeList(value)) return editList(value, edit.edits);
  invariant(value !== undefined && isAttributeMap(value), 'the targets of an update have parents');
  return editMap(value, edit.edits);
}
