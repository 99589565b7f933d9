import { encodeBase64 } from '../base/base64.ts';
import type { WireForm } from '../values/wire-form.ts';
import { wireBytes } from '../values/wire-scalar.ts';
import { isWireStructure } from '../values/wire-structure.ts';

/** The JSON of an input, or of a part of it, as it would have crossed the wire. */
export function jsonText(value: unknown, form: WireForm): string {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((element) => jsonText(element, form)).join(',')}]`;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (form === 'sdk' && (ArrayBuffer.isView(value) || !isWireStructure(value)))
    return JSON.stringify(encodeBase64(wireBytes(value, form)));
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member, form)}`).join(',')}}`;
}
