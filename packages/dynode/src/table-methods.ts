import type { TableAnswer, TableDescription, TableList } from './answer.ts';
import type { Callback } from './callback.ts';
import type { Call } from './call.ts';
import type { CreateTableOptions, ListTablesOptions, UpdateTableOptions } from './options.ts';
import { createTableCall } from './create-table-call.ts';
import { deleteTableCall } from './delete-table-call.ts';
import { describeTableCall } from './describe-table-call.ts';
import { listTablesCall } from './list-tables-call.ts';
import { updateTableCall } from './update-table-call.ts';

/** What follows a method's own arguments: options, a callback, both or neither. */
export type Rest = readonly unknown[];

/** A client's methods for tables, by way of the one `call` that a client has. */
export abstract class TableMethods {
  /** Creates a table, by default with the partition key `id` of type String, 10 read and 5 write capacity units. */
  createTable(table: string, options?: CreateTableOptions | null): Promise<TableAnswer>;
  createTable(table: string, callback: Callback<[TableAnswer]>): void;
  createTable(
    table: string,
    options: CreateTableOptions | null | undefined,
    callback: Callback<[TableAnswer]>,
  ): void;
  createTable(table: string, ...rest: Rest): unknown {
    return this.call(rest, (options) => createTableCall(table, options ?? {}));
  }

  /** Lists the tables, those with the client's prefix alone. */
  listTables(options?: ListTablesOptions | null): Promise<TableList>;
  listTables(callback: Callback<[TableList]>): void;
  listTables(options: ListTablesOptions | null | undefined, callback: Callback<[TableList]>): void;
  listTables(...rest: Rest): unknown {
    return this.call(rest, (options) => listTablesCall(options));
  }

  /** Describes a table. */
  describeTable(table: string): Promise<TableDescription>;
  describeTable(table: string, callback: Callback<[TableDescription]>): void;
  describeTable(table: string, ...rest: Rest): unknown {
    return this.call(rest, () => describeTableCall(table));
  }

  /** Changes a table's throughput, or whatever else of it today's UpdateTable changes. */
  updateTable(table: string, options: UpdateTableOptions): Promise<TableAnswer>;
  updateTable(table: string, options: UpdateTableOptions, callback: Callback<[TableAnswer]>): void;
  updateTable(table: string, ...rest: Rest): unknown {
    return this.call(rest, (options) => updateTableCall(table, options ?? {}));
  }

  /** Deletes a table with its items. */
  deleteTable(table: string): Promise<TableAnswer>;
  deleteTable(table: string, callback: Callback<[TableAnswer]>): void;
  deleteTable(table: string, ...rest: Rest): unknown {
    return this.call(rest, () => deleteTableCall(table));
  }

  /** Performs the request that `prepare` makes of the options in `rest`; answers its callback or by a promise. */
  protected abstract call(rest: Rest, prepare: (options: object | undefined) => Call): unknown;
}
