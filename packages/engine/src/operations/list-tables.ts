import type { StructureShape } from '../shapes/shape.ts';
import { tableNameShape } from '../shapes/table-name.ts';
import type { Operation } from '../state/operation.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html */
export interface ListTablesInput {
  ExclusiveStartTableName?: string | undefined;
  Limit?: number | undefined;
}

/**
 * What ListTables answers: a page of names, and the name to go on after.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html#API_ListTables_ResponseElements
 */
export interface ListTablesOutput {
  TableNames?: string[] | undefined;
  LastEvaluatedTableName?: string | undefined;
}

const listTablesInputShape: StructureShape = {
  type: 'structure',
  name: 'ListTablesInput',
  members: {
    ExclusiveStartTableName: tableNameShape,
    Limit: { type: 'integer', min: 1, max: 100 },
  },
  violationOrder: ['Limit', 'ExclusiveStartTableName'],
};

const MAX_TABLES_PER_PAGE = 100;

/** The names of the tables in byte-wise order, those being created or deleted too. */
export const listTables: Operation<ListTablesInput, ListTablesOutput> = {
  name: 'ListTables',
  input: listTablesInputShape,
  run({ ExclusiveStartTableName: start, Limit: limit = MAX_TABLES_PER_PAGE }, { state }) {
    const names = [...state.tables.keys()]
      .filter((name) => start === undefined || name > start)
      .toSorted(compareNames);
    const TableNames = names.slice(0, limit);
    const last = TableNames.at(-1);
    const isLastPage = names.length <= limit || last === undefined;
    return { output: { TableNames, ...(isLastPage ? {} : { LastEvaluatedTableName: last }) }, changes: [] };
  },
};

/** Names are ASCII: the order of their code units is that of their bytes. */
function compareNames(left: string, right: string): number {
  return left < right ? -1 : 1;
}
