// Four at a time is twice as fast as one (measured on V8); past some kilobytes its stack is not worth the risk.
const ASCII = /^(?:[\0-\x7f][\0-\x7f][\0-\x7f][\0-\x7f])*[\0-\x7f]{0,3}$/;
const NOT_ASCII = /[^\0-\x7f]/;
const FEW_UNITS = 12;
const MANY_UNITS = 8192;

/** The length of `text` in UTF-8 bytes; a lone surrogate counts as U+FFFD does, 3 bytes. */
export function utf8ByteLength(text: string): number {
  if (text.length <= FEW_UNITS) return countUtf8Bytes(text);
  const ascii = text.length <= MANY_UNITS ? ASCII.test(text) : !NOT_ASCII.test(text);
  return ascii ? text.length : countUtf8Bytes(text);
}

function countUtf8Bytes(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) count += 1;
    else if (isSurrogatePair(text, index)) {
      // Two code units, four bytes.
      count += 2;
      index += 1;
    } else count += 2;
  }
  return count;
}

/** The UTF-8 bytes of `text`; a lone surrogate becomes EF BF BD, the bytes of U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8ByteLength(text));
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) as number;
    if (codePoint > 0xffff) index += 1;
    end = writeCodePoint(bytes, end, isSurrogate(codePoint) ? 0xfffd : codePoint);
  }
  return bytes;
}

function writeCodePoint(bytes: Uint8Array, start: number, codePoint: number): number {
  let end = start;
  if (codePoint < 0x80) {
    bytes[end++] = codePoint;
    return end;
  }
  if (codePoint < 0x800) bytes[end++] = 0xc0 | (codePoint >> 6);
  else {
    if (codePoint < 0x10000) bytes[end++] = 0xe0 | (codePoint >> 12);
    else {
      bytes[end++] = 0xf0 | (codePoint >> 18);
      bytes[end++] = 0x80 | ((codePoint >> 12) & 0x3f);
    }
    bytes[end++] = 0x80 | ((codePoint >> 6) & 0x3f);
  }
  bytes[end++] = 0x80 | (codePoint & 0x3f);
  return end;
}

/**
 * Orders strings as their UTF-8 bytes: negative, zero or positive. It is the order of code points, in which,
 * unlike in JavaScript's `<`, U+E000 to U+FFFF come before the supplementary characters.
 */
export function compareUtf8(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const leftUnit = left.charCodeAt(index);
    const rightUnit = right.charCodeAt(index);
    if (leftUnit !== rightUnit) return utf8Rank(leftUnit) - utf8Rank(rightUnit);
  }
  return left.length - right.length;
}

/** Moves the surrogates, which stand for supplementary characters, behind U+FFFF. */
function utf8Rank(unit: number): number {
  return isSurrogate(unit) ? unit + 0x10000 : unit;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isSurrogatePair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
