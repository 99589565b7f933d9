import { getAttribute } from '../values/attribute-map.ts';
import { compareScalars } from '../values/compare.ts';
import type { Item } from './item.ts';
import { keyAttributes, type KeySchema } from './key-schema.ts';

/** Orders items of a table by partition key, then sort key: an order for people, where the table's is by hash. */
export function compareByKey(keySchema: KeySchema): (left: Item, right: Item) => number {
  const names = keyAttributes(keySchema).map(({ name }) => name);
  return (left, right) => {
    for (const name of names) {
      const [leftValue, rightValue] = [
        getAttribute(left.attributes, name),
        getAttribute(right.attributes, name),
      ];
      if (leftValue === undefined || rightValue === undefined) continue;
      const order = compareScalars(leftValue, rightValue) ?? 0;
      if (order !== 0) return order;
    }
    return 0;
  };
}
