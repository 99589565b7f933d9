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

export const createTable: Client['createTable'] = forwarded('createTable');
export const listTables: Client['listTables'] = forwarded('listTables');
export const describeTable: Client['describeTable'] = forwarded('describeTable');
export const updateTable: Client['updateTable'] = forwarded('updateTable');
export const deleteTable: Client['deleteTable'] = forwarded('deleteTable');
export const putItem: Client['putItem'] = forwarded('putItem');
export const updateItem: Client['updateItem'] = forwarded('updateItem');
export const getItem: Client['getItem'] = forwarded('getItem');
export const deleteItem: Client['deleteItem'] = forwarded('deleteItem');
export const query: Client['query'] = forwarded('query');
export const queryPages: Client['queryPages'] = forwarded('queryPages');
export const scan: Client['scan'] = forwarded('scan');
export const scanPages: Client['scanPages'] = forwarded('scanPages');
export const batchGetItem: Client['batchGetItem'] = forwarded('batchGetItem');
export const batchWriteItem: Client['batchWriteItem'] = forwarded('batchWriteItem');
export const truncate: Client['truncate'] = forwarded('truncate');
export const transactWrite: Client['transactWrite'] = forwarded('transactWrite');
export const transactGet: Client['transactGet'] = forwarded('transactGet');
export const _request: Client['_request'] = forwarded('_request');
export const request: AnyOperation = forwarded('request');
