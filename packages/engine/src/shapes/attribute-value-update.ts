import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeNameShape } from './attribute-name.ts';
import type { MapShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValueUpdate.html */
export interface AttributeValueUpdate {
  Value?: WireAttributeValue | undefined;
  Action?: 'ADD' | 'DELETE' | 'PUT' | undefined;
}

/** The legacy parameter AttributeUpdates. */
export const attributeValueUpdatesShape: MapShape = {
  type: 'map',
  key: attributeNameShape,
  value: {
    type: 'structure',
    name: 'AttributeValueUpdate',
    members: {
      Value: { type: 'attributeValue' },
      Action: { type: 'string', values: ['ADD', 'DELETE', 'PUT'] },
    },
  },
};
