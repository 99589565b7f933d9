import type { AttributeType, AttributeValue } from './attribute-value.ts';
import { cellAt, cellOf, pushCells, valueOf, type Cell } from './cell.ts';
import { AttributeMap } from './container.ts';
import { kindOf, typeOf, widthOf, type Kind } from './kind.ts';
import { emptyMapLayout, MapLayout } from './map-layout.ts';

// No object has a property by a user's name, so `__proto__`, `constructor` and `1` are ordinary names.

export type { AttributeMap } from './container.ts';

export const emptyAttributeMap: AttributeMap = new AttributeMap(emptyMapLayout, [], 0);

function cellOfPlace({ layout, cells, start }: AttributeMap, place: number): Cell {
  return cellAt(layout.kinds[place] as Kind, cells, start + (layout.offsets[place] as number));
}

function typeOfPlace({ layout }: AttributeMap, place: number): AttributeType {
  return typeOf(layout.kinds[place] as Kind);
}

function valueOfPlace(map: AttributeMap, place: number): AttributeValue {
  return valueOf(typeOfPlace(map, place), cellOfPlace(map, place));
}

/** The value of `name`, or undefined. */
export function getAttribute(map: AttributeMap, name: string): AttributeValue | undefined {
  const place = map.layout.placeOf(name);
  return place < 0 ? undefined : valueOfPlace(map, place);
}

export function hasAttribute(map: AttributeMap, name: string): boolean {
  return map.layout.placeOf(name) >= 0;
}

/** The names in no order that means anything. */
export function attributeNames(map: AttributeMap): readonly string[] {
  return map.layout.names;
}

export function attributeCount(map: AttributeMap): number {
  return map.layout.names.length;
}

/** The sum of what `weigh` makes of each attribute's type and cell. */
export function sumOfCells(map: AttributeMap, weigh: (type: AttributeType, cell: Cell) => number): number {
  const { length } = map.layout.names;
  let sum = 0;
  for (let place = 0; place < length; place += 1)
    sum += weigh(typeOfPlace(map, place), cellOfPlace(map, place));
  return sum;
}

/** How many bytes the names of `map` take. */
export function namesSizeBytes(map: AttributeMap): number {
  return map.layout.namesSizeBytes;
}

/** Calls `visit` for each attribute. */
export function forEachAttribute(
  map: AttributeMap,
  visit: (name: string, value: AttributeValue) => void,
): void {
  const { names } = map.layout;
  for (let place = 0; place < names.length; place += 1)
    visit(names[place] as string, valueOfPlace(map, place));
}

/** Whether `test` holds for every attribute. */
export function everyAttribute(
  map: AttributeMap,
  test: (name: string, value: AttributeValue) => boolean,
): boolean {
  return map.layout.names.every((name, place) => test(name, valueOfPlace(map, place)));
}

/** A copy of `map` in which `name` has `value`. */
export function withAttribute(map: AttributeMap, name: string, value: AttributeValue): AttributeMap {
  const copy = new AttributeMapBuilder(map);
  copy.set(name, value);
  return copy.build();
}

/** A copy of `map` without `name`; `map` itself where it has none. */
export function withoutAttribute(map: AttributeMap, name: string): AttributeMap {
  if (!hasAttribute(map, name)) return map;
  const builder = new AttributeMapBuilder();
  forEachAttribute(map, (other, value) => {
    if (other !== name) builder.set(other, value);
  });
  return builder.build();
}

/** Maps of more attributes than this are seldom alike: each has a layout of its own. */
const MAX_SHARED_LENGTH = 64;

/** Builds one AttributeMap; the builder must not be used after that. */
export class AttributeMapBuilder {
  private layout: MapLayout;
  private cells: Cell[];
  private grown = false;
  /** The layout of a map too long to share one, while it grows. */
  private own: OwnLayout | undefined = undefined;

  constructor(start?: AttributeMap) {
    this.layout = start === undefined ? emptyMapLayout : start.layout;
    this.cells = start === undefined ? [] : start.cells.slice(start.start, start.start + start.layout.width);
  }

