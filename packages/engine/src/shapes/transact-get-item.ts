import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeMapShape } from './attribute-map-shape.ts';
import { expressionAttributeNamesShape } from './expression-attribute-names.ts';
import type { StructureShape } from './shape.ts';
import { newTableNameShape } from './table-name.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Get.html */
export interface Get {
  Key: Record<string, WireAttributeValue> | undefined;
  TableName: string | undefined;
  ProjectionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItem.html */
export interface TransactGetItem {
  Get: Get | undefined;
}

// Below the top level AWS's newest layer still repeats a bad table name.
export const transactGetItemShape: StructureShape = {
  type: 'structure',
  name: 'TransactGetItem',
  required: ['Get'],
  members: {
    Get: {
      type: 'structure',
      name: 'Get',
      required: ['Key', 'TableName'],
      members: {
        Key: attributeMapShape,
        TableName: newTableNameShape,
        ProjectionExpression: { type: 'string' },
        ExpressionAttributeNames: expressionAttributeNamesShape,
      },
    },
  },
};
