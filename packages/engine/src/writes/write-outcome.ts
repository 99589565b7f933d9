import type { BoundUpdate } from '../expressions/bound.ts';
import { capacityMeter } from '../reads/consumed-capacity.ts';
import type { ConsumedCapacity, ReturnConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type {
  ItemCollectionMetrics,
  ReturnItemCollectionMetrics,
} from '../shapes/item-collection-metrics.ts';
import type { ReturnValue } from '../shapes/return-values.ts';
import type { OperationContext, Outcome } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { encodeItem, type WireAttributeValue } from '../values/wire-form.ts';
import { itemCollectionMetrics, requireCollectionSize } from './item-collection-metrics.ts';
import { observedChanges } from './item-write.ts';
import { returnedAttributes } from './return-values.ts';
import { meterWriteCapacity } from './write-capacity.ts';

/** The members of PutItem, UpdateItem and DeleteItem that say what to answer. */
export interface WriteAnswerParameters {
  readonly TableName: string;
  readonly ReturnValues: ReturnValue | undefined;
  readonly ReturnConsumedCapacity: ReturnConsumedCapacity | undefined;
  readonly ReturnItemCollectionMetrics: ReturnItemCollectionMetrics | undefined;
}

/** The answer of PutItem, UpdateItem and DeleteItem. */
export interface WriteAnswer {
  Attributes?: Record<string, WireAttributeValue>;
  ConsumedCapacity?: ConsumedCapacity | undefined;
  ItemCollectionMetrics?: ItemCollectionMetrics;
}

/** A write that has been performed: its table, its item or key, and the change it makes. */
export interface PerformedWrite {
  readonly table: Table;
  /** Attributes that hold the table's key. */
  readonly attributes: AttributeMap;
  readonly change: ItemChange;
  readonly update?: BoundUpdate | undefined;
}

/**
 * The answer and the changes of a write that has been performed.
 * @throws ItemCollectionSizeLimitExceededException
 */
export function writeOutcome(
  parameters: WriteAnswerParameters,
  { table, attributes, change, update }: PerformedWrite,
  { form, itemForm, usage }: Pick<OperationContext, 'form' | 'itemForm' | 'usage'>,
): Outcome<WriteAnswer> {
  const changes = observedChanges(change);
  requireCollectionSize(table, changes);
  const output: WriteAnswer = {};
  const returned = returnedAttributes(parameters.ReturnValues, change, update);
  if (returned !== undefined) output.Attributes = encodeItem(returned, itemForm);
  const meter = capacityMeter(parameters.ReturnConsumedCapacity, parameters.TableName, usage?.writes);
  if (meter !== undefined) {
    meterWriteCapacity(meter, table, change);
    const report = meter.report(parameters.ReturnConsumedCapacity);
    if (report !== undefined) output.ConsumedCapacity = report;
  }
  if (parameters.ReturnItemCollectionMetrics === 'SIZE') {
    const metrics = itemCollectionMetrics(table, attributes, changes, form);
    if (metrics !== undefined) output.ItemCollectionMetrics = metrics;
  }
  return { output, changes };
}
