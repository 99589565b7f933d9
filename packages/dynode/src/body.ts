/** A request or an answer as JSON has it. */
export type Body = Record<string, unknown>;

/** The member `name` of `body` if it is a structure or a map. */
export function memberOf(body: Body | undefined, name: string): Body | undefined {
  const member = body !== undefined && Object.hasOwn(body, name) ? body[name] : undefined;
  return isBody(member) ? member : undefined;
}

/** The text that is the member `name` of `body`, if it is one. */
export function textOf(body: Body | undefined, name: string): string | undefined {
  const member = body !== undefined && Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof member === 'string' ? member : undefined;
}

/** The elements of the list that is the member `name` of `body`, if it is one. */
export function listOf(body: Body | undefined, name: string): readonly unknown[] | undefined {
  const member = body !== undefined && Object.hasOwn(body, name) ? body[name] : undefined;
  return Array.isArray(member) ? member : undefined;
}

/** Whether `value` is a structure or a map. */
export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** `body` without the members of these names. */
export function without(body: Body, ...names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

/** A map of the same names, its values and names changed by `change`. */
export function mapEntries(body: Body, change: (name: string, value: unknown) => [string, unknown]): Body {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => change(name, value)));
}
