import { isBody, type Body } from './body.ts';
import type { SdkConfiguration } from './sdk-client.ts';

/** A request's JSON: bytes as base64, dates as seconds since 1970. */
export function sdkJson(input: object, { base64Encoder }: SdkConfiguration): string {
  return JSON.stringify(toJson(input, base64Encoder));
}

function toJson(value: unknown, encode: (bytes: Uint8Array) => string): unknown {
  if (ArrayBuffer.isView(value))
    return encode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime() / 1000;
  if (Array.isArray(value)) return value.map((element) => toJson(element, encode));
  if (!isBody(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member, encode)]));
}

/** An answer's JSON with bytes for base64. */
export function parseSdkJson(text: string, { base64Decoder }: SdkConfiguration): Body {
  const answer: unknown = text === '' ? {} : JSON.parse(text);
  return fromJson(answer, base64Decoder) as Body;
}

/** An attribute value alone is an object whose one member is a `B` of text or a `BS` of texts. */
function fromJson(value: unknown, decode: (text: string) => Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((element) => fromJson(element, decode));
  if (!isBody(value)) return value;
  const entries = Object.entries(value);
  const [name, member] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (name === 'B' && typeof member === 'string') return { B: decode(member) };
  if (name === 'BS' && Array.isArray(member) && member.every((element) => typeof element === 'string'))
    return { BS: member.map((element) => decode(element)) };
  return Object.fromEntries(entries.map(([inner, one]) => [inner, fromJson(one, decode)]));
}
