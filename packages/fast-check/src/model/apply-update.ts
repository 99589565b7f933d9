import type { UpdateAction, UpdateOperand, UpdateTree, UpdateValue } from '../expressions/update.ts';
import { isStorable } from './model-number.ts';
import { modelValue, type ModelItem, type ModelValue } from './model-value.ts';
import { memberOf, valueAt } from './value-at.ts';

/** What an update cannot do to an item: DynamoDB answers ValidationException. */
export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused';
}

/**
 * The item as an update leaves it. Every operand reads the item as it was; places in lists are those before the update.
 * @throws UpdateRefused for a target without its parent, what is missing or of a wrong type, a number out of range
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 */
export function applyUpdate(tree: UpdateTree, item: ModelItem): ModelItem {
  // What is removed or written stands in the way of nothing else: the gaps in lists are closed at the end.
  let open: ModelValue = { type: 'M', of: item };
  for (const action of tree) {
    requireParent(action, item);
    open = written(open, action.path, newValue(action, item));
  }
  const closed = withoutGaps(open);
  if (closed.type !== 'M') throw new UpdateRefused('An item is a map');
  return closed.of;
}

function requireParent({ path }: UpdateAction, item: ModelItem): void {
  let parent: ModelValue = { type: 'M', of: item };
  for (const [depth, element] of path.entries()) {
    if (parent.type !== (typeof element === 'number' ? 'L' : 'M')) throw new UpdateRefused('No such parent');
    const member = memberOf(parent, element);
    if (member === undefined && depth < path.length - 1) throw new UpdateRefused('No such parent');
    if (member !== undefined) parent = member;
  }
}

/** What an action leaves at its place; undefined for nothing. */
function newValue(action: UpdateAction, item: ModelItem): ModelValue | undefined {
  if (action.type === 'remove') return undefined;
  if (action.type === 'set') return setValue(action.value, item);
  const before = valueAt(item, action.path);
  const value = modelValue(action.value);
  return action.type === 'add' ? sumOf(before, value) : differenceOf(before, value);
}

function setValue(value: UpdateValue, item: ModelItem): ModelValue {
  if (!('left' in value)) return operandValue(value, item);
  const [left, right] = [operandValue(value.left, item), operandValue(value.right, item)];
  if (value.type === 'list_append') {
    if (left.type !== 'L' || right.type !== 'L') throw new UpdateRefused('Not lists');
    return { type: 'L', of: [...left.of, ...right.of] };
  }
  if (left.type !== 'N' || right.type !== 'N') throw new UpdateRefused('Not numbers');
  return stored(value.type === '+' ? left.of + right.of : left.of - right.of);
}

function operandValue(operand: UpdateOperand, item: ModelItem): ModelValue {
  if (operand.type === 'value') return modelValue(operand.value);
  const value = valueAt(item, operand.path);
  if (value !== undefined) return value;
  if (operand.type === 'path') throw new UpdateRefused('No such attribute');
  return modelValue(operand.otherwise);
}

function stored(number: bigint): ModelValue {
  if (!isStorable(number)) throw new UpdateRefused('Out of range');
  return { type: 'N', of: number };
}

type ModelSet = Extract<ModelValue, { type: 'SS' | 'NS' | 'BS' }>;

function sumOf(before: ModelValue | undefined, value: ModelValue): ModelValue {
  if (before === undefined) return value;
  if (before.type === 'N' && value.type === 'N') return stored(before.of + value.of);
  if (!isSet(before) || before.type !== value.type) throw new UpdateRefused('Nothing to add to');
  return setOf(before.type, [...new Set([...before.of, ...value.of])]);
}

function differenceOf(before: ModelValue | undefined, value: ModelValue): ModelValue | undefined {
  if (before === undefined) return undefined;
  if (!isSet(before) || before.type !== value.type) throw new UpdateRefused('Nothing to take from');
  const taken = new Set<unknown>(value.of);
  const left = before.of.filter((member) => !taken.has(member));
  return left.length === 0 ? undefined : setOf(before.type, left);
}

function isSet(value: ModelValue): value is ModelSet {
  return value.type === 'SS' || value.type === 'NS' || value.type === 'BS';
}

function setOf(type: ModelSet['type'], members: readonly (string | bigint)[]): ModelValue {
  // Members of one type were joined with members of the same.
  return { type, of: members } as ModelSet;
}

/** A place in a list that has been removed, until the gaps are closed. */
const GAP: ModelValue = { type: 'NULL', of: false };

function written(
  parent: ModelValue,
  path: readonly (string | number)[],
  value: ModelValue | undefined,
): ModelValue {
  const [element, ...rest] = path;
  if (element === undefined) return value ?? GAP;
  if (parent.type === 'L' && typeof element === 'number') {
    const list = Array.from(
      { length: Math.max(parent.of.length, element + 1) },
      (_, at) => parent.of[at] ?? GAP,
    );
    list[element] = written(list[element] ?? GAP, rest, value);
    return { type: 'L', of: list };
  }
  if (parent.type !== 'M' || typeof element !== 'string') throw new UpdateRefused('No such parent');
  const below = written(parent.of.get(element) ?? GAP, rest, value);
  const others = [...parent.of].filter(([name]) => name !== element);
  return { type: 'M', of: new Map(below === GAP ? others : [...others, [element, below]]) };
}

function withoutGaps(value: ModelValue): ModelValue {
  if (value.type === 'L') return { type: 'L', of: value.of.filter((one) => one !== GAP).map(withoutGaps) };
  if (value.type !== 'M') return value;
  return { type: 'M', of: new Map([...value.of].map(([name, one]) => [name, withoutGaps(one)])) };
}
