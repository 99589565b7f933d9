import type { DocumentPath } from '../expressions/condition.ts';
import type { ModelItem, ModelValue } from './model-value.ts';
import { memberOf } from './value-at.ts';

/**
 * The part of an item that paths lead to: nesting stays, lists close up, what leads nowhere leaves nothing.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
 */
export function projectItem(item: ModelItem, paths: readonly DocumentPath[]): ModelItem {
  const part = partOf({ type: 'M', of: item }, paths);
  return part?.type === 'M' ? part.of : new Map();
}

function partOf(value: ModelValue, paths: readonly (readonly (string | number)[])[]): ModelValue | undefined {
  if (paths.some(({ length }) => length === 0)) return value;
  const elements = [...new Set(paths.map(([element]) => element))];
  const members = elements.flatMap((element): [string | number, ModelValue][] => {
    const member = element === undefined ? undefined : memberOf(value, element);
    const below = paths.filter(([first]) => first === element).map((path) => path.slice(1));
    const part = member === undefined ? undefined : partOf(member, below);
    return element === undefined || part === undefined ? [] : [[element, part]];
  });
  if (members.length === 0) return undefined;
  if (value.type === 'M')
    return { type: 'M', of: new Map(members.map(([name, part]) => [String(name), part])) };
  const inOrder = members.toSorted(([left], [right]) => Number(left) - Number(right));
  return { type: 'L', of: inOrder.map(([, part]) => part) };
}
