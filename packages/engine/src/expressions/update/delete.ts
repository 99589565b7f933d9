import { AttributeSet, differenceOfSets } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { Edit } from './edits.ts';
import { removeEdit } from './remove.ts';
import type { UpdateFaults } from './update-faults.ts';

/** DELETE: takes members from a set of the same type; a set emptied is removed, a missing one is left so. */
export function deleteEdit(
  existing: AttributeValue | undefined,
  value: AttributeValue,
  faults: UpdateFaults,
): Edit | undefined {
  if (existing === undefined) return undefined;
  if (!(existing instanceof AttributeSet && value instanceof AttributeSet && existing.type === value.type)) {
    return faults.wrongType();
  }
  const remaining = differenceOfSets(existing, value);
  return remaining === undefined ? removeEdit(existing) : { type: 'write', value: remaining };
}
