import { encodeBase64 } from '../base/base64.ts';

/** A value, an item or a key in the SDK's form as a person reads it: JSON, bytes in base64. */
export function wireText(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_name, member: unknown) =>
    member instanceof Uint8Array ? encodeBase64(member) : member,
  );
}
