import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { DistinctKeys } from '../reads/distinct-keys.ts';
import { CapacityMeter, consumedCapacityOfTables, readUnits } from '../reads/consumed-capacity.ts';
import { noteGet } from '../reads/note-get.ts';
import { selected } from '../reads/read-answer.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requestedKey } from '../reads/requested-key.ts';
import { refuseMixedProjections, requestedPaths } from '../reads/requested-paths.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import { keysAndAttributesShape, type KeysAndAttributes } from '../shapes/keys-and-attributes.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation, OperationContext } from '../state/operation.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import { emptyAttributeMap } from '../values/attribute-map.ts';
import { currentLayer, faultMessage, type WordingLayer } from '../values/attribute-value-fault.ts';
import { encodeAttributes, encodeItem, type WireAttributeValue, type WireForm } from '../values/wire-form.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export interface BatchGetItemInput {
  RequestItems: Record<string, KeysAndAttributes> | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
}

/**
 * What BatchGetItem answers: the items found by table, in no order, and what is left to be asked for.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html#API_BatchGetItem_ResponseElements
 */
export interface BatchGetItemOutput {
  Responses?: Record<string, Record<string, WireAttributeValue>[]> | undefined;
  UnprocessedKeys?: Record<string, KeysAndAttributes> | undefined;
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
}

const batchGetItemInputShape: StructureShape = {
  type: 'structure',
  name: 'BatchGetItemInput',
  required: ['RequestItems'],
  members: {
    RequestItems: {
      type: 'map',
      min: 1,
      max: 100,
      echo: false,
      formerTexts: { min: 'The requestItems parameter is required for BatchGetItem' },
      key: tableNameOrArnShape,
      keyEcho: 'json',
      value: keysAndAttributesShape,
    },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
  },
};

const MAX_KEYS = 100;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * Reads up to 100 items by their keys, from any tables.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
 */
export const batchGetItem: Operation<BatchGetItemInput, BatchGetItemOutput> = {
  name: 'BatchGetItem',
  input: batchGetItemInputShape,
  run(input, context) {
    const gets = locateAll(bindBatch(input, currentLayer(context.wording)), context);
    const responses = new Map<string, Record<string, WireAttributeValue>[]>();
    const unprocessed = new Map<string, KeysAndAttributes>();
    const meters: CapacityMeter[] = [];
    let answerBytes = 0;
    for (const { tableName, request, paths, table, places } of gets) {
      const found: Record<string, WireAttributeValue>[] = [];
      const meter = new CapacityMeter(tableName);
      responses.set(tableName, found);
      meters.push(meter);
      context.usage?.reads.push(meter);
      for (const [index, place] of places.entries()) {
        const item = table.items.get(place);
        answerBytes += item?.sizeBytes ?? 0;
        if (answerBytes > MAX_ANSWER_BYTES) {
          unprocessed.set(tableName, unprocessedKeys(request, index, context.form));
          break;
        }
        meter.addTable(
          readUnits(item?.sizeBytes ?? 0, request.ConsistentRead === true ? 'strong' : 'eventual'),
        );
        noteGet(context, table, request.Keys[index]?.attributes ?? emptyAttributeMap, item);
        if (item !== undefined) found.push(encodeItem(selected(item.attributes, paths), context.itemForm));
      }
    }
    const output: BatchGetItemOutput = {
      Responses: Object.fromEntries(responses),
      UnprocessedKeys: Object.fromEntries(unprocessed),
    };
    const reports = consumedCapacityOfTables(meters, input.ReturnConsumedCapacity);
    if (reports !== undefined) output.ConsumedCapacity = reports;
    return { output, changes: [] };
  },
};

/** The keys wanted of one table, as the request alone tells. */
interface TableGet {
  readonly tableName: string;
  readonly request: Decoded<KeysAndAttributes>;
  readonly paths: readonly DocumentPath[] | undefined;
}

interface LocatedGet extends TableGet {
  readonly table: Table;
  readonly places: readonly OrderedKey[];
}

/** What the request alone tells, in AWS's order of checks. */
function bindBatch({ RequestItems: requests }: Decoded<BatchGetItemInput>, layer: WordingLayer): TableGet[] {
  refuseMixedProjections([...requests.values()]);
  let keyCount = 0;
  return [...requests].map(([tableName, request]) => {
    const paths = requestedPaths(request, layer);
    const distinct = new DistinctKeys();
    for (const { attributes, fault } of request.Keys) {
      if (fault !== undefined) throw new ValidationException(faultMessage(fault, layer));
      distinct.add(attributes);
      keyCount += 1;
      if (keyCount > MAX_KEYS)
        throw new ValidationException('Too many items requested for the BatchGetItem call');
    }
    return { tableName, request, paths };
  });
}

/** The tables of `gets` and the places of their keys. */
function locateAll(gets: readonly TableGet[], context: OperationContext): LocatedGet[] {
  const tables = gets.map(({ tableName }) => findTable(context, tableName));
  const distinct = new Map(tables.map((table) => [table, new DistinctKeys()]));
  return gets.map((get, index) => {
    const table = tables[index] as Table;
    const places = get.request.Keys.map(({ attributes }) => requestedKey(table.keySchema, attributes));
    // A table named both by name and by ARN is one table.
    for (const place of places) distinct.get(table)?.addIdentity(place);
    if (get.paths !== undefined) refuseNestedKeyPath(table, get.paths);
    return { ...get, table, places };
  });
}

/** What is left of `request` from its key at `index` on, to be sent again as it is. */
function unprocessedKeys(
  request: Decoded<KeysAndAttributes>,
  index: number,
  form: WireForm,
): KeysAndAttributes {
  const { AttributesToGet, ConsistentRead, ProjectionExpression, ExpressionAttributeNames } = request;
  const left: KeysAndAttributes = {
    Keys: request.Keys.slice(index).map(({ attributes }) => encodeAttributes(attributes, form)),
  };
  if (AttributesToGet !== undefined) left.AttributesToGet = [...AttributesToGet];
  if (ConsistentRead !== undefined) left.ConsistentRead = ConsistentRead;
  if (ProjectionExpression !== undefined) left.ProjectionExpression = ProjectionExpression;
  if (ExpressionAttributeNames !== undefined)
    left.ExpressionAttributeNames = Object.fromEntries(ExpressionAttributeNames);
  return left;
}
