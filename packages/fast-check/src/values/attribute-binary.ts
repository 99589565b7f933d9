import fc from 'fast-check';

/**
 * Binary values: few bytes, those at which signed and unsigned order part among them.
 * @example
 * fc.assert(fc.property(attributeBinary(), (bytes) => roundTrip({ B: bytes }).B.length === bytes.length));
 */
export function attributeBinary({
  minLength = 0,
}: { readonly minLength?: number } = {}): fc.Arbitrary<Uint8Array> {
  const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat({ max: 0xff }));
  return fc.array(byte, { minLength, maxLength: 4 }).map((bytes) => Uint8Array.from(bytes));
}
