import { ValidationException } from '../errors/validation-exception.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import type { Table } from '../tables/table.ts';

/**
 * The table a statement names.
 * @throws ResourceNotFoundException
 * @throws ValidationException when an index of the table has a key of several attributes in a part
 */
export function statementTable(context: OperationContext, tableName: string): Table {
  const table = findTable(context, tableName);
  for (const { keySchema } of table.indexes.values()) {
    if (keySchema.partitionKey.length > 1 || keySchema.sortKey.length > 1) {
      throw new ValidationException(
        'PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.',
      );
    }
  }
  return table;
}
