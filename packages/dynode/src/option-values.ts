import { isBody, mapEntries, type Body } from './body.ts';
import type { Conversion } from './conversion.ts';
import { operandValue } from './stringify.ts';
import { toKeys, type Key } from './to-keys.ts';

const OF_CONDITIONS = ['Expected', 'ScanFilter', 'QueryFilter', 'KeyConditions'];

/** A call's options with typed values for the plain ones in conditions, expressions and keys. */
export function optionValues(options: object | undefined, conversion: Conversion): Body {
  // JSON's null is what is not there.
  const given = Object.entries({ ...options }).filter(([, value]) => value !== null);
  const typed: Body = Object.fromEntries(given);
  for (const name of OF_CONDITIONS) {
    const conditions = typed[name];
    if (isBody(conditions))
      typed[name] = mapEntries(conditions, (attribute, one) => [attribute, condition(one, conversion)]);
  }
  const { RangeKeyCondition: range, ExpressionAttributeValues: values, ExclusiveStartKey: start } = typed;
  if (range !== undefined) typed['RangeKeyCondition'] = condition(range, conversion);
  if (isBody(values))
    typed['ExpressionAttributeValues'] = mapEntries(values, (placeholder, value) => [
      placeholder,
      value === undefined ? undefined : operandValue(value, conversion),
    ]);
  if (start !== undefined) typed['ExclusiveStartKey'] = toKeys(start as Key, conversion);
  return typed;
}

function condition(one: unknown, conversion: Conversion): unknown {
  if (!isBody(one)) return one;
  const typed: Body = { ...one };
  const { Value: value, AttributeValueList: list } = typed;
  if (value !== undefined) typed['Value'] = operandValue(value, conversion);
  if (Array.isArray(list))
    typed['AttributeValueList'] = list.map((element) => operandValue(element, conversion));
  return typed;
}
