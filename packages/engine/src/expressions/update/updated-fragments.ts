import { attributeCount, type AttributeMap } from '../../values/attribute-map.ts';
import type { BoundUpdate } from '../bound.ts';
import { projectAttributes } from '../project-attributes.ts';

/**
 * What UPDATED_OLD (of the item before) and UPDATED_NEW (of the item after) return: the fragments the
 * update's paths address, nested as in the item; undefined where they address nothing.
 */
export function updatedFragments(update: BoundUpdate, attributes: AttributeMap): AttributeMap | undefined {
  const fragments = projectAttributes(
    update.actions.map((action) => action.path),
    attributes,
  );
  return attributeCount(fragments) === 0 ? undefined : fragments;
}
