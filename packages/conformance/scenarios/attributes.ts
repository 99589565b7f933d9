/** A value as scenarios write it: text is S, a number or bigint N, bytes B, an array L, a Set of any of the three a set. */
export type Plain =
  | string
  | number
  | bigint
  | boolean
  | null
  | Uint8Array
  | Set<string | number | Uint8Array>
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** A value in DynamoDB's form. */
export type AttributeValue = Readonly<Record<string, unknown>>;

/** Attributes in DynamoDB's form: an item, a key or the values of an expression. */
export function attributes(plain: Readonly<Record<string, Plain>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, attributeValue(value)]));
}

/** An attribute of each of the ten types, empty ones among them, and each inside others. */
export function everyType(): Readonly<Record<string, Plain>> {
  const bytes = (): Uint8Array => Uint8Array.of(0, 1, 255);
  const scalars = { s: 'text', n: -1.5, b: bytes(), bool: false, null: null };
  const sets = { ss: new Set(['', 'a']), ns: new Set([1, 2]), bs: new Set([new Uint8Array(), bytes()]) };
  const empty = { text: '', bytes: new Uint8Array(), list: [], map: {} };
  return { ...scalars, ...sets, empty, list: [scalars, sets, [bytes()]], map: { scalars, sets } };
}

/** One value in DynamoDB's form. */
function attributeValue(plain: Plain): AttributeValue {
  if (typeof plain === 'string') return { S: plain };
  if (typeof plain === 'number' || typeof plain === 'bigint') return { N: String(plain) };
  if (typeof plain === 'boolean') return { BOOL: plain };
  if (plain === null) return { NULL: true };
  if (plain instanceof Uint8Array) return { B: plain };
  if (plain instanceof Set) return setOf([...plain]);
  return isList(plain) ? { L: plain.map(attributeValue) } : { M: attributes(plain) };
}

function setOf(members: readonly (string | number | Uint8Array)[]): AttributeValue {
  if (members[0] instanceof Uint8Array) return { BS: members };
  return typeof members[0] === 'number' ? { NS: members.map(String) } : { SS: members };
}

const isList = (plain: object): plain is readonly Plain[] => Array.isArray(plain);
