import { ResourceInUseException } from '../errors/resource-in-use-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import {
  timeToLiveSpecificationShape,
  type TimeToLiveSpecification,
} from '../shapes/time-to-live-specification.ts';
import { changeTable } from '../state/change-table.ts';
import { findTableInAnyStatus } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import type { TableRecord, TimeToLiveRecord } from '../tables/table-record.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html */
export interface UpdateTimeToLiveInput {
  TableName: string | undefined;
  TimeToLiveSpecification: TimeToLiveSpecification | undefined;
}

/**
 * What UpdateTimeToLive answers: the specification as requested.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html#API_UpdateTimeToLive_ResponseElements
 */
export interface UpdateTimeToLiveOutput {
  TimeToLiveSpecification?: TimeToLiveSpecification | undefined;
}

const updateTimeToLiveInputShape: StructureShape = {
  type: 'structure',
  name: 'UpdateTimeToLiveInput',
  required: ['TableName', 'TimeToLiveSpecification'],
  members: {
    TableName: tableNameOrArnShape,
    TimeToLiveSpecification: timeToLiveSpecificationShape,
  },
};

/** How long after a change AWS refuses the next: about 31 minutes (measured, 2026). */
const COOL_DOWN_MS = 31 * 60 * 1000;

/**
 * Enables or disables the deletion of items whose time has come. That settings may not change again soon after
 * holds with realistic delays only, as the limits of UpdateTable do.
 */
export const updateTimeToLive: Operation<UpdateTimeToLiveInput, UpdateTimeToLiveOutput> = {
  name: 'UpdateTimeToLive',
  input: updateTimeToLiveInputShape,
  run({ TableName, TimeToLiveSpecification: specification }, context) {
    const table = findTableInAnyStatus(context, TableName);
    requireNotInUse(table.record);
    const { timeToLive } = table.record;
    requireChange(timeToLive, specification);
    const { nowMs, tableDelays } = context;
    if (tableDelays === 'realistic' && nowMs < (timeToLive?.changedMs ?? -Infinity) + COOL_DOWN_MS) {
      throw new ValidationException('Time to live has been modified multiple times within a fixed interval');
    }
    const { Enabled, AttributeName } = specification;
    const { change } = changeTable(context.state.catalog, table.name, (draft) => {
      draft.timeToLive = { enabled: Enabled, attributeName: AttributeName, changedMs: nowMs };
    });
    return { output: { TimeToLiveSpecification: { Enabled, AttributeName } }, changes: [change] };
  },
};

function requireNotInUse({ name, status }: TableRecord): void {
  const inUse = 'Attempt to change a resource which is still in use: ';
  if (status === 'CREATING') throw new ResourceInUseException(`${inUse}Table ${name} is being created`);
  if (status === 'DELETING') throw new ResourceInUseException(`${inUse}Table is being deleted: ${name}`);
}

function requireChange(
  current: TimeToLiveRecord | undefined,
  { Enabled: enabled, AttributeName: attributeName }: Decoded<TimeToLiveSpecification>,
): void {
  if (current?.enabled !== true) {
    if (!enabled) throw new ValidationException('TimeToLive is already disabled');
    return;
  }
  if (current.attributeName !== attributeName) {
    throw new ValidationException(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${current.attributeName}`,
    );
  }
  if (enabled) throw new ValidationException('TimeToLive is already enabled');
}
