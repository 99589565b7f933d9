import { enveloped } from '../errors/validation-envelope.ts';
import { attributeMapShape } from '../shapes/attribute-map-shape.ts';
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
import { placeDelete, type DeleteWrite } from '../writes/delete-write.ts';
import { performNotedWrite } from '../writes/noted-write.ts';
import { requireOldReturnValues } from '../writes/return-values.ts';
import { writeOutcome } from '../writes/write-outcome.ts';
import {
  bindWriteParameters,
  refuseMixedWriteParameters,
  requireSoundValues,
} from '../writes/write-parameters.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html */
export interface DeleteItemInput {
  TableName: string | undefined;
  Key: Record<string, WireAttributeValue> | undefined;
  Expected?: Record<string, ExpectedAttributeValue> | undefined;
  ConditionalOperator?: ConditionalOperator | undefined;
  ReturnValues?: ReturnValue | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ReturnItemCollectionMetrics?: ReturnItemCollectionMetrics | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * What DeleteItem answers: the attributes that were, where ReturnValues asked for them.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html#API_DeleteItem_ResponseElements
 */
export interface DeleteItemOutput {
  Attributes?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
  ItemCollectionMetrics?: ItemCollectionMetrics | undefined;
}

const deleteItemInputShape: StructureShape = {
  type: 'structure',
  name: 'DeleteItemInput',
  required: ['TableName', 'Key'],
  members: {
    TableName: tableNameOrArnShape,
    Key: attributeMapShape,
    Expected: expectedAttributeValuesShape,
    ConditionalOperator: conditionalOperatorShape,
    ReturnValues: returnValuesShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ReturnItemCollectionMetrics: returnItemCollectionMetricsShape,
    ConditionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
    ExpressionAttributeValues: attributeMapShape,
    ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
  },
  violationOrder: [
    'ReturnConsumedCapacity',
    'TableName',
    'ReturnValues',
    'ReturnItemCollectionMetrics',
    'Key',
    'ConditionalOperator',
    'Expected',
  ],
  violationStages: [['TableName'], ['ReturnConsumedCapacity', 'ReturnValues']],
};

/** Deletes the item of a key, if there is one. */
export const deleteItem: Operation<DeleteItemInput, DeleteItemOutput> = {
  name: 'DeleteItem',
  input: deleteItemInputShape,
  run(input, context) {
    const key = input.Key.attributes;
    const layer = currentLayer(context.wording);
    const check = enveloped(() => {
      refuseMixedWriteParameters(input, layer);
      requireSoundValues(input.Key, layer);
      requireOldReturnValues(input.ReturnValues);
      return bindWriteParameters(input, layer).check;
    }, context.wording);
    const table = findTable(context, input.TableName);
    const write: DeleteWrite = { type: 'delete', key, check };
    const change = performNotedWrite(write, table, placeDelete(write, table), context);
    return writeOutcome(input, { table, attributes: key, change }, context);
  },
};
