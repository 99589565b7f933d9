import { hash32 } from '../base/hash.ts';
import {
  encodeAttributes,
  encodeAttributeValue,
  type DecodedAttributes,
  type DecodedAttributeValue,
} from '../values/wire-form.ts';

/**
 * A short text that equal requests share, and practically no others: the order of members, of attributes and of the
 * members of sets, and how a number is written, make no difference.
 * @param input an input as an operation receives it
 */
export function requestFingerprint(input: object): string {
  const text = decodedText(input);
  // Two hashes and the length: 64 bits that do not collide by chance.
  return `${text.length}-${hash32(text)}-${hash32(`:${text}`)}`;
}

function decodedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(decodedText).join()}]`;
  if (value instanceof Map) return membersText([...value], decodedText);
  if (isDecodedAttributeValue(value)) return wireText(encodeAttributeValue(value.value, 'json'));
  if (isDecodedAttributes(value)) return wireText(encodeAttributes(value.attributes, 'json'));
  return membersText(Object.entries(value), decodedText);
}

// Attributes may have any names, those of the engine's own structures included: they are told apart before.
function wireText(value: unknown): string {
  if (typeof value === 'string') return lengthAndText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += `${wireText(member)},`;
    return `[${text}]`;
  }
  // The SDK sends a token with every transaction, so this is written for speed.
  for (const name of Object.keys(value).toSorted())
    text += lengthAndText(name) + wireText(Reflect.get(value, name));
  return `{${text}}`;
}

/** A text that says where it ends, whatever is in it. */
function lengthAndText(text: string): string {
  return `${text.length}"${text}`;
}

function membersText(
  members: readonly (readonly [string, unknown])[],
  textOf: (value: unknown) => string,
): string {
  const present = members.filter(([, value]) => value !== undefined);
  const sorted = present.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`).join()}}`;
}

function isDecodedAttributeValue(value: object): value is DecodedAttributeValue {
  return 'value' in value && 'fault' in value;
}

function isDecodedAttributes(value: object): value is DecodedAttributes {
  return 'attributes' in value && 'fault' in value;
}
