import fc from 'fast-check';
import type { Request } from './arbitrary-requests.ts';

class Instance {
  readonly S: string = 'of a class';
}

/** What nobody means to send: of every type of JavaScript, and of DynamoDB's forms gone wrong. */
export const arbitraryJunk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    10n,
    Symbol('junk'),
    () => 'junk',
    new Date(Number.NaN),
    new Date(0),
    new Instance(),
    new Map([['S', 'a']]),
    new Set(['a']),
    new Uint16Array([1, 2]),
    new ArrayBuffer(4),
    Object.create(null),
    Object.create({ S: 'inherited' }),
    Object.fromEntries([['__proto__', { S: 'a' }]]),
    { S: 'a', N: '1' },
    { S: undefined },
    { L: [undefined, null] },
    { M: { a: null } },
    { SS: [null] },
    { N: '1e999999999999999999999' },
    { N: '٣' },
    { $unknown: ['X', 1] },
    '\ud800',
    'a'.repeat(5000),
    'a('.repeat(400),
    '#'.repeat(300),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
);

/** Requests of which each has one part replaced, taken out, put elsewhere or, if a text, cut about. */
export function damaged(history: fc.Arbitrary<Request[]>): fc.Arbitrary<Request[]> {
  return history.chain((requests) =>
    fc.tuple(...requests.map((request) => damage(request.input).map((input) => ({ ...request, input })))),
  );
}

type Path = readonly (string | number)[];

function damage(input: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const paths = pathsOf(input, []);
  return fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom(...paths), arbitraryJunk, fc.nat(), fc.nat(5))
    .map(([path, other, junk, place, kind]) => {
      const copy = structuredClone(input);
      const old = valueAt(copy, path);
      if (kind === 0) remove(copy, path);
      else if (kind === 1) replace(copy, path, valueAt(copy, other));
      else if (kind <= 3 && typeof old === 'string') replace(copy, path, cutAbout(old, place));
      else replace(copy, path, junk);
      return copy;
    });
}

const SCRAPS = ['', ' ', '(', ')', '[0]', '.', '#x', ':v', 'AND', 'NOT ', '=', '"', '\u{1f600}', ','];

/** A text with a character or two taken out and a scrap put in. */
function cutAbout(text: string, place: number): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + (SCRAPS[place % SCRAPS.length] ?? '') + text.slice(at + (place % 3));
}

function pathsOf(value: unknown, prefix: Path): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [prefix];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const below = entries.flatMap(([name, member]) => pathsOf(member, [...prefix, name]));
  return prefix.length === 0 ? below : [prefix, ...below];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, name) => Object(value)[name], root);
}

function replace(root: object, path: Path, value: unknown): void {
  Reflect.set(Object(valueAt(root, path.slice(0, -1))), path.at(-1) ?? '', value);
}

function remove(root: object, path: Path): void {
  Reflect.deleteProperty(Object(valueAt(root, path.slice(0, -1))), path.at(-1) ?? '');
}
