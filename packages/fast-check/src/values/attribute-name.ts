import fc from 'fast-check';

/** Names that need a placeholder, are JavaScript's own or look like paths. */
const ODD_NAMES = [
  'name',
  'Status',
  'constructor',
  'toString',
  'a.b',
  'a[0]',
  '0',
  ' ',
  '#a',
  ':a',
  'ä',
  '\u{1f600}',
];

/** What `attributeName` may make. */
export interface AttributeNameConstraints {
  /** Whether `__proto__` is among the names; false by default, since AWS SDK v3 itself loses attributes of that name. */
  readonly proto?: boolean;
}

/**
 * Names of attributes: short ones, reserved words, names of JavaScript's own objects, names that look like paths,
 * and any text.
 * @example
 * fc.assert(fc.property(attributeName(), (name) => canBeStored({ [name]: { S: 'a' } })));
 */
export function attributeName({ proto = false }: AttributeNameConstraints = {}): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
    { weight: 3, arbitrary: fc.constantFrom(...ODD_NAMES, ...(proto ? ['__proto__'] : [])) },
    {
      weight: 1,
      arbitrary: fc.string({ minLength: 1, maxLength: 8 }).filter((name) => proto || name !== '__proto__'),
    },
  );
}
