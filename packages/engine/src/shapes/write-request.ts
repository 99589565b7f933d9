import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeMapShape } from './attribute-map-shape.ts';
import type { StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_WriteRequest.html */
export interface WriteRequest {
  PutRequest?: { Item: Record<string, WireAttributeValue> | undefined } | undefined;
  DeleteRequest?: { Key: Record<string, WireAttributeValue> | undefined } | undefined;
}

export const writeRequestShape: StructureShape = {
  type: 'structure',
  name: 'WriteRequest',
  members: {
    PutRequest: {
      type: 'structure',
      name: 'PutRequest',
      required: ['Item'],
      members: { Item: attributeMapShape },
      hiddenFields: ['workloadProfileName'],
    },
    DeleteRequest: {
      type: 'structure',
      name: 'DeleteRequest',
      required: ['Key'],
      members: { Key: attributeMapShape },
    },
  },
};
