import type { BoundCondition } from '../expressions/bound.ts';
import type { AttributeValue } from '../values/attribute-value.ts';

/** The conditions that AND joins in `where`, in the order written. */
export function conjunctsOf(where: BoundCondition | undefined): BoundCondition[] {
  if (where === undefined) return [];
  return where.type === 'and' ? [...conjunctsOf(where.left), ...conjunctsOf(where.right)] : [where];
}

/** The condition that all of `conditions` hold; undefined for none. */
export function allOf(conditions: readonly BoundCondition[]): BoundCondition | undefined {
  const [first, ...rest] = conditions;
  if (first === undefined) return undefined;
  return rest.reduce((left, right) => ({ type: 'and', left, right }), first);
}

/** What `condition` says the attribute `name` equals, either side of `=`; undefined where it says nothing so. */
export function equalityOf(condition: BoundCondition, name: string): AttributeValue | undefined {
  if (condition.type !== 'comparison' || condition.comparator !== '=') return undefined;
  const { left, right } = condition;
  const [path, other] = left.type === 'path' ? [left, right] : [right, left];
  if (path.type !== 'path' || other.type !== 'value') return undefined;
  return path.path.length === 1 && path.path[0] === name ? other.value : undefined;
}
