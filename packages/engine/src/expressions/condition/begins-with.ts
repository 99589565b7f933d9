import type { AttributeValue } from '../../values/attribute-value.ts';

/** `begins_with(path, prefix)`: two strings or two binary values; false for any other pair. */
export function beginsWith(value: AttributeValue | undefined, prefix: AttributeValue | undefined): boolean {
  if (typeof value === 'string') return typeof prefix === 'string' && value.startsWith(prefix);
  if (value instanceof Uint8Array) return prefix instanceof Uint8Array && bytesBeginWith(value, prefix);
  return false;
}

function bytesBeginWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  if (prefix.length > bytes.length) return false;
  for (let index = 0; index < prefix.length; index += 1) {
    if (bytes[index] !== prefix[index]) return false;
  }
  return true;
}
