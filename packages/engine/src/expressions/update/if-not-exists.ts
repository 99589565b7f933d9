import type { AttributeMap } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { DocumentPath } from '../bound.ts';
import { valueAt } from '../document-path.ts';

/** `if_not_exists(path, otherwise)`: the value at `path`, and only where there is none, `otherwise`. */
export function ifNotExists(
  path: DocumentPath,
  attributes: AttributeMap,
  otherwise: () => AttributeValue | undefined,
): AttributeValue | undefined {
  const value = valueAt(attributes, path);
  return value === undefined ? otherwise() : value;
}
