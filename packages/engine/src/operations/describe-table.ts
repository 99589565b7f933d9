import type { StructureShape } from '../shapes/shape.ts';
import type { TableDescription } from '../shapes/table-description.ts';
import { absentTableName, existingTableNameShape } from '../shapes/table-name.ts';
import { findTableInAnyStatus } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import { tableDescription } from '../tables/table-description.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html */
export interface DescribeTableInput {
  TableName: string | undefined;
}

/**
 * What DescribeTable answers: the table as it is at the time of the request.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html#API_DescribeTable_ResponseElements
 */
export interface DescribeTableOutput {
  Table?: TableDescription | undefined;
}

const describeTableInputShape: StructureShape = {
  type: 'structure',
  name: 'DescribeTableInput',
  required: ['TableName'],
  members: { TableName: existingTableNameShape },
  absentTexts: { TableName: absentTableName },
};

/** What a table is, as of now. */
export const describeTable: Operation<DescribeTableInput, DescribeTableOutput> = {
  name: 'DescribeTable',
  input: describeTableInputShape,
  run({ TableName }, context) {
    const table = findTableInAnyStatus(context, TableName);
    return { output: { Table: tableDescription(table.record, table, context) }, changes: [] };
  },
};
