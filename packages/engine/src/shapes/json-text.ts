import { encodeBase64 } from '../base/base64.ts';
import type { WireForm } from '../values/wire-form.ts';
import { wireBytes } from '../values/wire-bytes.ts';

/** Deeper values are cut: no item may hold them, and a hostile one would exhaust the stack. */
const MAX_DEPTH = 128;

/** The JSON of an input, or of a part of it, as it would have crossed the wire. */
export function jsonText(value: unknown, form: WireForm, depth = 1): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (depth > MAX_DEPTH) return '...';
  if (Array.isArray(value))
    return `[${value.map((element) => jsonText(element, form, depth + 1)).join(',')}]`;
  if (form === 'sdk' && (ArrayBuffer.isView(value) || value instanceof ArrayBuffer))
    return JSON.stringify(encodeBase64(wireBytes(value, form)));
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  const texts = members.map(
    ([name, member]) => `${JSON.stringify(name)}:${jsonText(member, form, depth + 1)}`,
  );
  return `{${texts.join(',')}}`;
}