  set(name: string, value: AttributeValue): void {
    let kind = kindOf(value);
    let known = this.knownStep(name, kind);
    if (known === undefined && typeof kind !== 'string' && !this.admitsInner(name)) {
      kind = kind.type;
      known = this.knownStep(name, kind);
    }
    if (known !== undefined) {
      this.layout = known;
      this.push(kind, value);
      return;
    }
    const place = this.placeOf(name);
    if (place >= 0) this.replace(place, kind, value);
    else this.append(name, kind, value);
  }

  private knownStep(name: string, kind: Kind): MapLayout | undefined {
    return this.own === undefined ? this.layout.knownStep(name, kind) : undefined;
  }

  private admitsInner(name: string): boolean {
    return this.own === undefined && this.layout.admitsInner(name);
  }

  private placeOf(name: string): number {
    if (this.own !== undefined) return this.own.placeOf(name);
    const { names } = this.layout;
    // A layout that is but passed through is not worth the index that `placeOf` makes.
    return names.length <= MAX_SHARED_LENGTH ? names.indexOf(name) : this.layout.placeOf(name);
  }

  private replace(place: number, kind: Kind, value: AttributeValue): void {
    const present = (this.own ?? this.layout).kinds[place] as Kind;
    const offset = this.own === undefined ? (this.layout.offsets[place] as number) : this.own.offsetOf(place);
    if (typeof kind === 'string' && typeof present === 'string') this.cells[offset] = cellOf(value);
    else {
      const cells: Cell[] = [];
      pushCells(cells, kind, value);
      this.cells.splice(offset, widthOf(present), ...cells);
      this.grown = true;
    }
    if (present === kind) return;
    if (this.own === undefined && this.layout.names.length <= MAX_SHARED_LENGTH)
      this.layout = this.layout.withKind(place, kind);
    else this.ownLayout().kinds[place] = kind;
  }

  private push(kind: Kind, value: AttributeValue): void {
    if (this.cells.length === 0 && typeof kind === 'string') {
      // Most maps that a request has are of one attribute: an array that is made with it keeps no room for more.
      this.cells = [cellOf(value)];
      return;
    }
    pushCells(this.cells, kind, value);
    this.grown = true;
  }

  private append(name: string, kind: Kind, value: AttributeValue): void {
    this.push(kind, value);
    if (this.own === undefined && this.layout.names.length < MAX_SHARED_LENGTH)
      this.layout = this.layout.extended(name, kind);
    else this.ownLayout().append(name, kind);
  }

  private ownLayout(): OwnLayout {
    return (this.own ??= new OwnLayout(this.layout));
  }

  build(): AttributeMap {
    // An array that has grown keeps room for more, its copy does not.
    return this.built(this.grown ? this.cells.slice() : this.cells);
  }

  /** The same for a map that nothing will hold on to: its cells may take more room than they need. */
  buildTransient(): AttributeMap {
    return this.built(this.cells);
  }

  private built(cells: readonly Cell[]): AttributeMap {
    const layout = this.own === undefined ? this.layout : this.own.build();
    layout.uses += 1;
    return new AttributeMap(layout, cells, 0);
  }
}

/** A layout that one map alone has, while the map is built. */
class OwnLayout {
  private readonly names: string[];
  readonly kinds: Kind[];
  private readonly places: Map<string, number>;

  constructor({ names, kinds }: MapLayout) {
    this.names = [...names];
    this.kinds = [...kinds];
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  offsetOf(place: number): number {
    let offset = 0;
    for (let before = 0; before < place; before += 1) offset += widthOf(this.kinds[before] as Kind);
    return offset;
  }

  append(name: string, kind: Kind): void {
    this.places.set(name, this.names.length);
    this.names.push(name);
    this.kinds.push(kind);
  }

  build(): MapLayout {
    return new MapLayout(this.names, this.kinds);
  }
}

export function attributeMapOf(entries: Iterable<readonly [string, AttributeValue]>): AttributeMap {
  const builder = new AttributeMapBuilder();
  for (const [name, value] of entries) builder.set(name, value);
  return builder.build();
}
