import { listElements } from '../../values/attribute-list.ts';
import { AttributeSet, setHas } from '../../values/attribute-set.ts';
import { isAttributeList, type AttributeValue } from '../../values/attribute-value.ts';
import { equalValues } from '../../values/equal.ts';

/** `contains(container, element)`: a substring, a run of bytes, a member of a set, or an element of a list. */
export function contains(
  container: AttributeValue | undefined,
  element: AttributeValue | undefined,
): boolean {
  if (container === undefined || element === undefined) return false;
  if (typeof container === 'string') return typeof element === 'string' && container.includes(element);
  if (container instanceof Uint8Array)
    return element instanceof Uint8Array && containsBytes(container, element);
  if (container instanceof AttributeSet) return setHas(container, element);
  if (!isAttributeList(container)) return false;
  return listElements(container).some((value) => equalValues(value, element));
}

function containsBytes(bytes: Uint8Array, part: Uint8Array): boolean {
  const lastStart = bytes.length - part.length;
  for (let start = 0; start <= lastStart; start += 1) {
    let length = 0;
    while (length < part.length && bytes[start + length] === part[length]) length += 1;
    if (length === part.length) return true;
  }
  return false;
}
