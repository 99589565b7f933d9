import type { WireAttributeValue } from '../values/wire-form.ts';
import { attributeMapShape } from './attribute-map-shape.ts';
import { expressionAttributeNamesShape } from './expression-attribute-names.ts';
import {
  returnValuesOnConditionCheckFailureShape,
  type ReturnValuesOnConditionCheckFailure,
} from './return-values.ts';
import type { Shape, StructureShape } from './shape.ts';
import { newTableNameShape } from './table-name.ts';

interface ActionMembers {
  TableName: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ConditionCheck.html */
export interface ConditionCheck extends ActionMembers {
  Key: Record<string, WireAttributeValue> | undefined;
  ConditionExpression: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Put.html */
export interface Put extends ActionMembers {
  Item: Record<string, WireAttributeValue> | undefined;
  ConditionExpression?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Delete.html */
export interface Delete extends ActionMembers {
  Key: Record<string, WireAttributeValue> | undefined;
  ConditionExpression?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Update.html */
export interface Update extends ActionMembers {
  Key: Record<string, WireAttributeValue> | undefined;
  UpdateExpression: string | undefined;
  ConditionExpression?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItem.html */
export interface TransactWriteItem {
  ConditionCheck?: ConditionCheck | undefined;
  Put?: Put | undefined;
  Delete?: Delete | undefined;
  Update?: Update | undefined;
}

const conditionMembers: Readonly<Record<string, Shape>> = {
  ConditionExpression: { type: 'string' },
  ExpressionAttributeNames: expressionAttributeNamesShape,
  ExpressionAttributeValues: attributeMapShape,
  ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
};

// Below the top level AWS's newest layer still repeats a bad table name.
export const transactWriteItemShape: StructureShape = {
  type: 'structure',
  name: 'TransactWriteItem',
  members: {
    ConditionCheck: {
      type: 'structure',
      name: 'ConditionCheck',
      required: ['Key', 'TableName', 'ConditionExpression'],
      members: { Key: attributeMapShape, TableName: newTableNameShape, ...conditionMembers },
    },
    Put: {
      type: 'structure',
      name: 'Put',
      required: ['Item', 'TableName'],
      members: { Item: attributeMapShape, TableName: newTableNameShape, ...conditionMembers },
    },
    Delete: {
      type: 'structure',
      name: 'Delete',
      required: ['Key', 'TableName'],
      members: { Key: attributeMapShape, TableName: newTableNameShape, ...conditionMembers },
    },
    Update: {
      type: 'structure',
      name: 'Update',
      required: ['Key', 'UpdateExpression', 'TableName'],
      members: {
        Key: attributeMapShape,
        UpdateExpression: { type: 'string' },
        TableName: newTableNameShape,
        ...conditionMembers,
      },
    },
  },
};
