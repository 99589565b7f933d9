/** An independent plain `Uint8Array` with the bytes of any typed array, Buffer, DataView or ArrayBuffer. */
export function copyBytes(source: ArrayBufferView | ArrayBufferLike): Uint8Array {
  if (source instanceof Uint8Array) return new Uint8Array(source);
  if (!ArrayBuffer.isView(source)) return new Uint8Array(new Uint8Array(source));
  return new Uint8Array(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));
}

/** Orders byte strings as unsigned bytes, a prefix first: negative, zero or positive. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] as number) - (right[index] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && compareBytes(left, right) === 0;
}
