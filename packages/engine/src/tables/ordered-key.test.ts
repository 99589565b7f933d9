import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBytes, arbitraryNumberText, arbitraryText } from '../../test/arbitrary-wire-value.ts';
import { attributeMapOf } from '../values/attribute-map.ts';
import type { AttributeValue, ScalarAttributeType } from '../values/attribute-value.ts';
import { compareScalars } from '../values/compare.ts';
import { parseDecimal, type Decimal } from '../values/decimal.ts';
import type { KeySchema } from './key-schema.ts';
import {
  afterEndedKeyPart,
  afterPrefix,
  encodeKeyPart,
  endedKeyPart,
  hashOfKey,
  keyAtHash,
  orderedKey,
  partitionPrefix,
} from './ordered-key.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;

const anyNumber = arbitraryNumberText.map(number);
const scalarOf: Record<ScalarAttributeType, fc.Arbitrary<AttributeValue>> = {
  S: arbitraryText,
  N: fc.oneof(
    anyNumber,
    fc.integer({ min: -20, max: 20 }).map((value) => number(String(value))),
  ),
  B: arbitraryBytes,
};
const anyType = fc.constantFrom<ScalarAttributeType>('S', 'N', 'B');

/** A key schema of up to four attributes a part, and two rows of values that fit it. */
const schemaAndRows = fc
  .tuple(fc.array(anyType, { minLength: 1, maxLength: 4 }), fc.array(anyType, { maxLength: 4 }))
  .chain(([hash, range]) => {
    const row = fc.tuple(...[...hash, ...range].map((type) => scalarOf[type]));
    const keySchema: KeySchema = {
      partitionKey: hash.map((type, index) => ({ name: `h${index}`, type })),
      sortKey: range.map((type, index) => ({ name: `r${index}`, type })),
    };
    return fc.record({ keySchema: fc.constant(keySchema), first: row, second: row, shared: fc.boolean() });
  });

function keyOf({ partitionKey, sortKey }: KeySchema, values: readonly AttributeValue[]): string {
  const names = [...partitionKey, ...sortKey].map(({ name }) => name);
  const key = orderedKey(
    { partitionKey, sortKey },
    attributeMapOf(names.map((name, index) => [name, values[index]!])),
  );
  if (key === undefined) throw new Error('the values do not fit the schema');
  return key;
}

function compareRows(left: readonly AttributeValue[], right: readonly AttributeValue[]): number {
  for (const [index, value] of left.entries()) {
    const order = compareScalars(value, right[index] ?? null) ?? NaN;
    if (order !== 0) return Math.sign(order);
  }
  return 0;
}

const orderOf = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

