import type { CapacityMeta, QueryAnswer, ScanMeta, WriteAnswer } from './answer.ts';
import type { Callback } from './callback.ts';
import type { Conversion } from './conversion.ts';
import { deleteItemCall } from './delete-item-call.ts';
import { getItemCall } from './get-item-call.ts';
import { putItemCall } from './put-item-call.ts';
import { queryCall } from './query-call.ts';
import { scanCall } from './scan-call.ts';
import { updateItemCall } from './update-item-call.ts';
import type {
  DeleteItemOptions,
  GetItemOptions,
  PutItemOptions,
  QueryOptions,
  ScanOptions,
  UpdateItemOptions,
} from './options.ts';
import { pagesFrom } from './pages.ts';
import type { PlainItem } from './parse.ts';
import { TableMethods, type Rest } from './table-methods.ts';
import type { Key, KeyValue } from './to-keys.ts';

/** A client's methods for single items, and for pages of them. */
export abstract class ItemMethods extends TableMethods {
  abstract readonly config: Conversion;

  /** Writes an item whole. */
  putItem<Item extends object = PlainItem>(
    table: string,
    item: Item,
    options?: PutItemOptions | null,
  ): Promise<WriteAnswer<Item>>;
  putItem<Item extends object = PlainItem>(
    table: string,
    item: Item,
    callback: Callback<[WriteAnswer<Item>]>,
  ): void;
  putItem<Item extends object = PlainItem>(
    table: string,
    item: Item,
    options: PutItemOptions | null | undefined,
    callback: Callback<[WriteAnswer<Item>]>,
  ): void;
  putItem(table: string, item: object, ...rest: Rest): unknown {
    return this.call(rest, (options) => putItemCall(table, item, options, this.config));
  }

  /** Changes attributes of an item, which is created where there is none. */
  updateItem<Item = PlainItem>(
    table: string,
    key: Key,
    updates: object | null | undefined,
    options?: UpdateItemOptions | null,
  ): Promise<WriteAnswer<Item>>;
  updateItem<Item = PlainItem>(
    table: string,
    key: Key,
    updates: object | null | undefined,
    callback: Callback<[WriteAnswer<Item>]>,
  ): void;
  updateItem<Item = PlainItem>(
    table: string,
    key: Key,
    updates: object | null | undefined,
    options: UpdateItemOptions | null | undefined,
    callback: Callback<[WriteAnswer<Item>]>,
  ): void;
  updateItem(table: string, key: Key, updates: object | null | undefined, ...rest: Rest): unknown {
    return this.call(rest, (options) => updateItemCall(table, { key, updates }, options, this.config));
  }

  /** Reads an item; null where there is none. */
  getItem<Item = PlainItem>(
    table: string,
    key: Key,
    options?: GetItemOptions | null,
  ): Promise<[Item | null, CapacityMeta]>;
  getItem<Item = PlainItem>(table: string, key: Key, callback: Callback<[Item | null, CapacityMeta]>): void;
  getItem<Item = PlainItem>(
    table: string,
    key: Key,
    options: GetItemOptions | null | undefined,
    callback: Callback<[Item | null, CapacityMeta]>,
  ): void;
  getItem(table: string, key: Key, ...rest: Rest): unknown {
    return this.call(rest, (options) => getItemCall(table, key, options, this.config));
  }

  /** Deletes an item, if there is one. */
  deleteItem<Item = PlainItem>(
    table: string,
    key: Key,
    options?: DeleteItemOptions | null,
  ): Promise<WriteAnswer<Item>>;
  deleteItem<Item = PlainItem>(table: string, key: Key, callback: Callback<[WriteAnswer<Item>]>): void;
  deleteItem<Item = PlainItem>(
    table: string,
    key: Key,
    options: DeleteItemOptions | null | undefined,
    callback: Callback<[WriteAnswer<Item>]>,
  ): void;
  deleteItem(table: string, key: Key, ...rest: Rest): unknown {
    return this.call(rest, (options) => deleteItemCall(table, key, options, this.config));
  }

  /** Reads the items of one partition key, in the order of their sort keys: one page. */
  query<Item = PlainItem>(
    table: string,
    hashKey: KeyValue | null | undefined,
    options?: QueryOptions | null,
  ): Promise<QueryAnswer<Item>>;
  query<Item = PlainItem>(
    table: string,
    hashKey: KeyValue | null | undefined,
    callback: Callback<[QueryAnswer<Item>]>,
  ): void;
  query<Item = PlainItem>(
    table: string,
    hashKey: KeyValue | null | undefined,
    options: QueryOptions | null | undefined,
    callback: Callback<[QueryAnswer<Item>]>,
  ): void;
  query(table: string, hashKey: KeyValue | null | undefined, ...rest: Rest): unknown {
    return this.call(rest, (options) => queryCall(table, hashKey, options, this.config));
  }

  /** The pages of a query, for `for await`. */
  queryPages<Item = PlainItem>(
    table: string,
    hashKey: KeyValue | null | undefined,
    options?: QueryOptions | null,
  ): AsyncGenerator<QueryAnswer<Item>, void, undefined> {
    return pagesFrom(
      (start) => this.query<Item>(table, hashKey, { ...options, ...start }),
      ({ LastEvaluatedKey: last }) => last,
    );
  }

  /** Reads a table's items: one page. */
  scan<Item = PlainItem>(table: string, options?: ScanOptions | null): Promise<[Item[], ScanMeta]>;
  scan<Item = PlainItem>(table: string, callback: Callback<[Item[], ScanMeta]>): void;
  scan<Item = PlainItem>(
    table: string,
    options: ScanOptions | null | undefined,
    callback: Callback<[Item[], ScanMeta]>,
  ): void;
  scan(table: string, ...rest: Rest): unknown {
    return this.call(rest, (options) => scanCall(table, options, this.config));
  }

  /** The pages of a scan, for `for await`. */
  scanPages<Item = PlainItem>(
    table: string,
    options?: ScanOptions | null,
  ): AsyncGenerator<[Item[], ScanMeta], void, undefined> {
    return pagesFrom(
      (start) => this.scan<Item>(table, { ...options, ...start }),
      ([, { LastEvaluatedKey: last }]) => last,
    );
  }
}
