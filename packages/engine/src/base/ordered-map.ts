import sortedBTree from 'sorted-btree';
import sortedBTreeDiff from 'sorted-btree/extended/diffAgainst.js';

// sorted-btree is CommonJS: under Node's ESM its class is at `.default` of the import, under bundlers the import itself.
type BTreeClass = typeof sortedBTree.default;
type BTree<Value> = InstanceType<typeof sortedBTree.default<string, Value>>;
const BTree: BTreeClass = sortedBTree.default ?? (sortedBTree as unknown as BTreeClass);
type DiffAgainst = typeof sortedBTreeDiff.default;
const diffAgainst: DiffAgainst = sortedBTreeDiff.default ?? (sortedBTreeDiff as unknown as DiffAgainst);

const compareKeys = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The tree as declarations tell of it: what is published needs no types of sorted-btree, which is built in. */
interface Tree<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
}

/** What ends a walk through the tree. */
const STOP = { break: true };

/** A range of keys: `from` and `to` are bounds, each included unless said otherwise. */
export interface KeyRange {
  readonly from?: string | undefined;
  readonly fromExcluded?: boolean | undefined;
  readonly to?: string | undefined;
  readonly toExcluded?: boolean | undefined;
  readonly descending?: boolean | undefined;
}

/** A map ordered by `<` on its string keys, cheap to clone: clones share structure until written. */
export class OrderedMap<Value> {
  private readonly tree: BTree<Value>;

  constructor(tree: Tree<Value> = new BTree<string, Value>(undefined, compareKeys)) {
    this.tree = tree as BTree<Value>;
  }

  get size(): number {
    return this.tree.size;
  }

  get(key: string): Value | undefined {
    return this.tree.get(key);
  }

  /** The least key; undefined where there is none. */
  firstKey(): string | undefined {
    return this.tree.minKey();
  }

  has(key: string): boolean {
    return this.tree.has(key);
  }

  set(key: string, value: Value): void {
    this.tree.set(key, value);
  }

  delete(key: string): void {
    this.tree.delete(key);
  }

  /** An independent map with the same entries, in constant time. */
  clone(): OrderedMap<Value> {
    return new OrderedMap(this.tree.clone());
  }

  /**
   * Calls `visit` for each entry of `range` in order until it returns false.
   * The map must not be written meanwhile.
   */
  visit(range: KeyRange, visit: (key: string, value: Value) => boolean): void {
    const needed = this.withoutNeedlessEnds(range);
    if (range.descending === true) this.visitDescending(needed, visit);
    else if (needed.from === undefined && needed.to === undefined) this.visitAll(visit);
    else this.visitAscending(needed, visit);
  }

  /** `range` without the ends that all keys are within: a search for one reads keys from all over memory. */
  private withoutNeedlessEnds(range: KeyRange): KeyRange {
    const { from, to } = range;
    return {
      ...range,
      from: from !== undefined && from < (this.tree.minKey() ?? from) ? undefined : from,
      to: to !== undefined && (this.tree.maxKey() ?? to) < to ? undefined : to,
    };
  }

  private visitAll(visit: (key: string, value: Value) => boolean): void {
    for (const [key, value] of this.tree.entries(undefined, [])) if (!visit(key, value)) return;
  }

  /**
   * Calls `visit` for each key that has another value here than in `other`, in descending order; a value is undefined
   * where the key is missing. What the two share since one was cloned of the other is not walked.
   */
  visitDifferences(
    other: OrderedMap<Value>,
    visit: (key: string, own: Value | undefined, others: Value | undefined) => void,
  ): void {
    diffAgainst(
      this.tree,
      other.tree,
      (key, own) => visit(key, own, undefined),
      (key, others) => visit(key, undefined, others),
      visit,
    );
  }

  private visitAscending(range: KeyRange, visit: (key: string, value: Value) => boolean): void {
    const from = range.from ?? this.tree.minKey();
    const to = range.to ?? this.tree.maxKey();
    if (from === undefined || to === undefined) return;
    const skipsFrom = range.fromExcluded === true && range.from !== undefined && this.tree.has(from);
    const includesTo = range.to === undefined || range.toExcluded !== true;
    // The ends are found once: a look at every key on the way would be one into memory nobody else needs.
    this.tree.forRange(from, to, includesTo, (key, value, counter) =>
      (counter === 0 && skipsFrom) || visit(key, value) ? undefined : STOP,
    );
  }

  private visitDescending(range: KeyRange, visit: (key: string, value: Value) => boolean): void {
    const { from, to, fromExcluded, toExcluded } = range;
    const skipStart = toExcluded === true;
    for (const [key, value] of this.tree.entriesReversed(to, [], skipStart)) {
      if (from !== undefined && (fromExcluded === true ? key <= from : key < from)) return;
      if (!visit(key, value)) return;
    }
  }
}
