import { isBody, listOf, mapEntries, memberOf, textOf, without, type Body } from './body.ts';
import { positionalKey } from './positional-key.ts';
import type { TableSchema, TableSchemas } from './table-schema.ts';

/** The answer of today's API as AWS's API of 2011 gave it, with the members added since. */
export function fromCurrent(action: string, body: Body, answer: Body, schemas: TableSchemas): Body {
  const asked = body['ReturnConsumedCapacity'] !== undefined && body['ReturnConsumedCapacity'] !== 'NONE';
  const schema = schemas.get(textOf(body, 'TableName') ?? '');
  switch (action) {
    case 'CreateTable':
    case 'UpdateTable':
    case 'DeleteTable':
      return withDescription(answer, 'TableDescription');
    case 'DescribeTable':
      return withDescription(answer, 'Table');
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return withUnits(answer, asked);
    case 'Query':
    case 'Scan':
      return withUnits(withLastKey(answer, schema), asked);
    case 'BatchGetItem':
      return batchGetItem(answer, asked, schemas);
    case 'BatchWriteItem':
      return batchWriteItem(answer, asked, body, schemas);
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return { ...withoutCapacity(answer, asked), ConsumedCapacityUnits: unitsByTable(answer) };
    default:
      return answer;
  }
}

function withDescription(answer: Body, member: string): Body {
  const description = memberOf(answer, member);
  if (description === undefined) return answer;
  return { ...answer, [member]: { ...description, KeySchema: keySchema(description) } };
}

/** `{ HashKeyElement: { AttributeName, AttributeType }, RangeKeyElement? }` of today's list. */
function keySchema(description: Body): unknown {
  const elements = listOf(description, 'KeySchema');
  if (elements === undefined) return description['KeySchema'];
  const schema: Body = {};
  for (const element of elements) {
    if (!isBody(element)) continue;
    const { AttributeName: name } = element;
    const position = element['KeyType'] === 'HASH' ? 'HashKeyElement' : 'RangeKeyElement';
    schema[position] = { AttributeName: name, AttributeType: attributeType(description, name) };
  }
  return schema;
}

function attributeType(description: Body, name: unknown): unknown {
  const definitions = (listOf(description, 'AttributeDefinitions') ?? []).filter((one) => isBody(one));
  return definitions.find((definition) => definition['AttributeName'] === name)?.['AttributeType'];
}

/** The units of one table as a number; the whole account of them only where it was asked for. */
function withUnits(answer: Body, asked: boolean): Body {
  const units = memberOf(answer, 'ConsumedCapacity')?.['CapacityUnits'];
  const rest = withoutCapacity(answer, asked);
  return units === undefined ? rest : { ...rest, ConsumedCapacityUnits: units };
}

function withoutCapacity(answer: Body, asked: boolean): Body {
  return asked ? answer : without(answer, 'ConsumedCapacity');
}

function withLastKey(answer: Body, schema: TableSchema | undefined): Body {
  if (answer['LastEvaluatedKey'] === undefined) return answer;
  return { ...answer, LastEvaluatedKey: positionalKey(answer['LastEvaluatedKey'], schema) };
}

function unitsByTable(answer: Body): Body {
  const capacities = (listOf(answer, 'ConsumedCapacity') ?? []).filter((one) => isBody(one));
  return Object.fromEntries(
    capacities.map((capacity) => [textOf(capacity, 'TableName') ?? '', capacity['CapacityUnits']]),
  );
}

function batchGetItem(answer: Body, asked: boolean, schemas: TableSchemas): Body {
  const units = unitsByTable(answer);
  const responses = mapEntries(memberOf(answer, 'Responses') ?? {}, (name, items) => [
    name,
    { Items: items, ...unitsOf(units, name) },
  ]);
  const unprocessed = mapEntries(memberOf(answer, 'UnprocessedKeys') ?? {}, (name, request) => [
    name,
    positionalKeys(request, schemas.get(name)),
  ]);
  return { ...withoutCapacity(answer, asked), Responses: responses, UnprocessedKeys: unprocessed };
}

function unitsOf(units: Body, tableName: string): Body {
  return Object.hasOwn(units, tableName) ? { ConsumedCapacityUnits: units[tableName] } : {};
}

function positionalKeys(request: unknown, schema: TableSchema | undefined): unknown {
  const keys = isBody(request) ? listOf(request, 'Keys') : undefined;
  if (!isBody(request) || keys === undefined) return request;
  return { ...request, Keys: keys.map((key) => positionalKey(key, schema)) };
}

function batchWriteItem(answer: Body, asked: boolean, body: Body, schemas: TableSchemas): Body {
  const units = unitsByTable(answer);
  const responses = mapEntries(memberOf(body, 'RequestItems') ?? {}, (name) => [name, unitsOf(units, name)]);
  const unprocessed = mapEntries(memberOf(answer, 'UnprocessedItems') ?? {}, (name, requests) => [
    name,
    Array.isArray(requests)
      ? requests.map((request: unknown) => positionalDeletion(request, schemas.get(name)))
      : requests,
  ]);
  return { ...withoutCapacity(answer, asked), Responses: responses, UnprocessedItems: unprocessed };
}

function positionalDeletion(request: unknown, schema: TableSchema | undefined): unknown {
  const deletion = isBody(request) ? memberOf(request, 'DeleteRequest') : undefined;
  if (!isBody(request) || deletion === undefined) return request;
  return { ...request, DeleteRequest: { ...deletion, Key: positionalKey(deletion['Key'], schema) } };
}
