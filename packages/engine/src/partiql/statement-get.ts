import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { selectedPaths, type BoundSelect } from './bind-select.ts';
import { keyMisfit } from './key-misfit.ts';
import { orderReads } from './order-reads.ts';
import { requireSingleKeys } from './require-single-keys.ts';
import { statementKey } from './statement-key.ts';

/** A SELECT of one item by its key; the key may still not fit the table's. */
export interface StatementGet {
  readonly type: 'get';
  /** The table as the statement names it. */
  readonly tableName: string;
  readonly table: Table;
  readonly key: AttributeMap;
  readonly misfit: ValidationException | undefined;
  /** What to return of the item; undefined for all of it. */
  readonly paths: readonly DocumentPath[] | undefined;
}

/** What refuses a SELECT of an index: batches and transactions have words of their own. */
export interface IndexRefusal {
  readonly operationName: 'BatchExecuteStatement' | 'ExecuteTransaction';
  readonly ofIndex: string | undefined;
}

/**
 * The read of one item that a SELECT of a batch or a transaction is: its WHERE clause gives the key, all of it and
 * nothing else (measured on AWS, 2026).
 * @throws ResourceNotFoundException
 * @throws ValidationException when it reads anything else than one item by its key
 */
export function locateGet(
  select: BoundSelect,
  { operationName, ofIndex }: IndexRefusal,
  context: OperationContext,
): StatementGet {
  const { tableName, indexName } = select;
  const table = findTable(context, tableName);
  const index = indexName === undefined ? undefined : table.indexes.get(indexName);
  if (index !== undefined) requireSingleKeys(index.keySchema);
  if (indexName !== undefined && ofIndex !== undefined) throw new ValidationException(ofIndex);
  const paths = selectedPaths(select);
  const found = indexName === undefined ? statementKey(select.where, table) : undefined;
  if (found === undefined || found.rest !== undefined) {
    throw new ValidationException(
      `Select statements within ${operationName} must specify the primary key in the where clause.`,
    );
  }
  const { key } = found;
  const [partitionKey] = keyAttributes(table.keySchema);
  const value = partitionKey && getAttribute(key, partitionKey.name);
  orderReads(select, table.keySchema, value === undefined ? undefined : [value]);
  return { type: 'get', tableName, table, key, misfit: keyMisfit(table.keySchema, key), paths };
}
