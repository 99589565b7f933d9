import type { MarshallOptions } from './translate-config.ts';

/** What a conversion to text is enough for. */
export interface Printable {
  toString(): string;
}

/**
 * The text of a number.
 * @throws Error for NaN and infinities, and for what JavaScript cannot hold exactly unless that is allowed
 */
export function marshallNumber(number: Printable, options: MarshallOptions): string {
  const text = number.toString();
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity') {
    throw new Error(`Special numeric value ${text} is not allowed`);
  }
  if (options.allowImpreciseNumbers) return text;
  if (Number(number) > Number.MAX_SAFE_INTEGER) {
    throw imprecise(`Number ${text} is greater than Number.MAX_SAFE_INTEGER.`);
  }
  if (Number(number) < Number.MIN_SAFE_INTEGER) {
    throw imprecise(`Number ${text} is lesser than Number.MIN_SAFE_INTEGER.`);
  }
  return text;
}

function imprecise(reason: string): Error {
  return new Error(`${reason} Use NumberValue from @aws-sdk/lib-dynamodb.`);
}
