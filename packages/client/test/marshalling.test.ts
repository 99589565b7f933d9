import { isDeepStrictEqual } from 'node:util';
import * as util from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marshall, NumberValue, unmarshall } from '../src/index.ts';

// The SDK's own conversion is the measure: same values, same options, same results and same errors.

class Point {
  readonly x = 1;
  readonly nothing: undefined;
  readonly method = (): number => 1;
}
class Derived extends Point {
  readonly own = 'y';
}
Object.defineProperty(Point.prototype, 'inherited', { value: 'seen', enumerable: true });

/** What a call gives: its result or its error; the text of a TypeError is the machine's, and names variables. */
function outcomeOf(call: () => unknown): unknown {
  try {
    return { result: call() };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message: name === 'TypeError' ? '' : message };
  }
}

/** NumberValue by its text: the classes differ. */
const comparable = (value: unknown): unknown => {
  if (value instanceof NumberValue || value instanceof util.NumberValueImpl) return `number ${value.value}`;
  if (value instanceof Set) return { set: [...value].map(comparable) };
  if (value instanceof Map) return { map: [...value].map(comparable) };
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, comparable(member)]));
};

/** By Node's own comparison: the one of the test runner stumbles over attributes named `constructor`. */
function expectSame(ours: unknown, theirs: unknown): void {
  const same = isDeepStrictEqual(comparable(ours), comparable(theirs));
  if (!same) expect(ours).toStrictEqual(theirs);
  expect(same).toBe(true);
}

/** A value made for each side: NumberValue is a class of its own on both. */
type Made = (NumberValueClass: typeof NumberValue) => unknown;

const attributeName = fc.oneof(
  fc.string({ maxLength: 5 }).filter((name) => name !== '__proto__'),
  fc.constantFrom('constructor', 'toString', 'N', 'S', 'length', '0'),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, -(2 ** 53), 1e300, -0, 1e-7),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc.uint8Array({ maxLength: 4 }).map((view) => Buffer.from(view)),
  fc.constantFrom(
    new ArrayBuffer(0),
    new ArrayBuffer(2),
    new DataView(new ArrayBuffer(3)),
    new Float64Array([1, 2]),
    new BigInt64Array(0),
    new Blob(['x']),
  ),
);
const plain = fc.oneof(
  fc.string({ maxLength: 5 }),
  numbers,
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  bytes,
  fc.constantFrom(new Point(), new Derived(), new Date(0), /x/, new Error('e'), Object.create(null)),
  fc.constantFrom<object>(Object('boxed'), Object(''), Object(5), Object(Number.NaN), Object(false)),
  fc.constantFrom(
    () => 1,
    function named() {},
  ),
);
const constant = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Made> =>
  arbitrary.map((value) => () => value);
const numberValue: fc.Arbitrary<Made> = fc
  .oneof(fc.integer(), fc.bigInt(), fc.constantFrom('1.5', '1e40', 'junk', { N: '7' }))
  .map((source) => (NumberValueClass) => new NumberValueClass(source));

const { value: made } = fc.letrec<{ value: Made }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    constant(plain),
    numberValue,
    fc.array(tie('value'), { maxLength: 4 }).map(
      (parts): Made =>
        (Class) =>
          parts.map((part) => part(Class)),
    ),
    fc
      .array(fc.oneof(tie('value'), numberValue, constant(fc.string()), constant(numbers), constant(bytes)), {
        maxLength: 4,
      })
      .map(
        (parts): Made =>
          (Class) =>
            new Set(parts.map((part) => part(Class))),
      ),
    fc.array(fc.tuple(attributeName, tie('value')), { maxLength: 4 }).map(
      (parts): Made =>
        (Class) =>
          new Map(parts.map(([name, part]) => [name, part(Class)])),
    ),
    fc.array(fc.tuple(attributeName, tie('value')), { maxLength: 4 }).map(
      (parts): Made =>
        (Class) =>
          Object.fromEntries(parts.map(([name, part]) => [name, part(Class)])),
    ),
  ),
}));

