import { utf8ByteLength } from '../base/utf8.ts';
import { offsetsOf, type Kind } from './kind.ts';
import { KnownSteps } from './known-steps.ts';

const knownSteps = new KnownSteps(10_000);
/** How many layouts of containers are told apart in the place of one attribute: else their layouts would multiply. */
const MAX_INNER_KINDS = 2;
/** Of how many maps a layout has a record of its own to copy. */
const MIN_USES_OF_RECORD = 2;
/** Up to so many names are looked through one after another. */
const MAX_SEARCHED_LENGTH = 16;

/**
 * What the attributes of a map are called and of what kinds they are, in the order the map holds them. Maps built alike
 * share one layout: each is reached from the empty one by the same steps, one an attribute.
 */
export class MapLayout {
  readonly type = 'M';
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  /** Where the cells of each attribute begin, the map's own counted from 0. */
  readonly offsets: readonly number[];
  private readonly lastName: string | undefined;
  private readonly lastKind: Kind | undefined;
  /** How many maps have been built of this layout. */
  uses = 0;
  // What is but remembered is hidden: who prints or compares a layout must not walk through all that are known.
  /** Where one attribute more leads to; most layouts have one step only. */
  #step: MapLayout | undefined = undefined;
  #otherSteps: Map<string, MapLayout[]> | undefined = undefined;
  #knownNamesSizeBytes = -1;
  #record: Readonly<Record<string, unknown>> | undefined = undefined;
  #placesByName: ReadonlyMap<string, number> | undefined = undefined;
  // What was asked for last: an expression asks every item for the same few names.
  #soughtName: string | undefined = undefined;
  #soughtPlace = -1;

  constructor(names: readonly string[], kinds: readonly Kind[]) {
    this.names = names;
    this.kinds = kinds;
    this.offsets = offsetsOf(kinds);
    this.lastName = names.at(-1);
    this.lastKind = kinds.at(-1);
  }

  /** How many cells a map has. */
  get width(): number {
    return this.offsets[this.kinds.length] as number;
  }

  /** How many bytes the names take. */
  get namesSizeBytes(): number {
    if (this.#knownNamesSizeBytes < 0) {
      this.#knownNamesSizeBytes = this.names.reduce((sum, name) => sum + utf8ByteLength(name), 0);
    }
    return this.#knownNamesSizeBytes;
  }

  /** A plain object with a property of each name. To copy one is faster than to give it its properties one by one. */
  newRecord(): Record<string, unknown> {
    if (this.#record !== undefined) return { ...this.#record };
    const record = Object.fromEntries(this.names.map((name) => [name, null]));
    // A layout of one map alone would keep its record for nothing.
    if (this.uses >= MIN_USES_OF_RECORD) this.#record = { ...record };
    return record;
  }

  /** Which attribute has `name`, counted from 0; -1 where none has. */
  placeOf(name: string): number {
    if (name === this.#soughtName) return this.#soughtPlace;
    this.#soughtPlace =
      this.names.length <= MAX_SEARCHED_LENGTH ? this.names.indexOf(name) : this.indexedPlaceOf(name);
    this.#soughtName = name;
    return this.#soughtPlace;
  }

  private indexedPlaceOf(name: string): number {
    this.#placesByName ??= new Map(this.names.map((other, place) => [other, place]));
    return this.#placesByName.get(name) ?? -1;
  }

  /** The layout of one attribute more where maps have taken that step; the name is not one of this layout's then. */
  knownStep(name: string, kind: Kind): MapLayout | undefined {
    const step = this.#step;
    if (step === undefined || step.endsWith(name, kind)) return step;
    return this.#otherSteps?.get(name)?.find((other) => other.endsWith(name, kind));
  }

  private endsWith(name: string, kind: Kind): boolean {
    return this.lastName === name && this.lastKind === kind;
  }

  /** Whether one attribute more may be a container of yet another layout. */
  admitsInner(name: string): boolean {
    const isInner = ({ lastName, lastKind }: MapLayout): boolean =>
      lastName === name && typeof lastKind !== 'string';
    const inner = (this.#otherSteps?.get(name) ?? []).filter(isInner).length;
    return inner + (this.#step !== undefined && isInner(this.#step) ? 1 : 0) < MAX_INNER_KINDS;
  }

  /** The layout of one attribute more, whose name is not one of this layout's. */
  extended(name: string, kind: Kind): MapLayout {
    const known = this.knownStep(name, kind);
    if (known !== undefined) return known;
    const longer = new MapLayout([...this.names, name], [...this.kinds, kind]);
    knownSteps.add(this);
    if (this.#step === undefined) this.#step = longer;
    else {
      this.#otherSteps ??= new Map();
      const others = this.#otherSteps.get(name);
      if (others === undefined) this.#otherSteps.set(name, [longer]);
      else others.push(longer);
    }
    return longer;
  }

  /** The layout in which the attribute at `place` is of `kind`. */
  withKind(place: number, kind: Kind): MapLayout {
    let layout = emptyMapLayout;
    this.names.forEach((name, index) => {
      layout = layout.extended(name, index === place ? kind : (this.kinds[index] as Kind));
    });
    return layout;
  }

  forgetSteps(): void {
    this.#step = undefined;
    this.#otherSteps = undefined;
  }
}

/** The layout of a map without attributes. */
export const emptyMapLayout: MapLayout = new MapLayout([], []);
