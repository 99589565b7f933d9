import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, valueOf, type Cell } from './cell.ts';
import { emptyMapLayout, MapLayout } from './map-layout.ts';

declare const brand: unique symbol;

/**
 * The attributes of an item or the members of a map value: an opaque type over an array of their layout and their cells.
 * Only this module reads it, and no object has a property by a user's name, so `__proto__`, `constructor` and `1` are
 * ordinary names.
 */
export interface AttributeMap {
  readonly [brand]: 'AttributeMap';
}

type Cells = readonly [layout: MapLayout, ...cells: Cell[]];

const cellsOf = (map: AttributeMap): Cells => map as unknown as Cells;

export const emptyAttributeMap: AttributeMap = [emptyMapLayout] as unknown as AttributeMap;

/** The value of `name`, or undefined. */
export function getAttribute(map: AttributeMap, name: string): AttributeValue | undefined {
  const cells = cellsOf(map);
  const layout = cells[0];
  const place = layout.placeOf(name);
  return place < 0 ? undefined : valueOf(layout.types[place] as AttributeType, cells[place + 1] as Cell);
}

export function hasAttribute(map: AttributeMap, name: string): boolean {
  return cellsOf(map)[0].placeOf(name) >= 0;
}

/** The names in no order that means anything. */
export function attributeNames(map: AttributeMap): readonly string[] {
  return cellsOf(map)[0].names;
}

export function attributeCount(map: AttributeMap): number {
  return cellsOf(map).length - 1;
}

/** The sum of what `weigh` makes of each attribute's type and cell. */
export function sumOfCells(map: AttributeMap, weigh: (type: AttributeType, cell: Cell) => number): number {
  const cells = cellsOf(map);
  const { types } = cells[0];
  let sum = 0;
  for (let place = 0; place < types.length; place += 1)
    sum += weigh(types[place] as AttributeType, cells[place + 1] as Cell);
  return sum;
}

/** How many bytes the names of `map` take. */
export function namesSizeBytes(map: AttributeMap): number {
  return cellsOf(map)[0].namesSizeBytes;
}

/** Calls `visit` for each attribute. */
export function forEachAttribute(
  map: AttributeMap,
  visit: (name: string, value: AttributeValue) => void,
): void {
  const cells = cellsOf(map);
  const { names, types } = cells[0];
  for (let place = 0; place < names.length; place += 1)
    visit(names[place] as string, valueOf(types[place] as AttributeType, cells[place + 1] as Cell));
}

/** Whether `test` holds for every attribute. */
export function everyAttribute(
  map: AttributeMap,
  test: (name: string, value: AttributeValue) => boolean,
): boolean {
  const cells = cellsOf(map);
  const { names, types } = cells[0];
  for (let place = 0; place < names.length; place += 1)
    if (!test(names[place] as string, valueOf(types[place] as AttributeType, cells[place + 1] as Cell)))
      return false;
  return true;
}

/** A plain object with what `convert` makes of each attribute's type and cell. */
export function toRecord<Result, Context = undefined>(
  map: AttributeMap,
  convert: (type: AttributeType, cell: Cell, context: Context) => Result,
  context?: Context,
): Record<string, Result> {
  const cells = cellsOf(map);
  const { names, types } = cells[0];
  const record: Record<string, Result> = {};
  for (let place = 0; place < names.length; place += 1) {
    const result = convert(types[place] as AttributeType, cells[place + 1] as Cell, context as Context);
    setOwn(record, names[place] as string, result);
  }
  return record;
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

/** Builds one AttributeMap; the builder must not be used after `build`. */
export class AttributeMapBuilder {
  private layout: MapLayout;
  private readonly cells: (MapLayout | Cell)[];
  /** The layout of a map too long to share one, while it grows. */
  private own: OwnLayout | undefined = undefined;

  constructor(start?: AttributeMap) {
    this.layout = start === undefined ? emptyMapLayout : cellsOf(start)[0];
    this.cells = start === undefined ? [emptyMapLayout] : cellsOf(start).slice();
  }

  set(name: string, value: AttributeValue): void {
    const type = attributeType(value);
    const cell = cellOf(value);
    const known = this.own === undefined ? this.layout.knownStep(name, type) : undefined;
    if (known !== undefined) {
      this.layout = known;
      this.cells.push(cell);
      return;
    }
    const place = this.placeOf(name);
    if (place >= 0) this.replace(place, type, cell);
    else this.append(name, type, cell);
  }

  private placeOf(name: string): number {
    if (this.own !== undefined) return this.own.placeOf(name);
    const { names } = this.layout;
    // A layout that is but passed through is not worth the index that `placeOf` makes.
    return names.length <= MAX_SHARED_LENGTH ? names.indexOf(name) : this.layout.placeOf(name);
  }

  private replace(place: number, type: AttributeType, cell: Cell): void {
    this.cells[place + 1] = cell;
    if (this.own === undefined && this.layout.types[place] === type) return;
    if (this.own === undefined && this.layout.names.length <= MAX_SHARED_LENGTH)
      this.layout = this.layout.retyped(place, type);
    else this.ownLayout().types[place] = type;
  }

  private append(name: string, type: AttributeType, cell: Cell): void {
    this.cells.push(cell);
    if (this.own === undefined && this.layout.names.length < MAX_SHARED_LENGTH)
      this.layout = this.layout.extended(name, type);
    else this.ownLayout().append(name, type);
  }

  private ownLayout(): OwnLayout {
    return (this.own ??= new OwnLayout(this.layout));
  }

  build(): AttributeMap {
    this.cells[0] = this.own === undefined ? this.layout : this.own.build();
    // An array that has grown keeps room for more, its copy does not.
    return this.cells.slice() as unknown as AttributeMap;
  }
}

/** A layout that one map alone has, while the map is built. */
class OwnLayout {
  private readonly names: string[];
  readonly types: AttributeType[];
  private readonly places: Map<string, number>;

  constructor({ names, types }: MapLayout) {
    this.names = [...names];
    this.types = [...types];
    this.places = new Map(names.map((name, place) => [name, place]));
  }

  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  append(name: string, type: AttributeType): void {
    this.places.set(name, this.names.length);
    this.names.push(name);
    this.types.push(type);
  }

  build(): MapLayout {
    return new MapLayout(this.names, this.types);
  }
}

export function attributeMapOf(entries: Iterable<readonly [string, AttributeValue]>): AttributeMap {
  const builder = new AttributeMapBuilder();
  for (const [name, value] of entries) builder.set(name, value);
  return builder.build();
}

/** Gives `object` a property of its own, even one called `__proto__`, which an assignment would lose. */
function setOwn<Value>(object: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
