import fc from 'fast-check';
import type { WireAttributeValue } from '../src/values/wire-form.ts';

/** Names that trip code which keeps attributes in plain objects. */
const awkwardNames: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '1',
  '0',
  'length',
  '',
  'é',
  'ÿ',
  'Ā',
  '\u{1f600}',
];

export const arbitraryName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkwardNames),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Well-formed text of every plane, NUL included. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(
      '\0',
      '\u0001',
      'a',
      'b',
      '\u007f',
      'é',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
    ),
    maxLength: 6,
  }),
);

/** Any number DynamoDB holds, in its own writing. */
export const arbitraryNumberText: fc.Arbitrary<string> = fc
  .record({
    minus: fc.boolean(),
    digits: fc.stringMatching(/^[0-9]{1,38}$/),
    exponent: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -120, max: 80 })),
  })
  .map(({ minus, digits, exponent }) => `${minus ? '-' : ''}${digits}e${exponent}`);

export const arbitraryBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc.array(fc.constantFrom(0, 1, 127, 128, 255), { maxLength: 4 }).map((bytes) => Uint8Array.from(bytes)),
);

/** Properties of their own, `__proto__` included, as JSON.parse makes them. */
export function ownProperties<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

function mapOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc
    .uniqueArray(fc.tuple(arbitraryName, value), { maxLength: 4, selector: ([name]) => name })
    .map(ownProperties);
}

const { value: arbitraryValue } = fc.letrec<{ value: WireAttributeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      fc.record({ S: arbitraryText }),
      fc.record({ N: arbitraryNumberText }),
      fc.record({ B: arbitraryBytes }),
      fc.record({ BOOL: fc.boolean() }),
      fc.record({ NULL: fc.constant(true) }),
      fc.record({ SS: fc.uniqueArray(arbitraryText, { minLength: 1, maxLength: 4 }) }),
      fc.record({ NS: fc.uniqueArray(fc.integer().map(String), { minLength: 1, maxLength: 4 }) }),
      fc.record({ BS: fc.uniqueArray(arbitraryBytes, { minLength: 1, maxLength: 4, selector: String }) }),
    ),
    fc.record({ L: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({ M: mapOf(tie('value')) }),
  ),
}));

/** A valid AttributeValue of any type, in the `sdk` form. */
export const arbitraryWireValue: fc.Arbitrary<WireAttributeValue> = arbitraryValue;

/** A valid item in the `sdk` form, with awkward names. */
export const arbitraryWireItem: fc.Arbitrary<Record<string, WireAttributeValue>> = mapOf(arbitraryValue);
