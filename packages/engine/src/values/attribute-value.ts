import { AttributeSet } from './attribute-set.ts';
import { AttributeList, AttributeMap } from './container.ts';
import { Decimal } from './decimal.ts';

/**
 * A value as the engine reckons with it: the JavaScript value of the same kind. Values never change.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type AttributeValue =
  string | Decimal | Uint8Array | boolean | null | AttributeSet | AttributeList | AttributeMap;

/** The ten types by DynamoDB's descriptors. */
export type AttributeType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'SS' | 'NS' | 'BS' | 'L' | 'M';

export type ScalarAttributeType = 'S' | 'N' | 'B';

/** The descriptor of a value's type. */
export function attributeType(value: AttributeValue): AttributeType {
  if (typeof value === 'string') return 'S';
  if (typeof value === 'boolean') return 'BOOL';
  if (value === null) return 'NULL';
  if (value instanceof Decimal) return 'N';
  if (value instanceof Uint8Array) return 'B';
  if (value instanceof AttributeSet) return value.type;
  return value instanceof AttributeList ? 'L' : 'M';
}

export function isAttributeList(value: AttributeValue): value is AttributeList {
  return value instanceof AttributeList;
}

export function isAttributeMap(value: AttributeValue): value is AttributeMap {
  return value instanceof AttributeMap;
}
