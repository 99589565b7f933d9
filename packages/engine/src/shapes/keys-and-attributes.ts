import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeMapShape } from './attribute-map-shape.ts';
import { attributeNamesShape } from './attribute-name.ts';
import { expressionAttributeNamesShape } from './expression-attribute-names.ts';
import type { StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_KeysAndAttributes.html */
export interface KeysAndAttributes {
  Keys: Record<string, WireAttributeValue>[] | undefined;
  AttributesToGet?: string[] | undefined;
  ConsistentRead?: boolean | undefined;
  ProjectionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
}

export const keysAndAttributesShape: StructureShape = {
  type: 'structure',
  name: 'KeysAndAttributes',
  required: ['Keys'],
  members: {
    Keys: { type: 'list', min: 1, max: 100, echo: 'never', member: attributeMapShape },
    AttributesToGet: attributeNamesShape,
    ConsistentRead: { type: 'boolean' },
    ProjectionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
  },
};
