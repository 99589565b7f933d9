import { attributeType, type AttributeValue } from '../../values/attribute-value.ts';

/** `attribute_type(path, :type)`: the value is of the type `:type` names; false for a missing value. */
export function hasAttributeType(
  value: AttributeValue | undefined,
  type: AttributeValue | undefined,
): boolean {
  return value !== undefined && attributeType(value) === type;
}
