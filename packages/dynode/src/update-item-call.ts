import { withPlainAttributes, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { toKeys, type Key } from './to-keys.ts';
import { updateAttributes } from './update-attributes.ts';

/** The UpdateItem of updates by attribute. */
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
