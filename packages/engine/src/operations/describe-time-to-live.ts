import { ValidationException } from '../errors/validation-exception.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import type { TimeToLiveDescription } from '../shapes/time-to-live-specification.ts';
import { findTableInAnyStatus } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html */
export interface DescribeTimeToLiveInput {
  TableName: string | undefined;
}

/**
 * What DescribeTimeToLive answers: whether items expire, and by which attribute.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html#API_DescribeTimeToLive_ResponseElements
 */
export interface DescribeTimeToLiveOutput {
  TimeToLiveDescription?: TimeToLiveDescription | undefined;
}

const describeTimeToLiveInputShape: StructureShape = {
  type: 'structure',
  name: 'DescribeTimeToLiveInput',
  required: ['TableName'],
  members: { TableName: tableNameOrArnShape },
};

/** Whether a table's items expire, and by which attribute; the attribute is told only while they do. */
export const describeTimeToLive: Operation<DescribeTimeToLiveInput, DescribeTimeToLiveOutput> = {
  name: 'DescribeTimeToLive',
  input: describeTimeToLiveInputShape,
  run({ TableName }, context) {
    const { status, timeToLive } = findTableInAnyStatus(context, TableName).record;
    if (status === 'CREATING' || status === 'DELETING') {
      throw new ValidationException(
        `Cannot describe time to live while table is in ${status} state: Current table state is ${status}`,
      );
    }
    const TimeToLiveDescription: TimeToLiveDescription =
      timeToLive?.enabled === true
        ? { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive.attributeName }
        : { TimeToLiveStatus: 'DISABLED' };
    return { output: { TimeToLiveDescription }, changes: [] };
  },
};
