import { withPlainAttributes, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { stringify } from './stringify.ts';

/** The PutItem of a plain item. */
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
