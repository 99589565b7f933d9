const REPLACEMENT = 0xfffd;

/** The code point at `index`; U+FFFD for half of a surrogate pair. */
function codePointAt(text: string, index: number): number {
  const codePoint = text.codePointAt(index) ?? REPLACEMENT;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint;
}

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) {
      length += 1;
    } else {
      length += 2;
      // The two code units of a surrogate pair have four bytes together.
      if (codePointAt(text, index) >= 0x10000) index += 1;
    }
  }
  return length;
}

/** A text as UTF-8; half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    const codePoint = codePointAt(text, index);
    if (codePoint < 0x800) {
      bytes[end++] = 0xc0 | (codePoint >> 6);
    } else if (codePoint < 0x10000) {
      bytes[end++] = 0xe0 | (codePoint >> 12);
      bytes[end++] = 0x80 | ((codePoint >> 6) & 0x3f);
    } else {
      bytes[end++] = 0xf0 | (codePoint >> 18);
      bytes[end++] = 0x80 | ((codePoint >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((codePoint >> 6) & 0x3f);
      index += 1;
    }
    bytes[end++] = 0x80 | (codePoint & 0x3f);
  }
  return bytes;
}

/** How many code units are handed to `String.fromCharCode` at a time: below every runtime's limit of arguments. */
const CHUNK = 4096;

/** The text of some UTF-8 bytes; undefined when they are not UTF-8. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  const units = new Uint16Array(CHUNK + 1);
  let length = 0;
  for (let index = 0; index < bytes.length;) {
    const codePoint = decodeCodePoint(bytes, index);
    if (codePoint === undefined) return undefined;
    index += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    if (codePoint < 0x10000) {
      units[length++] = codePoint;
    } else {
      units[length++] = 0xd7c0 + (codePoint >> 10);
      units[length++] = 0xdc00 | (codePoint & 0x3ff);
    }
    if (length >= CHUNK) {
      text += String.fromCharCode(...units.subarray(0, length));
      length = 0;
    }
  }
  return text + String.fromCharCode(...units.subarray(0, length));
}

function decodeCodePoint(bytes: Uint8Array, index: number): number | undefined {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return lead;
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const trailing = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  let codePoint = lead & (0x3f >> trailing);
  for (let offset = 1; offset <= trailing; offset += 1) {
    const byte = bytes[index + offset];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const smallest = trailing === 1 ? 0x80 : trailing === 2 ? 0x800 : 0x10000;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < smallest || codePoint > 0x10ffff || isSurrogate ? undefined : codePoint;
}
