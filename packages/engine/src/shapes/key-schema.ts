import type { ListShape, StringShape, StructureShape } from './shape.ts';

/**
 * The part of an attribute in a key: partition key or sort key.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_KeySchemaElement.html
 */
export type KeyType = 'HASH' | 'RANGE';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_KeySchemaElement.html */
export interface KeySchemaElement {
  AttributeName: string | undefined;
  KeyType: KeyType | undefined;
}

export const keyAttributeNameShape: StringShape = { type: 'string', min: 1, max: 255 };

const keySchemaElementShape: StructureShape = {
  type: 'structure',
  name: 'KeySchemaElement',
  required: ['AttributeName', 'KeyType'],
  members: {
    AttributeName: keyAttributeNameShape,
    KeyType: { type: 'string', values: ['HASH', 'RANGE'] },
  },
};

export const keySchemaShape: ListShape = { type: 'list', min: 1, member: keySchemaElementShape };