const flag = fc.option(fc.boolean(), { nil: undefined });
const marshallOptions = fc.option(
  fc.record(
    {
      convertEmptyValues: flag,
      removeUndefinedValues: flag,
      convertClassInstanceToMap: flag,
      convertTopLevelContainer: flag,
      allowImpreciseNumbers: flag,
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

describe('marshall', () => {
  it('gives what util-dynamodb gives, errors included, for any value and options', () => {
    fc.assert(
      fc.property(made, marshallOptions, (make, options) => {
        const theirs = outcomeOf(() => util.marshall(make(util.NumberValueImpl), options as object));
        const ours = outcomeOf(() => marshall(make(NumberValue), options));
        expectSame(ours, theirs);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes the NumberValue of an installed SDK for one of its own', () => {
    const foreign = util.NumberValueImpl.from('123456789012345678901234567890');
    expect(marshall({ n: foreign, s: new Set([foreign]) })).toEqual({
      n: { N: '123456789012345678901234567890' },
      s: { NS: ['123456789012345678901234567890'] },
    });
  });

  it('keeps an attribute named __proto__, which the SDK loses', () => {
    const item = Object.fromEntries([['__proto__', 1]]);
    expect(Object.entries(marshall(item))).toEqual([['__proto__', { N: '1' }]]);
    expect(Object.entries(util.marshall(item))).toEqual([]);
  });
});

describe('unmarshall', () => {
  const wrapNumbers = fc.constantFrom(undefined, false, true, (text: string) => ({ wrapped: text }));
  const options = fc.record(
    { wrapNumbers, convertWithoutMapWrapper: flag },
    { requiredKeys: [] },
  ) as fc.Arbitrary<object>;
  const texts = fc.oneof(
    numbers.map(String),
    fc.bigInt().map(String),
    fc.constantFrom('1e400', '-1e400', '9007199254740993.5', '1E+40', 'NaN', '0001'),
  );
  const { value: wire } = fc.letrec<{ value: object }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ S: fc.string() }),
      fc.record({ N: texts }),
      fc.record({ B: fc.uint8Array() }),
      fc.record({ NULL: fc.boolean() }),
      fc.record({ BOOL: fc.constantFrom(true, false, 0) }),
      fc.record({ NS: fc.array(texts) }),
      fc.record({ SS: fc.array(fc.string()) }),
      fc.record({ BS: fc.array(fc.uint8Array()) }),
      fc.record({ L: fc.array(tie('value'), { maxLength: 3 }) }),
      fc.record({ M: fc.dictionary(attributeName, tie('value'), { maxKeys: 3 }) }),
      fc.constantFrom({}, { S: undefined }, { S: undefined, N: '1' }, { X: 1 }, { $unknown: ['a', 1] }),
    ),
  }));
  it('gives what util-dynamodb gives, errors included, for any value and options', () => {
    const data = fc.oneof(wire, fc.dictionary(attributeName, wire, { maxKeys: 3 }));
    fc.assert(
      fc.property(data, options, (value, chosen) => {
        const theirs = outcomeOf(() => util.unmarshall(value as Record<string, never>, chosen));
        const ours = outcomeOf(() => unmarshall(value as Record<string, never>, chosen));
        expectSame(ours, theirs);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps an attribute named __proto__, which the SDK loses', () => {
    const item: Record<string, { N: string }> = Object.fromEntries([['__proto__', { N: '1' }] as const]);
    expect(Object.entries(unmarshall(item))).toEqual([['__proto__', 1]]);
    expect(Object.entries(util.unmarshall(item))).toEqual([]);
  });
});

describe('NumberValue', () => {
  it('refuses, keeps and prints what the SDK’s refuses, keeps and prints', () => {
    const sources = fc.oneof(
      numbers,
      fc.bigInt(),
      fc.string(),
      fc.record({ N: fc.string() }, { noNullPrototype: true }),
    );
    fc.assert(
      fc.property(sources, (source) => {
        const print = (Class: typeof NumberValue | typeof util.NumberValueImpl) => (): unknown => {
          const value = Class.from(source);
          return [value.value, value.toString(), value.valueOf(), value.toAttributeValue()];
        };
        const whole = (Class: typeof NumberValue | typeof util.NumberValueImpl) => (): unknown =>
          new Class(source).toBigInt();
        expect(outcomeOf(print(NumberValue))).toEqual(outcomeOf(print(util.NumberValueImpl)));
        expect(outcomeOf(whole(NumberValue))).toEqual(outcomeOf(whole(util.NumberValueImpl)));
      }),
    );
  });
});
