/** What is used of Node's Buffer. */
interface BufferClass {
  from(text: string): Uint8Array;
  from(buffer: ArrayBufferLike, byteOffset: number, length: number): { toString(): string };
}

// Node's Buffer cuts small pieces from a pool, where an encoder makes a buffer of its own for every answer: it takes a
// fraction of the time. Elsewhere there is none.
const { Buffer } = globalThis as { readonly Buffer?: BufferClass };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The UTF-8 bytes of `text`, fresh ones. */
export const encodeUtf8: (text: string) => Uint8Array =
  Buffer === undefined ? (text) => encoder.encode(text) : (text) => Buffer.from(text);

/** The text of bytes in UTF-8. */
export const decodeUtf8: (bytes: Uint8Array) => string =
  Buffer === undefined
    ? (bytes) => decoder.decode(bytes)
    : ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).toString();
