import { listElement } from '../values/attribute-list.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import type { DocumentPath, PathElement } from './bound.ts';

/** The value at `path`, or undefined where the item has none. */
export function valueAt(attributes: AttributeMap, path: DocumentPath): AttributeValue | undefined {
  let value = getAttribute(attributes, path[0]);
  for (let depth = 1; depth < path.length && value !== undefined; depth += 1) {
    value = memberAt(value, path[depth] as PathElement);
  }
  return value;
}

/** The element of a list or the member of a map; undefined where `value` is neither or has none. */
export function memberAt(value: AttributeValue, element: PathElement): AttributeValue | undefined {
  if (typeof element === 'number') return isAttributeList(value) ? listElement(value, element) : undefined;
  return isAttributeMap(value) ? getAttribute(value, element) : undefined;
}

/** The path as DynamoDB prints it in messages: `[a, b, [3]]`. */
export function formatDocumentPath(path: DocumentPath): string {
  return `[${path.map((element) => (typeof element === 'number' ? `[${element}]` : element)).join(', ')}]`;
}
