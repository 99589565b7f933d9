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
import { attributeMapSize } from '../values/size.ts';
import { currentLayer } from '../values/attribute-value-fault.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import { requireItemSize } from '../writes/item-size.ts';
import { performNotedWrite } from '../writes/noted-write.ts';
import { placePut, type PutWrite } from '../writes/put-write.ts';
import { requireOldReturnValues } from '../writes/return-values.ts';
import { writeOutcome } from '../writes/write-outcome.ts';
import {
  bindWriteParameters,
  refuseMixedWriteParameters,
  requireSoundValues,
} from '../writes/write-parameters.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html */
export interface PutItemInput {
  TableName: string | undefined;
  Item: Record<string, WireAttributeValue> | undefined;
  Expected?: Record<string, ExpectedAttributeValue> | undefined;
  ReturnValues?: ReturnValue | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ReturnItemCollectionMetrics?: ReturnItemCollectionMetrics | undefined;
  ConditionalOperator?: ConditionalOperator | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * What PutItem answers: the attributes that were, where ReturnValues asked for them.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html#API_PutItem_ResponseElements
 */
export interface PutItemOutput {
  Attributes?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
  ItemCollectionMetrics?: ItemCollectionMetrics | undefined;
}

const putItemInputShape: StructureShape = {
  type: 'structure',
  name: 'PutItemInput',
  required: ['TableName', 'Item'],
  members: {
    TableName: tableNameOrArnShape,
    Item: attributeMapShape,
    Expected: expectedAttributeValuesShape,
    ReturnValues: returnValuesShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ReturnItemCollectionMetrics: returnItemCollectionMetricsShape,
    ConditionalOperator: conditionalOperatorShape,
    ConditionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
    ExpressionAttributeValues: attributeMapShape,
    ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
  },
  violationOrder: [
    'ReturnConsumedCapacity',
    'TableName',
    'Item',
    'ConditionalOperator',
    'Expected',
    'ReturnValues',
    'ReturnItemCollectionMetrics',
  ],
};

/** Puts an item, new or in the place of one with the same key. */
export const putItem: Operation<PutItemInput, PutItemOutput> = {
  name: 'PutItem',
  input: putItemInputShape,
  run(input, context) {
    const { attributes } = input.Item;
    const layer = currentLayer(context.wording);
    enveloped(() => {
      refuseMixedWriteParameters(input, layer);
      requireSoundValues(input.Item, layer);
      requireOldReturnValues(input.ReturnValues);
    }, context.wording);
    const sizeBytes = attributeMapSize(attributes);
    requireItemSize(sizeBytes);
    const { check } = enveloped(() => bindWriteParameters(input, layer), context.wording);
    const table = findTable(context, input.TableName);
    const write: PutWrite = { type: 'put', attributes, sizeBytes, check };
    const change = performNotedWrite(write, table, placePut(write, table), context);
    return writeOutcome(input, { table, attributes, change }, context);
  },
};
