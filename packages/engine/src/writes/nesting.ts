import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundUpdate } from '../expressions/bound.ts';
import { listElements } from '../values/attribute-list.ts';
import { everyAttribute, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';

/** The value of an attribute is at level 1. */
const MAX_LEVELS = 32;

/**
 * Requires that `update` left no attribute nested too deep. A value of the request alone is never too deep, so
 * only targets within attributes are looked at.
 * @throws ValidationException
 */
export function requireNestingAfter(update: BoundUpdate | undefined, attributes: AttributeMap): void {
  if (update === undefined) return;
  for (const { path } of update.actions) {
    if (path.length === 1) continue;
    const value = getAttribute(attributes, path[0]);
    if (value === undefined || fitsLevels(value, MAX_LEVELS)) continue;
    throw new ValidationException(
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    );
  }
}

/** Whether `value` is nested at most `levels` deep, itself counted. */
function fitsLevels(value: AttributeValue, levels: number): boolean {
  if (levels === 0) return false;
  if (isAttributeList(value)) return listElements(value).every((element) => fitsLevels(element, levels - 1));
  return !isAttributeMap(value) || everyAttribute(value, (_name, member) => fitsLevels(member, levels - 1));
}
