// The baseline of the engine's benchmarks: a sorted-btree of plain items, as any store of ordered keys would have. It is
// filled with one item for all keys: garbage collections walk through whatever a process holds, so that a second million
// of items would be measured with the engine's.
import sortedBTree from 'sorted-btree';

const BTree = sortedBTree.default ?? sortedBTree;

/** An empty tree ordered by `<`. */
export const tree = () => new BTree(undefined, (left, right) => (left < right ? -1 : left > right ? 1 : 0));
