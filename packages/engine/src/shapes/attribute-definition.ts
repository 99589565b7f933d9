import { keyAttributeNameShape } from './key-schema.ts';
import type { ListShape, StructureShape } from './shape.ts';

/**
 * The type of a key attribute: binary, number or string.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html
 */
export type ScalarAttributeType = 'B' | 'N' | 'S';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html */
export interface AttributeDefinition {
  AttributeName: string | undefined;
  AttributeType: ScalarAttributeType | undefined;
}

const attributeDefinitionShape: StructureShape = {
  type: 'structure',
  name: 'AttributeDefinition',
  required: ['AttributeName', 'AttributeType'],
  members: {
    AttributeName: keyAttributeNameShape,
    AttributeType: { type: 'string', values: ['B', 'N', 'S'] },
  },
};

export const attributeDefinitionsShape: ListShape = { type: 'list', member: attributeDefinitionShape };
