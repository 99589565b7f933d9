import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { capacityMeter, readUnits } from '../reads/consumed-capacity.ts';
import { noteGet } from '../reads/note-get.ts';
import { selected } from '../reads/read-answer.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requestedKey } from '../reads/requested-key.ts';
import { refuseMixedProjections, requestedPaths } from '../reads/requested-paths.ts';
import { attributeMapShape } from '../shapes/attribute-map-shape.ts';
import { attributeNamesShape } from '../shapes/attribute-name.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import { expressionAttributeNamesShape } from '../shapes/expression-attribute-names.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import { currentLayer, faultMessage, type WordingLayer } from '../values/attribute-value-fault.ts';
import { encodeItem, type WireAttributeValue } from '../values/wire-form.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html */
export interface GetItemInput {
  TableName: string | undefined;
  Key: Record<string, WireAttributeValue> | undefined;
  AttributesToGet?: string[] | undefined;
  ConsistentRead?: boolean | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ProjectionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
}

/**
 * What GetItem answers: the item, absent where there is none.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html#API_GetItem_ResponseElements
 */
export interface GetItemOutput {
  Item?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
}

const getItemInputShape: StructureShape = {
  type: 'structure',
  name: 'GetItemInput',
  required: ['TableName', 'Key'],
  members: {
    TableName: tableNameOrArnShape,
    Key: attributeMapShape,
    AttributesToGet: attributeNamesShape,
    ConsistentRead: { type: 'boolean' },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ProjectionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
  },
  violationOrder: ['ReturnConsumedCapacity', 'AttributesToGet', 'TableName', 'Key'],
};

/**
 * Reads one item by its key.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
 */
export const getItem: Operation<GetItemInput, GetItemOutput> = {
  name: 'GetItem',
  input: getItemInputShape,
  run(input, context) {
    const paths = bindGetItem(input, currentLayer(context.wording));
    const table = findTable(context, input.TableName);
    const key = requestedKey(table.keySchema, input.Key.attributes);
    if (paths !== undefined) refuseNestedKeyPath(table, paths);
    const item = table.items.get(key);
    const output: GetItemOutput = {};
    if (item !== undefined) output.Item = encodeItem(selected(item.attributes, paths), context.itemForm);
    const meter = capacityMeter(input.ReturnConsumedCapacity, input.TableName, context.usage?.reads);
    if (meter !== undefined) {
      meter.addTable(readUnits(item?.sizeBytes ?? 0, input.ConsistentRead === true ? 'strong' : 'eventual'));
      const report = meter.report(input.ReturnConsumedCapacity);
      if (report !== undefined) output.ConsumedCapacity = report;
    }
    noteGet(context, table, input.Key.attributes, item);
    return { output, changes: [] };
  },
};

/** What the request alone tells, in AWS's order of checks; the paths it wants. */
function bindGetItem(input: Decoded<GetItemInput>, layer: WordingLayer): readonly DocumentPath[] | undefined {
  refuseMixedProjections([input]);
  const { fault } = input.Key;
  if (fault !== undefined) throw new ValidationException(faultMessage(fault, layer));
  return requestedPaths(input, layer);
}
