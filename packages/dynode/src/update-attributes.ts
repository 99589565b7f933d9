import type { Conversion } from './conversion.ts';
import { attributeValue, isNothing, setOperand } from './stringify.ts';
import { entriesOf, isMapLike, isTypedValue, nestedValue, type TypedValue } from './typed-value.ts';

/** What becomes of one attribute, as the parameter AttributeUpdates has it. */
export interface AttributeUpdate {
  readonly Action: string;
  readonly Value?: TypedValue;
}

/**
 * The AttributeUpdates of an update by attribute: a plain value is put; `{ add: 2 }`, `{ delete: [5] }`, `{ put: … }`
 * and `{ Action: 'DELETE' }` say what to do; in the `dynode` conversion `null`, `''` and `[]` remove the attribute.
 * Any other object is a map to be put.
 * @throws Error `Unsupported Data type: …` for what cannot be stored
 */
export function updateAttributes(
  updates: object | null | undefined,
  conversion: Conversion = {},
): Record<string, AttributeUpdate> {
  const entries = entriesOf(updates ?? {}, conversion.conversion !== 'native');
  return Object.fromEntries(entries.map(([name, value]) => [name, attributeUpdate(value, conversion)]));
}

function attributeUpdate(value: unknown, conversion: Conversion): AttributeUpdate {
  const stated = statedAction(value);
  if (stated !== undefined) return actionUpdate(stated, conversion);
  const typed = attributeValue(value, conversion);
  return typed === undefined ? { Action: 'DELETE' } : { Value: typed, Action: 'PUT' };
}

function actionUpdate({ action, operand, isShort }: StatedAction, conversion: Conversion): AttributeUpdate {
  const typed = operandOf(action, operand, isShort, conversion);
  return typed === undefined ? { Action: action } : { Value: typed, Action: action };
}

/** `{ put: { S: 'x' } }` puts a map; where DynamoDB's own words stand, its typed values may stand too. */
function operandOf(
  action: string,
  operand: unknown,
  isShort: boolean,
  conversion: Conversion,
): TypedValue | undefined {
  if (isTypedValue(operand) && !(isShort && action === 'PUT')) return operand;
  return action === 'PUT' ? putOperand(operand, conversion) : setOperand(operand, conversion);
}

/** `{ put: '' }` says so: the empty string is stored. Putting null or `[]` stays an update without a value. */
function putOperand(operand: unknown, conversion: Conversion): TypedValue | undefined {
  if (operand === '') return nestedValue(operand, conversion);
  return isNothing(operand) && conversion.conversion !== 'native'
    ? undefined
    : attributeValue(operand, conversion);
}

const ACTIONS = new Set(['PUT', 'ADD', 'DELETE']);

interface StatedAction {
  readonly action: string;
  readonly operand: unknown;
  /** Whether it is dynode's short form, `{ add: 2 }`. */
  readonly isShort: boolean;
}

/** The action that an object states: its one member is `put`, `add` or `delete`, or it has `Action` and at most `Value`. */
function statedAction(value: unknown): StatedAction | undefined {
  if (!isMapLike(value)) return undefined;
  const names = Object.keys(value);
  const [only = ''] = names;
  if (names.length === 1 && ACTIONS.has(only.toUpperCase()))
    return { action: only.toUpperCase(), operand: value[only], isShort: true };
  const action = names.find((name) => name.toUpperCase() === 'ACTION');
  const operand = names.find((name) => name.toUpperCase() === 'VALUE');
  if (action === undefined || names.length !== (operand === undefined ? 1 : 2)) return undefined;
  const stated = value[action];
  if (typeof stated !== 'string') return undefined;
  const given = operand === undefined ? undefined : value[operand];
  return { action: stated.toUpperCase(), operand: given, isShort: false };
}
