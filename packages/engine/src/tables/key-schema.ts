import type { ScalarAttributeType } from '../values/attribute-value.ts';

export interface KeyAttribute {
  readonly name: string;
  readonly type: ScalarAttributeType;
}

/** The key of a table (one attribute a part) or of an index (global ones: up to four attributes a part). */
export interface KeySchema {
  readonly partitionKey: readonly KeyAttribute[];
  readonly sortKey: readonly KeyAttribute[];
}

/** All attributes of the key, partition key first. */
export function keyAttributes(keySchema: KeySchema): readonly KeyAttribute[] {
  return [...keySchema.partitionKey, ...keySchema.sortKey];
}

/** The wire's KeySchema and AttributeDefinitions made one; the request must have been validated. */
export function compileKeySchema(
  elements: readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[],
  typeOf: (attributeName: string) => ScalarAttributeType,
): KeySchema {
  const part = (keyType: 'HASH' | 'RANGE'): KeyAttribute[] =>
    elements
      .filter((element) => element.KeyType === keyType)
      .map(({ AttributeName: name }) => ({ name, type: typeOf(name) }));
  return { partitionKey: part('HASH'), sortKey: part('RANGE') };
}
