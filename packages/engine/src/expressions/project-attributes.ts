import { attributeListOf, listElement, type AttributeList } from '../values/attribute-list.ts';
import { AttributeMapBuilder, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import type { DocumentPath, PathElement } from './bound.ts';

/** Paths by their first elements: null where a path ends, else what goes on below. List indexes ascend. */
type Branches = ReadonlyMap<PathElement, Branches | null>;

/**
 * The part of an item that `paths` reach: nesting is kept, several elements of one list come in
 * ascending order without gaps, a path that reaches nothing leaves nothing. The paths must not overlap.
 */
export function projectAttributes(paths: readonly DocumentPath[], attributes: AttributeMap): AttributeMap {
  const projected = new AttributeMapBuilder();
  for (const [name, below] of branchesOf(paths)) {
    const value = projectValue(getAttribute(attributes, name as string), below);
    if (value !== undefined) projected.set(name as string, value);
  }
  return projected.build();
}

function projectValue(value: AttributeValue | undefined, below: Branches | null): AttributeValue | undefined {
  if (value === undefined || below === null) return value;
  if (isAttributeList(value)) return projectList(value, below);
  return isAttributeMap(value) ? projectMap(value, below) : undefined;
}

function projectMap(map: AttributeMap, branches: Branches): AttributeMap | undefined {
  const projected = new AttributeMapBuilder();
  let found = false;
  for (const [name, below] of branches) {
    if (typeof name === 'number') continue;
    const value = projectValue(getAttribute(map, name), below);
    if (value === undefined) continue;
    projected.set(name, value);
    found = true;
  }
  return found ? projected.build() : undefined;
}

function projectList(list: AttributeList, branches: Branches): AttributeList | undefined {
  const projected: AttributeValue[] = [];
  for (const [index, below] of branches) {
    const value = typeof index === 'number' ? projectValue(listElement(list, index), below) : undefined;
    if (value !== undefined) projected.push(value);
  }
  return projected.length === 0 ? undefined : attributeListOf(projected);
}

// A page projects each of its items by the same paths: their branches are made once.
const branchesByPaths = new WeakMap<readonly DocumentPath[], Branches>();

function branchesOf(paths: readonly DocumentPath[]): Branches {
  let branches = branchesByPaths.get(paths);
  if (branches === undefined) {
    branches = branch(paths, 0);
    branchesByPaths.set(paths, branches);
  }
  return branches;
}

/** The branches of paths that agree in their first `depth` elements. */
function branch(paths: readonly DocumentPath[], depth: number): Branches {
  const groups = new Map<PathElement, DocumentPath[]>();
  for (const path of paths) {
    const element = path[depth] as PathElement;
    const group = groups.get(element);
    if (group === undefined) groups.set(element, [path]);
    else group.push(path);
  }
  const entries = [...groups].sort(([a], [b]) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : 0,
  );
  return new Map(
    entries.map(([element, group]) => [
      element,
      group.some((path) => path.length === depth + 1) ? null : branch(group, depth + 1),
    ]),
  );
}
