import { withPlainAttributes, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { toKeys, type Key } from './to-keys.ts';

/** The DeleteItem of a key. */
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
