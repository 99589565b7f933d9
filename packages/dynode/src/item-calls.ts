import { memberOf, without } from './body.ts';
import { plainItems, withPlainAttributes, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { parse } from './parse.ts';
import { attributeValue, stringify } from './stringify.ts';
import { toKeys, type Key } from './to-keys.ts';
import { isTypedValue, type TypedItem } from './typed-value.ts';
import { updateAttributes } from './update-attributes.ts';

export function putItemCall(
  tableName: string,
  item: object,
  options: object | undefined,
  conversion: Conversion,
): Call {
  const body = { TableName: tableName, Item: stringify(item, conversion) };
  return {
    action: 'PutItem',
    body: { ...body, ...optionValues(options, conversion) },
    answer: (response) => withPlainAttributes(response, conversion),
  };
}

export function updateItemCall(
  tableName: string,
  { key, updates }: { readonly key: Key; readonly updates: object | null | undefined },
  options: object | undefined,
  conversion: Conversion,
): Call {
  const body = {
    TableName: tableName,
    Key: toKeys(key, conversion),
    AttributeUpdates: updateAttributes(updates, conversion),
  };
  return {
    action: 'UpdateItem',
    body: { ...body, ...optionValues(options, conversion) },
    answer: (response) => withPlainAttributes(response, conversion),
  };
}

export function getItemCall(
  tableName: string,
  key: Key,
  options: object | undefined,
  conversion: Conversion,
): Call {
  const body = { TableName: tableName, Key: toKeys(key, conversion) };
  return {
    action: 'GetItem',
    body: { ...body, ...optionValues(options, conversion) },
    answer: (response) => [
      parse(memberOf(response, 'Item') as TypedItem | undefined, conversion),
      without(response ?? {}, 'Item'),
    ],
  };
}

export function deleteItemCall(
  tableName: string,
  key: Key,
  options: object | undefined,
  conversion: Conversion,
): Call {
  const body = { TableName: tableName, Key: toKeys(key, conversion) };
  return {
    action: 'DeleteItem',
    body: { ...body, ...optionValues(options, conversion) },
    answer: (response) => withPlainAttributes(response, conversion),
  };
}

export function queryCall(
  tableName: string,
  hashKey: unknown,
  options: object | undefined,
  conversion: Conversion,
): Call {
  const hashValue = isTypedValue(hashKey) ? hashKey : attributeValue(hashKey ?? undefined, conversion);
  const body = { TableName: tableName, ...(hashValue === undefined ? {} : { HashKeyValue: hashValue }) };
  return {
    action: 'Query',
    body: { ...body, ...optionValues(options, conversion) },
    answer: (response) => [
      response?.['Items'] === undefined
        ? response
        : { ...response, Items: plainItems(response, 'Items', conversion) },
    ],
  };
}

export function scanCall(tableName: string, options: object | undefined, conversion: Conversion): Call {
  return {
    action: 'Scan',
    body: { TableName: tableName, ...optionValues(options, conversion) },
    answer: (response) => [plainItems(response, 'Items', conversion), without(response ?? {}, 'Items')],
  };
}
