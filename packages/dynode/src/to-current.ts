import { isBody, listOf, mapEntries, memberOf, textOf, without, type Body } from './body.ts';
import { withKeyCondition } from './key-condition.ts';
import { namedKey } from './positional-key.ts';
import type { TableSchemas } from './table-schema.ts';
import { withUpdateExpression } from './update-expression.ts';

/** The tables whose key attributes must be known to translate a request and its answer. */
export function tablesWithKeys(action: string, body: Body): string[] {
  if (SINGLE_TABLE.has(action)) {
    const name = textOf(body, 'TableName');
    return name === undefined ? [] : [name];
  }
  if (action === 'BatchGetItem') return Object.keys(memberOf(body, 'RequestItems') ?? {});
  if (action === 'BatchWriteItem') {
    const tables = Object.entries(memberOf(body, 'RequestItems') ?? {});
    return tables.filter(([, requests]) => hasDeletion(requests)).map(([name]) => name);
  }
  return transactionActions(body).flatMap((one) => {
    const name = textOf(one, 'TableName');
    return name === undefined || one['Key'] === undefined ? [] : [name];
  });
}

const SINGLE_TABLE = new Set(['GetItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan']);

/**
 * A request of AWS's API of 2011 (`DynamoDB_20111205`) as one of today's (`DynamoDB_20120810`). What both versions
 * share, and what only today's has, stays as it is.
 */
export function toCurrent(action: string, body: Body, schemas: TableSchemas): Body {
  switch (action) {
    case 'CreateTable':
      return createTable(body);
    case 'GetItem':
    case 'DeleteItem':
      return withCapacity(withKey(body, schemas));
    case 'PutItem':
      return withCapacity(body);
    case 'UpdateItem':
      return withCapacity(updateItem(withKey(body, schemas)));
    case 'Query':
      return withCapacity(withStart(query(withSelect(body), schemas), schemas));
    case 'Scan':
      return withCapacity(withStart(withSelect(body), schemas));
    case 'BatchGetItem':
      return withCapacity(batch(body, (name, keys) => withKeys(keys, name, schemas)));
    case 'BatchWriteItem':
      return withCapacity(batch(body, (name, requests) => withDeletions(requests, name, schemas)));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return withCapacity(transaction(body, schemas));
    default:
      return body;
  }
}

function createTable(body: Body): Body {
  const { KeySchema: schema } = body;
  if (!isBody(schema)) return body;
  const hash = memberOf(schema, 'HashKeyElement');
  const range = memberOf(schema, 'RangeKeyElement');
  const elements = [
    { element: hash, keyType: 'HASH' },
    { element: range, keyType: 'RANGE' },
  ].filter(({ element }) => element !== undefined);
  const given = listOf(body, 'AttributeDefinitions') ?? [];
  const isGiven = (name: unknown): boolean =>
    given.some((definition) => isBody(definition) && definition['AttributeName'] === name);
  const definitions = elements
    .map(({ element }) => ({
      AttributeName: element?.['AttributeName'],
      AttributeType: element?.['AttributeType'],
    }))
    .filter(({ AttributeName: name }) => !isGiven(name));
  return {
    ...body,
    AttributeDefinitions: [...definitions, ...given],
    KeySchema: elements.map(({ element, keyType }) => ({
      AttributeName: element?.['AttributeName'],
      KeyType: keyType,
    })),
  };
}

/** 2011 told every answer's capacity unasked. */
function withCapacity(body: Body): Body {
  const { ReturnConsumedCapacity: asked } = body;
  return { ...body, ReturnConsumedCapacity: asked === undefined || asked === 'NONE' ? 'TOTAL' : asked };
}

function withKey(body: Body, schemas: TableSchemas): Body {
  return { ...body, Key: namedKey(body['Key'], schemas.get(textOf(body, 'TableName') ?? '')) };
}

function withStart(body: Body, schemas: TableSchemas): Body {
  if (body['ExclusiveStartKey'] === undefined) return body;
  const schema = schemas.get(textOf(body, 'TableName') ?? '');
  return { ...body, ExclusiveStartKey: namedKey(body['ExclusiveStartKey'], schema) };
}

/** `Count: true` is `Select: 'COUNT'` today. */
function withSelect(body: Body): Body {
  const rest = without(body, 'Count');
  return body['Count'] ? { ...rest, Select: 'COUNT' } : rest;
}

function query(body: Body, schemas: TableSchemas): Body {
  const schema = schemas.get(textOf(body, 'TableName') ?? '');
  const indexName = textOf(body, 'IndexName');
  const keyNames = indexName === undefined ? schema?.keyNames : schema?.indexes.get(indexName);
  return withKeyCondition(body, keyNames ?? []);
}

function updateItem(body: Body): Body {
  const hasExpression = body['ConditionExpression'] !== undefined || body['UpdateExpression'] !== undefined;
  return hasExpression ? withUpdateExpression(body) : body;
}

function batch(body: Body, change: (tableName: string, requests: unknown) => unknown): Body {
  const items = memberOf(body, 'RequestItems');
  if (items === undefined) return body;
  return { ...body, RequestItems: mapEntries(items, (name, requests) => [name, change(name, requests)]) };
}

function withKeys(request: unknown, tableName: string, schemas: TableSchemas): unknown {
  if (!isBody(request)) return request;
  const keys = listOf(request, 'Keys');
  if (keys === undefined) return request;
  return { ...request, Keys: keys.map((key) => namedKey(key, schemas.get(tableName))) };
}

function hasDeletion(requests: unknown): boolean {
  return Array.isArray(requests) && requests.some((request) => isBody(request) && request['DeleteRequest']);
}

function withDeletions(requests: unknown, tableName: string, schemas: TableSchemas): unknown {
  if (!Array.isArray(requests)) return requests;
  return requests.map((request: unknown) => {
    const deletion = isBody(request) ? memberOf(request, 'DeleteRequest') : undefined;
    if (!isBody(request) || deletion === undefined) return request;
    const key = namedKey(deletion['Key'], schemas.get(tableName));
    return { ...request, DeleteRequest: { ...deletion, Key: key } };
  });
}

function transaction(body: Body, schemas: TableSchemas): Body {
  const items = listOf(body, 'TransactItems');
  if (items === undefined) return body;
  const translated = items.map((item) =>
    isBody(item)
      ? mapEntries(item, (name, one) => [name, isBody(one) ? transactionAction(name, one, schemas) : one])
      : item,
  );
  return { ...body, TransactItems: translated };
}

function transactionAction(name: string, action: Body, schemas: TableSchemas): Body {
  const keyed = action['Key'] === undefined ? action : withKey(action, schemas);
  return name === 'Update' ? withUpdateExpression(keyed) : keyed;
}

function transactionActions(body: Body): Body[] {
  const items = listOf(body, 'TransactItems') ?? [];
  return items
    .filter((item) => isBody(item))
    .flatMap((item) => Object.values(item).filter((one) => isBody(one)));
}
