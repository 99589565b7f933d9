import type { AttributeMap } from '../../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../../values/attribute-value.ts';
import type { DocumentPath, PathElement } from '../bound.ts';
import { memberAt } from '../document-path.ts';
import type { UpdateFaults } from './update-faults.ts';

/** Notes the fault of a target whose parent is missing or is not the map or list that its path needs. */
export function checkTarget(path: DocumentPath, attributes: AttributeMap, faults: UpdateFaults): void {
  let parent: AttributeValue | undefined = attributes;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (parent === undefined) return faults.missingParent();
    const element = path[depth] as PathElement;
    const fits = typeof element === 'number' ? isAttributeList(parent) : isAttributeMap(parent);
    if (!fits) return faults.wrongContainer();
    parent = memberAt(parent, element);
  }
}
