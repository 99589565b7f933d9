import type { DocumentPath } from '../expressions/bound.ts';
import { valueAt } from '../expressions/document-path.ts';
import { AttributeMapBuilder, type AttributeMap } from '../values/attribute-map.ts';

/** The row a SELECT gives of an item: each path's value under the path's last name, all of the item without paths. */
export function projectRow(
  attributes: AttributeMap,
  paths: readonly DocumentPath[] | undefined,
): AttributeMap {
  if (paths === undefined) return attributes;
  const row = new AttributeMapBuilder();
  for (const path of paths) {
    const value = valueAt(attributes, path);
    if (value !== undefined) row.set(columnName(path), value);
  }
  return row.build();
}

/** `b` for `a.b`. An element of a list is called by its list's name and its index, `b[0]`; AWS's name is not measured. */
export function columnName(path: DocumentPath): string {
  const start = path.findLastIndex((element) => typeof element === 'string');
  return path
    .slice(start)
    .map((element) => (typeof element === 'number' ? `[${element}]` : element))
    .join('');
}
