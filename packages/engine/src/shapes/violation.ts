import type { WireForm } from '../values/wire-form.ts';
import {
  allConstraints,
  brokenBounds,
  enumText,
  isAllowedString,
  isWithin,
  matchesPattern,
  NOT_NULL,
  patternText,
} from './constraint.ts';
import { fieldName, javaText } from './java-text.ts';
import { jsonText } from './json-text.ts';
import type {
  Bounds,
  ListShape,
  MapShape,
  NumberShape,
  Shape,
  StringShape,
  StructureShape,
} from './shape.ts';

/** One constraint that an input breaks. */
export interface Violation {
  /** The member of the input that it was found in. */
  readonly memberName: string;
  /** Whether it is the absence of a member that AWS requires. */
  readonly absent: boolean;
  /** AWS's text in its older layer: `Value 'v' at 'path' failed to satisfy constraint: …`. */
  readonly older: string;
  /** AWS's text in its newest layer; for most constraints the same. */
  readonly current: string;
  /** AWS's text before June 2026; for most constraints that of the older layer. */
  readonly former: string;
  /** The whole of what AWS answered before June 2026, where it said nothing else. */
  readonly formerAnswer?: string | undefined;
}

/** Where a value stands: `requestItems.T.member.keys` to the older layer, `RequestItems.T.member.Keys` to the newest. */
interface Path {
  readonly older: string;
  readonly current: string;
}

const ROOT: Path = { older: '', current: '' };

/** What `input` breaks of the constraints of `shape`, in the order in which AWS's older layer lists it. */
export function findViolations(input: unknown, shape: StructureShape, form: WireForm): readonly Violation[] {
  const search = new ViolationSearch(form);
  search.structure(input as Members, shape, ROOT);
  return search.found;
}

type Members = Readonly<Record<string, unknown>>;

class ViolationSearch {
  readonly found: Violation[] = [];
  private readonly form: WireForm;
  private memberName = '';

  constructor(form: WireForm) {
    this.form = form;
  }

  structure(value: Members, shape: StructureShape, path: Path): void {
    for (const name of violationOrder(shape)) {
      if (path === ROOT) this.memberName = name;
      const member = shape.members[name];
      if (member === undefined) continue;
      const memberPath = below(path, fieldName(name), name);
      const given = value[name];
      if (given !== undefined && given !== null) this.value(given, member, memberPath);
      else if (shape.required?.includes(name) === true) this.absent(memberPath);
    }
  }

  private value(value: unknown, shape: Shape, path: Path): void {
    switch (shape.type) {
      case 'string':
        return this.string(value as string, shape, path);
      case 'integer':
      case 'long':
      case 'double':
        return this.number(Number(javaText(value, shape, this.form)), shape, path);
      case 'list':
        return this.list(value as readonly unknown[], shape, path);
      case 'map':
        return this.map(value as Members, shape, path);
      case 'structure':
        return this.structure(value as Members, shape, path);
      default:
        return undefined;
    }
  }

  private string(text: string, shape: Omit<StringShape, 'type'>, path: Path): void {
    const countBefore = this.found.length;
    if (shape.pattern !== undefined && !matchesPattern(text, shape.pattern))
      this.add(path, text, patternText(shape.pattern));
    this.bounds(text.length, shape, path, () => text);
    if (shape.values !== undefined && !shape.values.includes(text)) {
      const unnamed = shape.unnamedValues && `Failed to satisfy constraint: ${enumText(shape.unnamedValues)}`;
      this.add(path, text, enumText(shape.values), unnamed);
    }
    if (shape.unlessArn !== undefined && this.found.length === countBefore && !text.startsWith('arn:'))
      this.string(text, shape.unlessArn, path);
  }

  private number(number: number, shape: NumberShape, path: Path): void {
    this.bounds(number, shape, path, () => String(number), 'value');
  }

  private list(list: readonly unknown[], shape: ListShape, path: Path): void {
    this.bounds(list.length, shape, path, () => javaText(list, shape, this.form));
    const { member } = shape;
    if (member.type === 'string' && list.some((element) => isBrokenInPlace(element, member))) {
      const constraint = `Member must satisfy constraint: ${allConstraints(member)}`;
      this.add(path, javaText(list, shape, this.form), constraint);
    }
    // Unlike forEach, entries() does not pass over the holes of an array.
    for (const [index, element] of list.entries()) {
      const elementPath = below(path, `${index + 1}.member`);
      if (element === undefined || element === null) this.absent(elementPath);
      else if (member.type !== 'string') this.value(element, member, elementPath);
    }
  }

  private map(map: Members, shape: MapShape, path: Path): void {
    const entries = Object.entries(map).filter(([, value]) => value !== undefined && value !== null);
    const text = (): string => javaText(map, shape, this.form);
    this.bounds(entries.length, shape, path, text);
    if (entries.some(([key]) => !isAllowedString(key, shape.key))) {
      const constraint = `Map keys must satisfy constraint: ${allConstraints(shape.key.unlessArn ?? shape.key)}`;
      const current =
        shape.keyEcho === 'json' ? named(jsonText(map, this.form), path, constraint) : undefined;
      this.add(path, text(), constraint, current);
    }
    const { value: inner } = shape;
    const isBroken = (value: unknown): boolean =>
      (inner.type === 'string' || inner.type === 'list') && isBrokenInPlace(value, inner);
    if (entries.some(([, value]) => isBroken(value)))
      this.add(path, text(), `Map value must satisfy constraint: ${allConstraints(inner)}`);
    for (const [key, value] of entries) {
      if (inner.type !== 'string' && !isBroken(value)) this.value(value, inner, below(path, `${key}.member`));
    }
  }

  private absent(path: Path): void {
    const text = `Value null at '${path.older}' failed to satisfy constraint: ${NOT_NULL}`;
    this.found.push({ memberName: this.memberName, absent: true, older: text, current: text, former: text });
  }

  private bounds(
    size: number,
    shape: Bounds,
    path: Path,
    text: () => string,
    measure: 'length' | 'value' = 'length',
  ): void {
    const { echo, formerTexts } = shape;
    for (const constraint of brokenBounds(size, shape, measure)) {
      const older = named(text(), path, constraint);
      const silent = `Value at '${path.current}' failed to satisfy constraint: ${constraint}`;
      this.found.push({
        memberName: this.memberName,
        absent: false,
        older,
        current: echo === undefined ? older : silent,
        former: echo === 'never' ? silent : older,
        formerAnswer: size < (shape.min ?? -Infinity) ? formerTexts?.min : formerTexts?.max,
      });
    }
  }

  private add(path: Path, text: string, constraint: string, current?: string): void {
    const older = named(text, path, constraint);
    const { memberName } = this;
    this.found.push({ memberName, absent: false, older, current: current ?? older, former: older });
  }
}

function violationOrder({ members, violationOrder: first = [] }: StructureShape): readonly string[] {
  return [...first, ...Object.keys(members).filter((name) => !first.includes(name))];
}

function named(text: string, path: Path, constraint: string): string {
  return `Value '${text}' at '${path.older}' failed to satisfy constraint: ${constraint}`;
}

function below(path: Path, older: string, current = older): Path {
  if (path === ROOT) return { older, current };
  return { older: `${path.older}.${older}`, current: `${path.current}.${current}` };
}

/** Whether a string or the length of a list is wrong, which AWS's framework tells where their collection stands. */
function isBrokenInPlace(value: unknown, shape: StringShape | ListShape): boolean {
  if (shape.type === 'list') return Array.isArray(value) && !isWithin(value.length, shape);
  return typeof value === 'string' && !isAllowedString(value, shape);
}
