import { enveloped } from '../errors/validation-envelope.ts';
import { attributeMapShape } from '../shapes/attribute-map-shape.ts';
import { attributeValueUpdatesShape, type AttributeValueUpdate } from '../shapes/attribute-value-update.ts';
import { conditionalOperatorShape, type ConditionalOperator } from '../shapes/conditional-operator.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import {
  expectedAttributeValuesShape,
  type ExpectedAttributeValue,
} from '../shapes/expected-attribute-value.ts';
import { expressionAttributeNamesShape } from '../shapes/expression-attribute-names.ts';
import {
  returnItemCollectionMetricsShape,
  type ItemCollectionMetrics,
  type ReturnItemCollectionMetrics,
} from '../shapes/item-collection-metrics.ts';
import {
  returnValuesOnConditionCheckFailureShape,
  returnValuesShape,
  type ReturnValue,
  type ReturnValuesOnConditionCheckFailure,
} from '../shapes/return-values.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import { currentLayer } from '../values/attribute-value-fault.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import { performNotedWrite } from '../writes/noted-write.ts';
import { placeUpdate, type UpdateWrite } from '../writes/update-write.ts';
import { writeOutcome } from '../writes/write-outcome.ts';
import {
  bindWriteParameters,
  refuseMixedWriteParameters,
  requireSoundValues,
} from '../writes/write-parameters.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
export interface UpdateItemInput {
  TableName: string | undefined;
  Key: Record<string, WireAttributeValue> | undefined;
  AttributeUpdates?: Record<string, AttributeValueUpdate> | undefined;
  Expected?: Record<string, ExpectedAttributeValue> | undefined;
  ConditionalOperator?: ConditionalOperator | undefined;
  ReturnValues?: ReturnValue | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ReturnItemCollectionMetrics?: ReturnItemCollectionMetrics | undefined;
  UpdateExpression?: string | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * What UpdateItem answers: the attributes that ReturnValues asked for, before the update or after.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#API_UpdateItem_ResponseElements
 */
export interface UpdateItemOutput {
  Attributes?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
  ItemCollectionMetrics?: ItemCollectionMetrics | undefined;
}

const updateItemInputShape: StructureShape = {
  type: 'structure',
  name: 'UpdateItemInput',
  required: ['TableName', 'Key'],
  members: {
    TableName: tableNameOrArnShape,
    Key: attributeMapShape,
    AttributeUpdates: attributeValueUpdatesShape,
    Expected: expectedAttributeValuesShape,
    ConditionalOperator: conditionalOperatorShape,
    ReturnValues: returnValuesShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ReturnItemCollectionMetrics: returnItemCollectionMetricsShape,
    UpdateExpression: { type: 'string' },
    ConditionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
    ExpressionAttributeValues: attributeMapShape,
    ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
  },
  violationOrder: [
    'ReturnConsumedCapacity',
    'TableName',
    'ReturnItemCollectionMetrics',
    'ReturnValues',
    'ConditionalOperator',
    'Key',
    'Expected',
    'AttributeUpdates',
  ],
  violationStages: [['TableName'], ['ReturnValues']],
};

/** Updates the item of a key, or makes it where there is none. */
export const updateItem: Operation<UpdateItemInput, UpdateItemOutput> = {
  name: 'UpdateItem',
  input: updateItemInputShape,
  run(input, context) {
    const key = input.Key.attributes;
    const layer = currentLayer(context.wording);
    const { update, check } = enveloped(() => {
      refuseMixedWriteParameters(input, layer);
      requireSoundValues(input.Key, layer);
      return bindWriteParameters(input, layer);
    }, context.wording);
    const table = findTable(context, input.TableName);
    const write: UpdateWrite = { type: 'update', key, update, check };
    const change = performNotedWrite(write, table, placeUpdate(write, table), context);
    return writeOutcome(input, { table, attributes: key, change, update }, context);
  },
};
