import { listElement, listLength } from '../values/attribute-list.ts';
import { attributeNames, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import { equalValues } from '../values/equal.ts';
import type { DocumentPath } from './bound.ts';

/** A place within an item that has another value after than before; undefined where it has none. */
export interface ChangedPath {
  readonly path: DocumentPath;
  readonly before: AttributeValue | undefined;
  readonly after: AttributeValue | undefined;
}

/**
 * Where two items differ: the deepest places that tell it all, attributes in the order of their names. Elements of
 * lists are compared by position; a set is one value.
 */
export function changedPaths(before: AttributeMap, after: AttributeMap): ChangedPath[] {
  return namesOf(before, after).flatMap((name) =>
    changesAt([name], getAttribute(before, name), getAttribute(after, name)),
  );
}

function changesAt(
  path: DocumentPath,
  before: AttributeValue | undefined,
  after: AttributeValue | undefined,
): ChangedPath[] {
  if (before === undefined || after === undefined) return [{ path, before, after }];
  if (equalValues(before, after)) return [];
  if (isAttributeList(before) && isAttributeList(after)) {
    const length = Math.max(listLength(before), listLength(after));
    return Array.from({ length }, (_, index) =>
      changesAt([...path, index], listElement(before, index), listElement(after, index)),
    ).flat();
  }
  if (isAttributeMap(before) && isAttributeMap(after)) {
    return namesOf(before, after).flatMap((name) =>
      changesAt([...path, name], getAttribute(before, name), getAttribute(after, name)),
    );
  }
  return [{ path, before, after }];
}

function namesOf(before: AttributeMap, after: AttributeMap): string[] {
  return [...new Set([...attributeNames(before), ...attributeNames(after)])].toSorted();
}
