import { joinedLists, type AttributeList } from '../../values/attribute-list.ts';
import { isAttributeList, type AttributeValue } from '../../values/attribute-value.ts';
import type { UpdateFaults } from './update-faults.ts';

/** `list_append(head, tail)`: a new list of the elements of both; undefined where there is a fault. */
export function listAppend(
  head: AttributeValue | undefined,
  tail: AttributeValue | undefined,
  faults: UpdateFaults,
): AttributeList | undefined {
  if (head !== undefined && !isAttributeList(head)) return faults.wrongType();
  if (tail !== undefined && !isAttributeList(tail)) return faults.wrongType();
  return head === undefined || tail === undefined ? undefined : joinedLists(head, tail);
}
