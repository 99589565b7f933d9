const POLYNOMIAL = 0xedb88320;
const TABLES = 8;

/** Table `t` at `t * 256`: what a byte followed by `t` zero bytes does to the checksum. */
const table: Int32Array = buildTables();

function buildTables(): Int32Array {
  const built = new Int32Array(TABLES * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
    built[byte] = remainder;
  }
  for (let index = 256; index < built.length; index += 1) {
    const shorter = at(built, index - 256);
    built[index] = (shorter >>> 8) ^ at(built, shorter & 0xff);
  }
  return built;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Eight bytes, as two little-endian words the first of which has the checksum so far mixed in. */
function mix(low: number, high: number): number {
  return (
    at(table, 1792 + (low & 0xff)) ^
    at(table, 1536 + ((low >>> 8) & 0xff)) ^
    at(table, 1280 + ((low >>> 16) & 0xff)) ^
    at(table, 1024 + (low >>> 24)) ^
    at(table, 768 + (high & 0xff)) ^
    at(table, 512 + ((high >>> 8) & 0xff)) ^
    at(table, 256 + ((high >>> 16) & 0xff)) ^
    at(table, high >>> 24)
  );
}

/**
 * The CRC-32 (IEEE 802.3, as in gzip) of some bytes, from 0 to 2^32 - 1: what `x-amz-crc32` carries.
 * Eight bytes a step, each by a table of its own.
 */
export function crc32(bytes: Uint8Array): number {
  const byte = (index: number): number => bytes[index] ?? 0;
  const stepped = bytes.length - (bytes.length % TABLES);
  let crc = -1;
  let index = 0;
  for (; index < stepped; index += 8) {
    const low = byte(index) | (byte(index + 1) << 8) | (byte(index + 2) << 16) | (byte(index + 3) << 24);
    const high = byte(index + 4) | (byte(index + 5) << 8) | (byte(index + 6) << 16) | (byte(index + 7) << 24);
    crc = mix(crc ^ low, high);
  }
  for (; index < bytes.length; index += 1) crc = (crc >>> 8) ^ at(table, (crc ^ byte(index)) & 0xff);
  return ~crc >>> 0;
}

/** The CRC-32 of an ASCII text's bytes, without making them; undefined when the text is not ASCII. */
export function crc32OfAscii(text: string): number | undefined {
  const stepped = text.length - (text.length % TABLES);
  let crc = -1;
  let seen = 0;
  let index = 0;
  for (; index < stepped; index += 8) {
    const a = text.charCodeAt(index);
    const b = text.charCodeAt(index + 1);
    const c = text.charCodeAt(index + 2);
    const d = text.charCodeAt(index + 3);
    const e = text.charCodeAt(index + 4);
    const f = text.charCodeAt(index + 5);
    const g = text.charCodeAt(index + 6);
    const h = text.charCodeAt(index + 7);
    seen |= a | b | c | d | e | f | g | h;
    crc = mix(crc ^ (a | (b << 8) | (c << 16) | (d << 24)), e | (f << 8) | (g << 16) | (h << 24));
  }
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    crc = (crc >>> 8) ^ at(table, (crc ^ code) & 0xff);
  }
  return seen > 0x7f ? undefined : ~crc >>> 0;
}
