import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { numberProblemMessage, type NumberFault } from './attribute-value-fault.ts';
import {
  decimalProblem,
  isCanonicalText,
  readDecimalText,
  withoutTrailingZeros,
  writeDecimalText,
  type DecimalText,
} from './decimal-text.ts';

/**
 * A DynamoDB number, by the one text it has: plain, never with an exponent, no zero and no sign that is not needed.
 * Equal numbers have equal texts.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
export class Decimal {
  /** Nothing else that has a text, such as the fault of a number, is taken for a Decimal. */
  declare protected readonly brand: 'Decimal';
  readonly text: string;

  /** @param text canonical already; `parseDecimal` reads any other */
  constructor(text: string) {
    this.text = text;
  }
}

const ZERO: Decimal = new Decimal('0');
const MINUS = 0x2d;
const POINT = '.';

/** The number `text` writes, or what is wrong with it. */
export function parseDecimal(text: string): Decimal | NumberFault {
  if (isCanonicalText(text)) return new Decimal(text);
  const parts = readDecimalText(text);
  if ('kind' in parts) return parts;
  return parts.digits === '' ? ZERO : new Decimal(writeDecimalText(parts));
}

/** What `decimal` is made of. */
export function decimalParts({ text }: Decimal): DecimalText {
  const parts = readDecimalText(text);
  invariant(!('kind' in parts), 'the text of a Decimal is canonical');
  return parts;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals({ text: left }: Decimal, { text: right }: Decimal): number {
  if (left === right) return 0;
  const leftIsNegative = left.charCodeAt(0) === MINUS;
  if (leftIsNegative !== (right.charCodeAt(0) === MINUS)) return leftIsNegative ? -1 : 1;
  return leftIsNegative ? compareMagnitudes(right, left) : compareMagnitudes(left, right);
}

function compareMagnitudes(left: string, right: string): number {
  const order = integerEnd(left) - integerEnd(right);
  if (order !== 0) return order;
  // All digits have the weight of those at the same place: the order of text is the order of numbers.
  return left < right ? -1 : left > right ? 1 : 0;
}

function integerEnd(text: string): number {
  const point = text.indexOf(POINT);
  return point < 0 ? text.length : point;
}

/** Whether the two are the same number. */
export function equalDecimals(left: Decimal, right: Decimal): boolean {
  return left.text === right.text;
}

/**
 * The exact sum.
 * @throws ValidationException where it has more than 38 significant digits or leaves the range of numbers
 */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const fractionLength = Math.max(fractionLengthOf(left), fractionLengthOf(right));
  return fromScaled(scaled(left, fractionLength) + scaled(right, fractionLength), fractionLength);
}

/**
 * The exact difference.
 * @throws ValidationException where it has more than 38 significant digits or leaves the range of numbers
 */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const fractionLength = Math.max(fractionLengthOf(left), fractionLengthOf(right));
  return fromScaled(scaled(left, fractionLength) - scaled(right, fractionLength), fractionLength);
}

function fractionLengthOf({ text }: Decimal): number {
  return Math.max(0, text.length - integerEnd(text) - POINT.length);
}

/** `decimal` times 10 to the power of `fractionLength`, which makes it whole. */
function scaled(decimal: Decimal, fractionLength: number): bigint {
  const zeros = '0'.repeat(fractionLength - fractionLengthOf(decimal));
  return BigInt(decimal.text.replace(POINT, '') + zeros);
}

function fromScaled(value: bigint, fractionLength: number): Decimal {
  if (value === 0n) return ZERO;
  const negative = value < 0n;
  const written = (negative ? -value : value).toString();
  const exponent = written.length - 1 - fractionLength;
  const digits = withoutTrailingZeros(written, 0);
  const problem = decimalProblem(digits, exponent);
  if (problem !== undefined) throw new ValidationException(numberProblemMessage(problem));
  return new Decimal(writeDecimalText({ negative, exponent, digits }));
}
