import fc from 'fast-check';

/** Where the orders of UTF-8 and UTF-16 part, where encodings grow by a byte, and what JSON and C treat specially. */
const EDGES = [
  '',
  'a',
  'A',
  '\u0000',
  '\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\ud7ff',
  '\ue000',
  '\uffff',
  '\u{10000}',
  '\u{10ffff}',
  'e\u0301',
  '"\\',
];

/** Bounds of `attributeString`. */
export interface AttributeStringConstraints {
  /** In UTF-16 code units; 0 by default. */
  readonly minLength?: number;
}

/**
 * Texts that DynamoDB can store: characters at the edges of UTF-8 and UTF-16, of which U+10000 and above are sorted
 * by DynamoDB otherwise than by JavaScript; never a lone surrogate.
 * @example
 * fc.assert(fc.property(attributeString(), (text) => roundTrip({ S: text }).S === text));
 */
export function attributeString({ minLength = 0 }: AttributeStringConstraints = {}): fc.Arbitrary<string> {
  const edge = fc.constantFrom(...EDGES);
  const text = fc.oneof(
    { weight: 3, arbitrary: edge },
    { weight: 2, arbitrary: fc.array(edge, { maxLength: 4 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  return minLength === 0 ? text : text.filter(({ length }) => length >= minLength);
}
