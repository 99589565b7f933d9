import { capacityMeter, consumedCapacityOfTables, type CapacityMeter } from '../reads/consumed-capacity.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import {
  returnItemCollectionMetricsShape,
  type ItemCollectionMetrics,
  type ReturnItemCollectionMetrics,
} from '../shapes/item-collection-metrics.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import { writeRequestShape, type WriteRequest } from '../shapes/write-request.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';
import { batchWrites, performBatch } from '../writes/batch-write.ts';
import { metricsOfCollections, requireCollectionSize } from '../writes/item-collection-metrics.ts';
import { observedChanges } from '../writes/item-write.ts';
import { meterWriteCapacity } from '../writes/write-capacity.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
export interface BatchWriteItemInput {
  RequestItems: Record<string, WriteRequest[]> | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ReturnItemCollectionMetrics?: ReturnItemCollectionMetrics | undefined;
}

/**
 * What BatchWriteItem answers: what is left to be written, none as a rule.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html#API_BatchWriteItem_ResponseElements
 */
export interface BatchWriteItemOutput {
  UnprocessedItems?: Record<string, WriteRequest[]> | undefined;
  ItemCollectionMetrics?: Record<string, ItemCollectionMetrics[]> | undefined;
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
}

const batchWriteItemInputShape: StructureShape = {
  type: 'structure',
  name: 'BatchWriteItemInput',
  required: ['RequestItems'],
  members: {
    RequestItems: {
      type: 'map',
      min: 1,
      max: 25,
      echo: false,
      formerTexts: { min: 'The requestItems parameter is required for BatchWriteItem' },
      key: tableNameOrArnShape,
      value: { type: 'list', min: 1, max: 25, member: writeRequestShape },
    },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ReturnItemCollectionMetrics: returnItemCollectionMetricsShape,
  },
  violationOrder: ['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics', 'RequestItems'],
  violationStages: [['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'], ['RequestItems']],
};

/** Puts and deletes up to 25 items of any tables. */
export const batchWriteItem: Operation<BatchWriteItemInput, BatchWriteItemOutput> = {
  name: 'BatchWriteItem',
  input: batchWriteItemInputShape,
  run({ RequestItems, ReturnConsumedCapacity, ReturnItemCollectionMetrics }, context) {
    const seen = new Set<string>();
    const batches = batchWrites(RequestItems).map((batch) => {
      const table = findTable(context, batch.tableName);
      return { tableName: batch.tableName, table, ...performBatch(batch, table, seen, context.form) };
    });
    const changes: ItemChange[] = [];
    const meters: CapacityMeter[] = [];
    for (const { tableName, table, written } of batches) {
      const meter = capacityMeter(ReturnConsumedCapacity, tableName, context.usage?.writes);
      if (meter !== undefined) meters.push(meter);
      for (const { change } of written) {
        for (const observed of observedChanges(change)) {
          changes.push(observed);
          requireCollectionSize(table, changes);
        }
        if (meter !== undefined) meterWriteCapacity(meter, table, change);
      }
    }
    const unprocessed = batches.filter((batch) => batch.unprocessed.length > 0);
    const output: BatchWriteItemOutput = {
      UnprocessedItems: Object.fromEntries(
        unprocessed.map((batch) => [batch.tableName, [...batch.unprocessed]]),
      ),
    };
    if (ReturnItemCollectionMetrics === 'SIZE') {
      const metrics = batches.map(({ tableName, table, written }) => {
        const attributes = written.map((write) => write.attributes);
        return [tableName, metricsOfCollections(table, attributes, changes, context.form)] as const;
      });
      const counted = metrics.filter(([, collections]) => collections.length > 0);
      if (counted.length > 0) output.ItemCollectionMetrics = Object.fromEntries(counted);
    }
    const reports = consumedCapacityOfTables(meters, ReturnConsumedCapacity);
    if (reports !== undefined) output.ConsumedCapacity = reports;
    return { output, changes };
  },
};
