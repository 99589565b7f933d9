import { without } from './body.ts';
import { plainItems, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';

/** The Scan of a table; its answer is plain items, and the rest as meta. */
export function scanCall(tableName: string, options: object | undefined, conversion: Conversion): Call {
  return {
    action: 'Scan',
    body: { TableName: tableName, ...optionValues(options, conversion) },
    answer: (response) => [plainItems(response, 'Items', conversion), without(response ?? {}, 'Items')],
  };
}
