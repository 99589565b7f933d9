import { ValidationException } from '../errors/validation-exception.ts';
import { numberProblemMessage, type NumberFault } from './attribute-value-fault.ts';
import { decimalProblem, readDecimalText, withoutTrailingZeros } from './decimal-text.ts';

/**
 * A DynamoDB number: sign × d.ddd × 10^exponent, where `digits` are its significant digits without
 * leading or trailing zeros (at most 38). Equal numbers have equal fields; zero is `{ 0, 0, '' }`.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
export class Decimal {
  readonly sign: -1 | 0 | 1;
  /** The power of ten of the first digit: -130 to 125. */
  readonly exponent: number;
  readonly digits: string;

  constructor(sign: -1 | 0 | 1, exponent: number, digits: string) {
    this.sign = sign;
    this.exponent = exponent;
    this.digits = digits;
  }
}

const ZERO: Decimal = new Decimal(0, 0, '');

/** The number `text` writes, or what is wrong with it. */
export function parseDecimal(text: string): Decimal | NumberFault {
  const parts = readDecimalText(text);
  if ('kind' in parts) return parts;
  return parts.digits === '' ? ZERO : new Decimal(parts.negative ? -1 : 1, parts.exponent, parts.digits);
}

/** The one text of a number: plain, never with an exponent, no zero that is not needed. */
export function formatDecimal({ sign, exponent, digits }: Decimal): string {
  if (sign === 0) return '0';
  const minus = sign < 0 ? '-' : '';
  if (exponent < 0) return `${minus}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const integerLength = exponent + 1;
  if (digits.length <= integerLength) return minus + digits.padEnd(integerLength, '0');
  return `${minus}${digits.slice(0, integerLength)}.${digits.slice(integerLength)}`;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.sign !== right.sign || left.sign === 0) return left.sign - right.sign;
  return left.sign > 0 ? compareMagnitudes(left, right) : compareMagnitudes(right, left);
}

function compareMagnitudes(left: Decimal, right: Decimal): number {
  if (left.exponent !== right.exponent) return left.exponent - right.exponent;
  // Both first digits have one weight and neither ends in zeros: the order of text is the order of numbers.
  return left.digits < right.digits ? -1 : left.digits > right.digits ? 1 : 0;
}

/** Whether the two are the same number. */
export function equalDecimals(left: Decimal, right: Decimal): boolean {
  return left.sign === right.sign && left.exponent === right.exponent && left.digits === right.digits;
}

/**
 * The exact sum.
 * @throws ValidationException where it has more than 38 significant digits or leaves the range of numbers
 */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.sign === 0) return right;
  if (right.sign === 0) return left;
  // The power of ten of the last digit of both, written to a common length.
  const unit = Math.min(lastExponent(left), lastExponent(right));
  return fromScaled(scaled(left, unit) + scaled(right, unit), unit);
}

/**
 * The exact difference.
 * @throws ValidationException where it has more than 38 significant digits or leaves the range of numbers
 */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, negated(right));
}

function negated(decimal: Decimal): Decimal {
  return decimal.sign === 0
    ? decimal
    : new Decimal(decimal.sign > 0 ? -1 : 1, decimal.exponent, decimal.digits);
}

function lastExponent({ exponent, digits }: Decimal): number {
  return exponent - digits.length + 1;
}

/** The whole number of 10^unit that `decimal` is. */
function scaled(decimal: Decimal, unit: number): bigint {
  const magnitude = BigInt(decimal.digits.padEnd(decimal.exponent - unit + 1, '0'));
  return decimal.sign < 0 ? -magnitude : magnitude;
}

function fromScaled(value: bigint, unit: number): Decimal {
  if (value === 0n) return ZERO;
  const written = (value < 0n ? -value : value).toString();
  const exponent = unit + written.length - 1;
  const digits = withoutTrailingZeros(written, 0);
  const problem = decimalProblem(digits, exponent);
  if (problem !== undefined) throw new ValidationException(numberProblemMessage(problem));
  return new Decimal(value < 0n ? -1 : 1, exponent, digits);
}
