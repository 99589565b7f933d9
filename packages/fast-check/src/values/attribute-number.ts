import fc from 'fast-check';

/** The outermost numbers of DynamoDB, 38 digits, and the same number written in several ways. */
const EDGES = [
  '0',
  '-0',
  '0.00',
  '0e125',
  '1',
  '1.0',
  '10e-1',
  '-1',
  '10',
  '1e1',
  '100',
  '1e2',
  '0.1',
  '.1',
  '-0.5',
  '0042.4200',
  '99999999999999999999999999999999999999',
  '-99999999999999999999999999999999999999',
  '0.00000000000000000000000000000000000001',
  '9.9999999999999999999999999999999999999e125',
  '-9.9999999999999999999999999999999999999E+125',
  '1e125',
  '-1e125',
  '1e-130',
  '-1E-130',
  '12345678901234567890123456789012345678000',
  '9007199254740993',
];

/** Digits with a point somewhere and an exponent, at most 38 digits that count and in DynamoDB's range. */
const spelt = fc
  .record({
    sign: fc.constantFrom('', '-', '+'),
    digits: fc.bigInt({ min: 0n, max: 10n ** 38n - 1n }),
    point: fc.nat({ max: 38 }),
    exponent: fc.integer({ min: -80, max: 80 }),
  })
  .map(({ sign, digits, point, exponent }) => {
    const text = digits.toString();
    const place = Math.min(point, text.length);
    return `${sign}${text.slice(0, place) || '0'}.${text.slice(place) || '0'}e${exponent}`;
  });

/**
 * Numbers as DynamoDB takes them, which is as text: up to 38 digits, ±1e-130 to ±9.99…e125, with leading and trailing
 * zeros, signs and exponents.
 * @example
 * fc.assert(fc.property(attributeNumber(), (text) => accepts({ N: text })));
 */
export function attributeNumber(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -9, max: 99 }).map(String) },
    { weight: 3, arbitrary: fc.constantFrom(...EDGES) },
    { weight: 1, arbitrary: spelt },
  );
}

/**
 * Two texts that are the same number to DynamoDB.
 * @example
 * fc.assert(fc.property(equalNumbers(), ([left, right]) => isSameKey({ N: left }, { N: right })));
 */
export function equalNumbers(): fc.Arbitrary<readonly [string, string]> {
  return fc
    .record({
      digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      shift: fc.integer({ min: 0, max: 8 }),
      spelling: fc.constantFrom('fraction', 'exponent', 'leading zeros', 'sign'),
    })
    .map(({ digits, shift, spelling }) => [digits.toString(), respelt(digits, shift, spelling)] as const);
}

function respelt(digits: bigint, shift: number, spelling: string): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString();
  switch (spelling) {
    case 'fraction':
      return `${sign}${text}.${'0'.repeat(shift)}`;
    case 'exponent':
      return `${sign}${text}${'0'.repeat(shift)}e-${shift}`;
    case 'leading zeros':
      return `${sign}${'0'.repeat(shift)}${text}`;
    default:
      return `${sign || '+'}${text}`;
  }
}
