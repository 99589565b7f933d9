import { isBody, mapEntries, memberOf, without, type Body } from './body.ts';
import { plainItems, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { toKeys, type Key } from './to-keys.ts';

/** A batchGetItem: for each table its keys, and any member DynamoDB takes beside them. */
export function batchGetItemCall(request: object, conversion: Conversion): Call {
  const items = mapEntries({ ...request }, (name, table) => [name, keysOf(table, conversion)]);
  return {
    action: 'BatchGetItem',
    body: { RequestItems: items },
    answer: (response) => [
      mapEntries(memberOf(response, 'Responses') ?? {}, (name, table) => [
        name,
        plainItems(isBody(table) ? table : undefined, 'Items', conversion),
      ]),
      batchGetMeta(response),
    ],
  };
}

function keysOf(table: unknown, conversion: Conversion): unknown {
  if (!isBody(table)) return table;
  const { keys, Keys, ...rest } = table;
  const given = [keys, Keys].filter((list) => Array.isArray(list)).flat() as Key[];
  return { Keys: given.map((key) => toKeys(key, conversion)), ...optionValues(rest, conversion) };
}

function batchGetMeta(response: Body | undefined): Body {
  const units = mapEntries(memberOf(response, 'Responses') ?? {}, (name, table) => [
    name,
    isBody(table) ? table['ConsumedCapacityUnits'] : undefined,
  ]);
  const rest = without(response ?? {}, 'Responses', 'UnprocessedKeys');
  return {
    UnprocessedKeys: memberOf(response, 'UnprocessedKeys') ?? {},
    ConsumedCapacityUnits: units,
    ...rest,
  };
}
