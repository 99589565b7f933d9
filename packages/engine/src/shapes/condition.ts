import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeNameShape } from './attribute-name.ts';
import { comparisonOperatorShape, type ComparisonOperator } from './comparison-operator.ts';
import type { MapShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html */
export interface Condition {
  AttributeValueList?: WireAttributeValue[] | undefined;
  ComparisonOperator: ComparisonOperator | undefined;
}

/** The legacy parameters KeyConditions, QueryFilter and ScanFilter. */
export const conditionsShape: MapShape = {
  type: 'map',
  key: attributeNameShape,
  value: {
    type: 'structure',
    name: 'Condition',
    required: ['ComparisonOperator'],
    members: {
      AttributeValueList: { type: 'list', member: { type: 'attributeValue' } },
      ComparisonOperator: comparisonOperatorShape,
    },
  },
};
