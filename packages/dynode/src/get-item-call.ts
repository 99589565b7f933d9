import { memberOf, without } from './body.ts';
import type { Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { parse } from './parse.ts';
import { toKeys, type Key } from './to-keys.ts';
import type { TypedItem } from './typed-value.ts';

/** The GetItem of a key; its answer is a plain item or null, and what it cost. */
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
