import type { Conversion } from './conversion.ts';
import type { TypedItem, TypedValue } from './typed-value.ts';

/** The plain item of typed attributes; null where there are none. */
export function parse(item: TypedItem | null | undefined, conversion: Conversion = {}): PlainItem | null {
  const parsed = parseElement(item, conversion);
  return Object.keys(parsed).length === 0 ? null : parsed;
}

/** An item as it comes back: attributes by name. */
export type PlainItem = Record<string, unknown>;

/** The plain item of one element of a list: `{}` where a projection matched nothing. */
export function parseElement(item: TypedItem | null | undefined, conversion: Conversion): PlainItem {
  const entries = Object.entries(item ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, plainValue(value, conversion)]));
}

/**
 * The plain value of a typed one.
 * @throws Error `Unsupported type: …` for a type DynamoDB does not have
 */
function plainValue(value: TypedValue, conversion: Conversion): unknown {
  const native = conversion.conversion === 'native';
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return plainNumber(value.N, conversion);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.M !== undefined) return parseElement(value.M, conversion);
  if (value.L !== undefined) return value.L.map((element) => plainValue(element, conversion));
  if (value.B !== undefined) return value.B;
  const members = value.SS ?? value.NS?.map((text) => plainNumber(text, conversion)) ?? value.BS;
  if (members !== undefined) return native ? new Set<unknown>(members) : members;
  throw new Error(`Unsupported type: ${Object.keys(value).join()}`);
}

function plainNumber(text: string, { numbers = 'number' }: Conversion): number | bigint | string {
  const number = Number(text);
  if (numbers === 'number' || isExact(text, number)) return number;
  return numbers === 'bigint' && /^-?\d+$/.test(text) ? BigInt(text) : text;
}

/** Whether `number` is what `text` says: within the safe integers, or with the same digits. */
function isExact(text: string, number: number): boolean {
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(number);
  return Number.isFinite(number) && canonical(text) === canonical(String(number));
}

/** Sign, digits and exponent of a decimal text, so that `1e-7` and `0.0000001` agree. */
function canonical(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const shift = Number(exponent) - fraction.length + digits.length - significant.length;
  return significant === '' ? '0' : `${sign === '-' ? '-' : ''}${significant}e${shift}`;
}
