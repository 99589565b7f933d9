import { isBody, listOf, memberOf, without, type Body } from './body.ts';
import type { Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { parse } from './parse.ts';
import { toKeys, type Key } from './to-keys.ts';
import type { TypedItem } from './typed-value.ts';

/** A transactGet of several items: null where there is none. */
export function transactGetCall(
  actions: readonly unknown[],
  options: object | undefined,
  conversion: Conversion,
): Call {
  return {
    action: 'TransactGetItems',
    body: { TransactItems: actions.map((action) => getAction(action, conversion)), ...options },
    answer: (response) => [
      (listOf(response, 'Responses') ?? []).map((one) =>
        parse(memberOf(isBody(one) ? one : undefined, 'Item') as TypedItem | undefined, conversion),
      ),
      without(response ?? {}, 'Responses'),
    ],
  };
}

function getAction(action: unknown, conversion: Conversion): Body {
  if (isBody(action) && isBody(action['Get'])) return action;
  if (!isBody(action) || action['get'] === undefined)
    throw new TypeError('A read of a transaction is a get with the name of its table, and a key');
  const { get, key, ...rest } = action;
  return { Get: { TableName: get, Key: toKeys(key as Key, conversion), ...rest } };
}
