import { plainItems, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { attributeValue } from './stringify.ts';
import { isTypedValue } from './typed-value.ts';

/** The Query of a partition key's value, which may be missing for a KeyConditionExpression. */
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
