import { offsetsOf, widthOf, type Kind } from './kind.ts';
import { KnownSteps } from './known-steps.ts';

const knownSteps = new KnownSteps(1_000);
/** Longer lists are seldom alike: each has a layout of its own. */
const MAX_SHARED_COUNT = 16;

/** Of what kinds the elements of a list are. Short lists alike share one layout. */
export class ListLayout {
  readonly type = 'L';
  /** How many elements. */
  readonly count: number;
  /** How many cells. */
  readonly width: number;
  /** How many lists have been made of this layout. */
  uses = 0;
  /** One kind where all elements are of that one. */
  private readonly kinds: readonly Kind[];
  private readonly offsets: readonly number[];
  // What is but remembered is hidden: who prints or compares a layout must not walk through all that are known.
  /** The layouts of one element more, by its kind; most have one, the other way to be found in `steps`. */
  #stepKind: Kind | undefined = undefined;
  #step: ListLayout | undefined = undefined;
  #steps: Map<Kind, ListLayout> | undefined = undefined;

  constructor(kinds: readonly Kind[]) {
    const [first] = kinds;
    const uniform = first !== undefined && kinds.every((kind) => kind === first);
    this.count = kinds.length;
    this.kinds = uniform ? [first] : kinds;
    this.offsets = uniform ? [] : offsetsOf(kinds);
    this.width = uniform ? kinds.length * widthOf(first) : (this.offsets[kinds.length] as number);
  }

  kindAt(index: number): Kind {
    return (this.kinds.length === 1 ? this.kinds[0] : this.kinds[index]) as Kind;
  }

  /** Where the cells of an element begin, the list's own counted from 0. */
  offsetAt(index: number): number {
    return this.kinds.length === 1 ? index * widthOf(this.kinds[0] as Kind) : (this.offsets[index] as number);
  }

  /** The layout of one element more. */
  extended(kind: Kind): ListLayout {
    const known = kind === this.#stepKind ? this.#step : this.#steps?.get(kind);
    if (known !== undefined) return known;
    const longer = new ListLayout([
      ...Array.from({ length: this.count }, (_none, index) => this.kindAt(index)),
      kind,
    ]);
    knownSteps.add(this);
    if (this.#step === undefined) {
      this.#step = longer;
      this.#stepKind = kind;
    } else {
      this.#steps ??= new Map();
      this.#steps.set(kind, longer);
    }
    return longer;
  }

  forgetSteps(): void {
    this.#stepKind = undefined;
    this.#step = undefined;
    this.#steps = undefined;
  }
}

const emptyListLayout = new ListLayout([]);

/** The layout of a list of elements of `kinds`. */
export function listLayoutOf(kinds: readonly Kind[]): ListLayout {
  if (kinds.length > MAX_SHARED_COUNT) return new ListLayout(kinds);
  let layout = emptyListLayout;
  for (const kind of kinds) layout = layout.extended(kind);
  return layout;
}
