const BINARY_CLASSES: ReadonlySet<string> = new Set([
  'ArrayBuffer',
  'Blob',
  'Buffer',
  'DataView',
  'File',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
]);

/** The name of what made `value`: classes exist once per realm, their names are the same in all of them. */
export function classNameOf(value: unknown): unknown {
  return (value as { constructor?: { name?: unknown } | null }).constructor?.name;
}

/** Whether the class of `value` is one that util-dynamodb takes for binary. */
export function isNativeBinary(value: unknown): value is ArrayBufferView {
  if (value === null || value === undefined) return false;
  const className = classNameOf(value);
  return typeof className === 'string' && BINARY_CLASSES.has(className);
}