describe('encodeKeyPart', () => {
  it('orders as the values of its type', () => {
    fc.assert(
      fc.property(
        anyType.chain((type) => fc.tuple(scalarOf[type], scalarOf[type])),
        ([left, right]) => {
          expect(orderOf(endedKeyPart(left), endedKeyPart(right))).toBe(
            Math.sign(compareScalars(left, right)!),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('orders numbers of every sign and exponent', () => {
    const magnitudes = Array.from({ length: 256 }, (_, index) =>
      ['1', '1.5', '9.9'].map((digits) => `${digits}e${index - 130}`),
    ).flat();
    const ascending = [...magnitudes.map((text) => `-${text}`).toReversed(), '0', ...magnitudes].map((text) =>
      endedKeyPart(number(text)),
    );
    expect(ascending.toSorted(orderOf)).toEqual(ascending);
    expect(new Set(ascending).size).toBe(256 * 6 + 1);
  });

  it('orders supplementary characters behind U+FFFF', () => {
    const ascending = [
      '',
      '\0',
      '\0\0',
      '\u0001',
      'a',
      'a\0',
      'a\0b',
      'aa',
      'é',
      'ÿ',
      'Ā',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
    ];
    expect(ascending.map((text) => endedKeyPart(text)).toSorted(orderOf)).toEqual(
      ascending.map((text) => endedKeyPart(text)),
    );
  });

  it('tells strings with lone surrogates apart', () => {
    const texts = ['\ud83d', '\ude00', '\ud83d\ude00', '\ufffd', '\ude00\ud83d'];
    expect(new Set(texts.map((text) => encodeKeyPart(text))).size).toBe(texts.length);
  });

  it('takes binaries of any length', () => {
    const bytes = new Uint8Array(400_000).fill(200);
    expect(encodeKeyPart(bytes)).toBe('\xc8'.repeat(400_000));
  });

  it('refuses a value that no key holds', () => {
    expect(() => encodeKeyPart(true)).toThrow(TypeError);
  });
});

describe('orderedKey', () => {
  it('orders the items of one partition by the attributes of the sort key in turn, and tells keys apart', () => {
    fc.assert(
      fc.property(schemaAndRows, ({ keySchema, first, second, shared }) => {
        const hashLength = keySchema.partitionKey.length;
        const other = shared ? [...first.slice(0, hashLength), ...second.slice(hashLength)] : second;
        const [left, right] = [keyOf(keySchema, first), keyOf(keySchema, other)];
        const order = compareRows(first, other);
        expect(left === right).toBe(order === 0);
        const onePartition = compareRows(first.slice(0, hashLength), other.slice(0, hashLength)) === 0;
        expect(onePartition ? orderOf(left, right) : order).toBe(order);
        expect(left).toMatch(/^[\0-\xff]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets parts run together', () => {
    const keySchema: KeySchema = {
      partitionKey: [
        { name: 'h0', type: 'S' },
        { name: 'h1', type: 'S' },
      ],
      sortKey: [],
    };
    const texts = ['', '\0', '\0\0', '\0\u0001', '\u0001', 'a', 'a\0', '\0a'];
    const pairs = texts.flatMap((first) => texts.map((second) => keyOf(keySchema, [first, second])));
    expect(new Set(pairs).size).toBe(texts.length ** 2);
  });

  it('is undefined for an item that lacks an attribute of the key or has it in another type', () => {
    const keySchema: KeySchema = {
      partitionKey: [{ name: 'pk', type: 'S' }],
      sortKey: [{ name: '__proto__', type: 'N' }],
    };
    expect(orderedKey(keySchema, attributeMapOf([['pk', 'a']]))).toBeUndefined();
    expect(
      orderedKey(
        keySchema,
        attributeMapOf([
          ['pk', 'a'],
          ['__proto__', '1'],
        ]),
      ),
    ).toBeUndefined();
    expect(orderedKey(keySchema, attributeMapOf([['__proto__', number('1')]]))).toBeUndefined();
    expect(
      orderedKey(
        keySchema,
        attributeMapOf([
          ['pk', 'a'],
          ['__proto__', number('1')],
        ]),
      ),
    ).toBeTypeOf('string');
  });
});

describe('ranges of keys', () => {
  it('partitionPrefix begins the keys of its partition and no others', () => {
    fc.assert(
      fc.property(schemaAndRows, ({ keySchema, first, second }) => {
        const hashLength = keySchema.partitionKey.length;
        const prefix = partitionPrefix(first.slice(0, hashLength));
        const same = compareRows(first.slice(0, hashLength), second.slice(0, hashLength)) === 0;
        expect([
          keyOf(keySchema, first).startsWith(prefix),
          keyOf(keySchema, second).startsWith(prefix),
        ]).toEqual([true, same]);
      }),
    );
  });

  it('afterEndedKeyPart bounds the keys that begin with a value', () => {
    fc.assert(
      fc.property(
        anyType.chain((type) => fc.tuple(scalarOf[type], scalarOf[type], arbitraryText)),
        ([value, other, next]) => {
          const ended = endedKeyPart(value);
          const key = endedKeyPart(other) + endedKeyPart(next);
          const within = key >= ended && key < afterEndedKeyPart(ended);
          expect(within).toBe(compareScalars(value, other) === 0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('afterPrefix bounds what begins with a prefix: strings by characters, binaries by bytes', () => {
    const strings = fc
      .tuple(arbitraryText, arbitraryText)
      .map(([prefix, rest]): [string, string, boolean] => {
        return [encodeKeyPart(prefix), encodeKeyPart(rest), rest.startsWith(prefix)];
      });
    const extended = fc
      .tuple(arbitraryText, arbitraryText)
      .map(([prefix, rest]): [string, string, boolean] => {
        return [encodeKeyPart(prefix), encodeKeyPart(prefix + rest), true];
      });
    const binaries = fc
      .tuple(arbitraryBytes, arbitraryBytes)
      .map(([prefix, bytes]): [string, string, boolean] => {
        return [
          encodeKeyPart(prefix),
          encodeKeyPart(bytes),
          prefix.every((byte, index) => bytes[index] === byte),
        ];
      });
    fc.assert(
      fc.property(fc.oneof(strings, extended, binaries), ([prefix, value, begins]) => {
        const partition = partitionPrefix(['p']);
        const [from, to, key] = [
          partition + prefix,
          afterPrefix(partition + prefix)!,
          `${partition}${value}\0\0`,
        ];
        expect(key >= from && key < to).toBe(begins);
      }),
      { numRuns: 1000 },
    );
  });

  it('afterPrefix carries over the last code unit of keys and ends', () => {
    expect(afterPrefix('a\xff')).toBe('b');
    expect(afterPrefix('\xff\xff')).toBeUndefined();
    expect(afterPrefix('')).toBeUndefined();
  });
});

describe('the hash of a key', () => {
  it('lies between the bounds of its own hash and the next', () => {
    fc.assert(
      fc.property(scalarOf.S, (value) => {
        const key = partitionPrefix([value]);
        const hash = hashOfKey(key);
        expect(key >= keyAtHash(hash)!).toBe(true);
        const next = keyAtHash(hash + 1);
        expect(next === undefined || key < next).toBe(true);
      }),
    );
  });

  it('has no key beyond the last hash', () => {
    expect(keyAtHash(0)).toBe('\0\0\0\0');
    expect(keyAtHash(0xfffefdfc)).toBe('\xff\xfe\xfd\xfc');
    expect(keyAtHash(0x100000000)).toBeUndefined();
  });
});
