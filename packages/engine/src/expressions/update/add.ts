import { joinedLists } from '../../values/attribute-list.ts';
import { AttributeSet, unionOfSets } from '../../values/attribute-set.ts';
import { isAttributeList, type AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';
import { arithmetic } from './arithmetic.ts';
import type { Edit } from './edits.ts';
import type { UpdateFaults } from './update-faults.ts';

/** ADD: writes the sum of two numbers, the union of two sets of one type, or `value` where there was none. */
export function addEdit(
  existing: AttributeValue | undefined,
  value: AttributeValue,
  faults: UpdateFaults,
): Edit | undefined {
  const added = existing === undefined ? value : addedValue(existing, value, faults);
  return added === undefined ? undefined : { type: 'write', value: added };
}

function addedValue(
  existing: AttributeValue,
  value: AttributeValue,
  faults: UpdateFaults,
): AttributeValue | undefined {
  if (value instanceof Decimal) return arithmetic('+', existing, value, faults);
  if (value instanceof AttributeSet && existing instanceof AttributeSet && existing.type === value.type) {
    return unionOfSets(existing, value);
  }
  // Only the older AttributeUpdates can ask for this; UpdateExpression refuses to ADD a list.
  if (isAttributeList(value) && isAttributeList(existing)) return joinedLists(existing, value);
  return faults.wrongType();
}
