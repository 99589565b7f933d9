import { ResourceNotFoundException } from '../errors/resource-not-found-exception.ts';
import { tableNameOf } from '../tables/table-arn.ts';
import type { Table } from '../tables/table.ts';
import type { OperationContext } from './operation.ts';

/**
 * The table that a request for items names, by name or by ARN.
 * @throws ResourceNotFoundException when there is none, or it is being created or deleted
 * @throws ValidationException when an ARN is not that of a table of this account and region
 */
export function findTable(context: OperationContext, tableNameOrArn: string): Table {
  const { tables } = context.state;
  const table = tables.get(tableNameOrArn) ?? tables.get(tableNameOf(tableNameOrArn, context));
  const status = table?.record.status;
  if (table === undefined || status === 'CREATING' || status === 'DELETING') {
    throw new ResourceNotFoundException('Requested resource not found');
  }
  return table;
}

/**
 * The table that a request of the control plane names, by name or by ARN, whatever its status.
 * @throws ResourceNotFoundException when there is none
 * @throws ValidationException when an ARN is not that of a table of this account and region
 */
export function findTableInAnyStatus(context: OperationContext, tableNameOrArn: string): Table {
  const tableName = tableNameOf(tableNameOrArn, context);
  const table = context.state.tables.get(tableName);
  if (table === undefined) {
    throw new ResourceNotFoundException(`Requested resource not found: Table: ${tableName} not found`);
  }
  return table;
}
