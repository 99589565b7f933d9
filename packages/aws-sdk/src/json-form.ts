/** Members that are times in AWS's service model end so; attributes of such names have objects for values. */
const TIME = /(?:Time|TimeRange(?:Lower|Upper)Bound)$/;

/** A value in the SDK's form as AWS JSON 1.0 carries it: base64 for bytes, seconds for times. */
export function toJsonForm(value: unknown): unknown {
  if (value instanceof Uint8Array) return base64Of(value);
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toJsonForm);
  return isObject(value) ? mapMembers(value, (_name, member) => toJsonForm(member)) : value;
}

/** A value that AWS JSON 1.0 carried in the SDK's form: bytes are Uint8Array and times are Date. */
export function fromJsonForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJsonForm);
  return isObject(value) ? mapMembers(value, memberFromJsonForm) : value;
}

function memberFromJsonForm(name: string, member: unknown): unknown {
  if (name === 'B' && typeof member === 'string') return bytesOf(member);
  if (name === 'BS' && Array.isArray(member)) return member.map((text) => bytesOf(String(text)));
  if (typeof member === 'number' && TIME.test(name)) return new Date(Math.round(member * 1000));
  return fromJsonForm(member);
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function bytesOf(base64: string): Uint8Array | string {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    // What is no base64 is refused by the engine; here it is only told as it was sent.
    return base64;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Object.fromEntries defines properties: a member named `__proto__` is a member like any other. */
function mapMembers(
  value: Record<string, unknown>,
  map: (name: string, member: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(name, member)]));
}
