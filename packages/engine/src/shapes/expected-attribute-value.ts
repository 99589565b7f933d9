import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeNameShape } from './attribute-name.ts';
import { comparisonOperatorShape, type ComparisonOperator } from './comparison-operator.ts';
import type { MapShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExpectedAttributeValue.html */
export interface ExpectedAttributeValue {
  Value?: WireAttributeValue | undefined;
  Exists?: boolean | undefined;
  ComparisonOperator?: ComparisonOperator | undefined;
  AttributeValueList?: WireAttributeValue[] | undefined;
}

/** The legacy parameter Expected. */
export const expectedAttributeValuesShape: MapShape = {
  type: 'map',
  key: attributeNameShape,
  value: {
    type: 'structure',
    name: 'ExpectedAttributeValue',
    members: {
      Value: { type: 'attributeValue' },
      Exists: { type: 'boolean' },
      ComparisonOperator: comparisonOperatorShape,
      AttributeValueList: { type: 'list', member: { type: 'attributeValue' } },
    },
  },
};
