import { isBody } from './body.ts';
import type { Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { optionValues } from './option-values.ts';
import { stringify } from './stringify.ts';
import { toKeys, type Key } from './to-keys.ts';
import { updateAttributes } from './update-attributes.ts';

/** A transactWrite of several writes and checks. */
export function transactWriteCall(
  actions: readonly unknown[],
  options: object | undefined,
  conversion: Conversion,
): Call {
  return {
    action: 'TransactWriteItems',
    body: { TransactItems: actions.map((action) => writeAction(action, conversion)), ...options },
    answer: (response) => [response],
  };
}

/**
 * One action in DynamoDB's form; what has that form already is left as it is.
 * @throws TypeError for what names no action
 */
function writeAction(action: unknown, conversion: Conversion): unknown {
  if (!isBody(action)) throw unknownAction();
  const { put, update, del, check, item, key, updates, ...rest } = action;
  const options = optionValues(rest, conversion);
  if (put !== undefined)
    return { Put: { TableName: put, Item: stringify(item as object, conversion), ...options } };
  const table = update ?? del ?? check;
  if (table === undefined) {
    if (['Put', 'Update', 'Delete', 'ConditionCheck'].some((name) => isBody(action[name]))) return action;
    throw unknownAction();
  }
  const keyed = { TableName: table, Key: toKeys(key as Key, conversion) };
  if (del !== undefined) return { Delete: { ...keyed, ...options } };
  if (check !== undefined) return { ConditionCheck: { ...keyed, ...options } };
  // TransactWriteItems knows expressions alone: of the two, one would go unheard.
  if (updates !== undefined && updates !== null && rest['UpdateExpression'] !== undefined)
    throw new TypeError('An update of a transaction has updates or an UpdateExpression, not both');
  const attributeUpdates = updateAttributes(updates as object | undefined, conversion);
  return { Update: { ...keyed, AttributeUpdates: attributeUpdates, ...options } };
}

function unknownAction(): TypeError {
  return new TypeError(
    'An action of a transaction is a put, update, del or check with the name of its table',
  );
}
