const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD_UNIT = 0x3d;

/** The two characters for every 12 bits: half the appends of one character for every 6. */
const PAIRS: readonly string[] = Array.from(
  { length: 0x1000 },
  (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 0x3f),
);

/** The six bits a code unit stands for; a value above 63 where it stands for none. */
const SIX_BITS: Uint8Array = new Uint8Array(0x80).fill(0xff);
for (let bits = 0; bits < ALPHABET.length; bits += 1) SIX_BITS[ALPHABET.charCodeAt(bits)] = bits;

/** The base64 text of `bytes`, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const rest = bytes.length % 3;
  const end = bytes.length - rest;
  let text = '';
  for (let index = 0; index < end; index += 3) {
    const bits = (byteAt(bytes, index) << 16) | (byteAt(bytes, index + 1) << 8) | byteAt(bytes, index + 2);
    text += (PAIRS[bits >> 12] as string) + (PAIRS[bits & 0xfff] as string);
  }
  if (rest === 1) return `${text}${PAIRS[byteAt(bytes, end) << 4] as string}==`;
  if (rest === 0) return text;
  const bits = (byteAt(bytes, end) << 8) | byteAt(bytes, end + 1);
  return `${text}${PAIRS[bits >> 4] as string}${ALPHABET.charAt((bits & 0xf) << 2)}=`;
}

/**
 * The bytes of a base64 text whose length is a multiple of four; undefined where a character is none of
 * base64's or the last one carries bits that no byte holds.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const pads =
    text.charCodeAt(text.length - 1) !== PAD_UNIT ? 0 : text.charCodeAt(text.length - 2) === PAD_UNIT ? 2 : 1;
  const bytes = new Uint8Array((text.length / 4) * 3 - pads);
  const wholeEnd = pads === 0 ? text.length : text.length - 4;
  // The bits of every digit, or-ed: one look at the end tells whether any was no digit.
  let seen = 0;
  let size = 0;
  for (let index = 0; index < wholeEnd; index += 4) {
    const first = sixBitsAt(text, index);
    const second = sixBitsAt(text, index + 1);
    const third = sixBitsAt(text, index + 2);
    const fourth = sixBitsAt(text, index + 3);
    seen |= first | second | third | fourth;
    bytes[size++] = (first << 2) | (second >> 4);
    bytes[size++] = (second << 4) | (third >> 2);
    bytes[size++] = (third << 6) | fourth;
  }
  if (seen > 0x3f) return undefined;
  return pads === 0 || decodeLastGroup(text, pads, bytes) ? bytes : undefined;
}

function decodeLastGroup(text: string, pads: number, bytes: Uint8Array): boolean {
  const start = text.length - 4;
  const first = sixBitsAt(text, start);
  const second = sixBitsAt(text, start + 1);
  const third = pads === 2 ? 0 : sixBitsAt(text, start + 2);
  if ((first | second | third) > 0x3f) return false;
  const end = bytes.length;
  if (pads === 2) {
    bytes[end - 1] = (first << 2) | (second >> 4);
    return (second & 0xf) === 0;
  }
  bytes[end - 2] = (first << 2) | (second >> 4);
  bytes[end - 1] = (second << 4) | (third >> 2);
  return (third & 0x3) === 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}

function sixBitsAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < 0x80 ? (SIX_BITS[unit] as number) : 0xff;
}
