import type { OrderedMap } from './ordered-map.ts';

/** The entries of one hash where they are many; `owner` is the one map that may write them in place. */
export class Run<Value> {
  readonly owner: object;
  readonly entries: OrderedMap<Value>;

  constructor(owner: object, entries: OrderedMap<Value>) {
    this.owner = owner;
    this.entries = entries;
  }

  /** This run where `owner` may write it, otherwise a clone that it may. */
  ownedBy(owner: object): Run<Value> {
    return this.owner === owner ? this : new Run(owner, this.entries.clone());
  }
}
