/** A value in the SDK's form as AWS JSON 1.0 carries it: base64 for bytes, seconds for times. */
export function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toJson);
  return isRecord(value) ? mapMembers(value, (_name, member) => toJson(member)) : value;
}

/**
 * A value that AWS JSON 1.0 carried, in the SDK's form. An attribute may be called B or end in DateTime, but its
 * value is an object: only wire members are strings or numbers.
 */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isRecord(value)) return value;
  return mapMembers(value, (name, member) => {
    if (name === 'B' && typeof member === 'string') return bytesOf(member);
    if (name === 'BS' && Array.isArray(member)) return member.map((text) => bytesOf(String(text)));
    if (name.endsWith('DateTime') && typeof member === 'number') return new Date(Math.round(member * 1000));
    return fromJson(member);
  });
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Object.fromEntries defines properties: a member named `__proto__` is a member like any other. */
function mapMembers(
  value: Record<string, unknown>,
  map: (name: string, member: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(name, member)]));
}
