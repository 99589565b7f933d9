import type { AttributeMap } from '../../values/attribute-map.ts';
import type { DocumentPath } from '../bound.ts';
import { valueAt } from '../document-path.ts';

/** `attribute_exists(path)`: true for a value of any type, NULL included; its negation is `attribute_not_exists`. */
export function attributeExists(path: DocumentPath, attributes: AttributeMap): boolean {
  return valueAt(attributes, path) !== undefined;
}
