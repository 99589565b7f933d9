import { compareValues } from './compare-values.ts';
import { itemText, type ModelItem } from './model-value.ts';

/** Below, at or above 0 as the one item comes before, with or after the other by these attributes. */
export function compareItems(left: ModelItem, right: ModelItem, names: readonly string[]): number {
  for (const name of names) {
    const [ours, theirs] = [left.get(name), right.get(name)];
    const order = ours === undefined || theirs === undefined ? 0 : (compareValues(ours, theirs) ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Items as texts, in the order they are in; those next to each other with the same sort key in an order of their own,
 * since DynamoDB says nothing of theirs.
 */
export function textsInOrder(items: readonly ModelItem[], sort: readonly string[]): string[] {
  const groups: ModelItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compareItems(last[0], item, sort) === 0) last.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((group) => group.map(itemText).toSorted());
}
