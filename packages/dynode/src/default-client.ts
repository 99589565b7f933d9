import type { ClientConfig } from './client-config.ts';
import { Client } from './client.ts';
import type { AnyOperation } from './request.ts';

let shared: Client | undefined;

/** Makes a new client the default one: credentials are accepted, and not needed. */
export function auth(config: ClientConfig = {}): void {
  shared = new Client(config);
}

/** The client behind the module's own functions, made when the first of them is called. */
export function defaultClient(): Client {
  shared ??= new Client();
  return shared;
}

type Methods = {
  [Name in keyof Client]: Client[Name] extends (...parameters: never[]) => unknown ? Name : never;
}[keyof Client];

/** The default client's method of this name, as a function of its own. */
function forwarded<Name extends Methods>(name: Name): Client[Name] {
  const forward = (...parameters: unknown[]): unknown => {
    const client = defaultClient();
    return Reflect.apply(client[name] as (...given: unknown[]) => unknown, client, parameters);
  };
  return forward as unknown as Client[Name];
}

/** Creates a table: `Client.createTable` of the default client. */
export const createTable: Client['createTable'] = forwarded('createTable');
/** Lists the names of tables: `Client.listTables` of the default client. */
export const listTables: Client['listTables'] = forwarded('listTables');
/** Describes a table: `Client.describeTable` of the default client. */
export const describeTable: Client['describeTable'] = forwarded('describeTable');
/** Changes a table's capacity, or what else UpdateTable can: `Client.updateTable` of the default client. */
export const updateTable: Client['updateTable'] = forwarded('updateTable');
/** Deletes a table: `Client.deleteTable` of the default client. */
export const deleteTable: Client['deleteTable'] = forwarded('deleteTable');
/** Writes an item: `Client.putItem` of the default client. */
export const putItem: Client['putItem'] = forwarded('putItem');
/** Changes attributes of an item: `Client.updateItem` of the default client. */
export const updateItem: Client['updateItem'] = forwarded('updateItem');
/** Reads an item: `Client.getItem` of the default client. */
export const getItem: Client['getItem'] = forwarded('getItem');
/** Deletes an item: `Client.deleteItem` of the default client. */
export const deleteItem: Client['deleteItem'] = forwarded('deleteItem');
/** Reads the items of a partition: `Client.query` of the default client. */
export const query: Client['query'] = forwarded('query');
/** Reads the items of a partition, page by page: `Client.queryPages` of the default client. */
export const queryPages: Client['queryPages'] = forwarded('queryPages');
/** Reads a table: `Client.scan` of the default client. */
export const scan: Client['scan'] = forwarded('scan');
/** Reads a table, page by page: `Client.scanPages` of the default client. */
export const scanPages: Client['scanPages'] = forwarded('scanPages');
/** Reads many items: `Client.batchGetItem` of the default client. */
export const batchGetItem: Client['batchGetItem'] = forwarded('batchGetItem');
/** Writes and deletes many items: `Client.batchWriteItem` of the default client. */
export const batchWriteItem: Client['batchWriteItem'] = forwarded('batchWriteItem');
/** Deletes all items of a table: `Client.truncate` of the default client. */
export const truncate: Client['truncate'] = forwarded('truncate');
/** Writes in a transaction: `Client.transactWrite` of the default client. */
export const transactWrite: Client['transactWrite'] = forwarded('transactWrite');
/** Reads in a transaction: `Client.transactGet` of the default client. */
export const transactGet: Client['transactGet'] = forwarded('transactGet');
/** Sends any operation, under its name of old: `Client._request` of the default client. */
export const _request: Client['_request'] = forwarded('_request');
/** Sends any operation: `Client.request` of the default client. */
export const request: AnyOperation = forwarded('request');
