import type { NumberFault, NumberProblem } from './attribute-value-fault.ts';

/** A written number taken apart: its significant digits and the power of ten of the first one. */
export interface DecimalText {
  readonly negative: boolean;
  readonly exponent: number;
  /** Significant digits without leading or trailing zeros; empty for zero. */
  readonly digits: string;
}

/** How many significant digits a number holds. */
export const MAX_DIGITS = 38;

/** The powers of ten the first digit of a number may have. */
export const MIN_EXPONENT = -130;
export const MAX_EXPONENT = 125;

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const EXPONENT = /^[eE]([+-]?)([0-9]+)$/;

/**
 * Reads `[+-]? ( D+ ('.' D*)? | '.' D+ ) ( [eE] [+-]? D+ )?` and checks, in AWS's order, that it is a number,
 * its significant digits, that it is not too large, that it is not too small.
 */
export function readDecimalText(text: string): DecimalText | NumberFault {
  const firstUnit = text.charCodeAt(0);
  const start = firstUnit === MINUS || firstUnit === PLUS ? 1 : 0;
  const integerEnd = afterDigits(text, start);
  const fractionStart = text.charCodeAt(integerEnd) === POINT ? integerEnd + 1 : integerEnd;
  const end = fractionStart === integerEnd ? integerEnd : afterDigits(text, fractionStart);
  if (integerEnd === start && fractionStart === end) return unreadable(text);
  const written =
    integerEnd === end
      ? text.slice(start, end)
      : text.slice(start, integerEnd) + text.slice(fractionStart, end);
  const firstDigit = afterZeros(written);
  const digits = withoutTrailingZeros(written, firstDigit);
  let exponent = integerEnd - start - 1 - firstDigit;
  if (end < text.length) {
    const exponentPart = readExponent(text, end, digits, end - fractionStart);
    if (typeof exponentPart !== 'number') return exponentPart;
    // Zero has no digit to weigh: AWS checks the exponent as written (measured on AWS, 2026).
    exponent = digits === '' ? exponentPart : exponent + exponentPart;
  } else if (digits === '') exponent = 0;
  const problem = decimalProblem(digits, exponent);
  if (problem !== undefined) return { kind: 'number', text, problem: { current: problem, older: problem } };
  return { negative: firstUnit === MINUS, exponent, digits };
}

/** The canonical text: plain, never with an exponent, no zero that is not needed. */
export function writeDecimalText({ negative, exponent, digits }: DecimalText): string {
  if (digits === '') return '0';
  const minus = negative ? '-' : '';
  if (exponent < 0) return `${minus}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const integerLength = exponent + 1;
  if (digits.length <= integerLength) return minus + digits.padEnd(integerLength, '0');
  return `${minus}${digits.slice(0, integerLength)}.${digits.slice(integerLength)}`;
}

/** Whether `text` is that of a number of at most 38 digits already, as nearly every one that programs write is. */
export function isCanonicalText(text: string): boolean {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const integerEnd = afterDigits(text, start);
  if (integerEnd === start || integerEnd - start > MAX_DIGITS) return false;
  const startsWithZero = text.charCodeAt(start) === ZERO;
  if (integerEnd === text.length) return startsWithZero ? text === '0' : true;
  if ((startsWithZero && integerEnd > start + 1) || text.charCodeAt(integerEnd) !== POINT) return false;
  const end = afterDigits(text, integerEnd + 1);
  // As few digits in all are within the range of numbers too.
  return (
    end === text.length &&
    end - start - 1 <= MAX_DIGITS &&
    text.charCodeAt(end - 1) !== ZERO &&
    end > integerEnd + 1
  );
}

/** What forbids a number of these significant digits whose first one is at the power of ten `exponent`. */
export function decimalProblem(
  digits: string,
  exponent: number,
): Exclude<NumberProblem, 'notANumber'> | undefined {
  if (digits.length > MAX_DIGITS) return 'tooManyDigits';
  if (exponent > MAX_EXPONENT) return 'overflow';
  return exponent < MIN_EXPONENT ? 'underflow' : undefined;
}

/** How many digits of a canonical text count, before the point and after it. */
export function significantDigits(text: string): { integerDigits: number; fractionDigits: number } {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const integerEnd = afterDigits(text, start);
  if (integerEnd === text.length) {
    return { integerDigits: withoutTrailingZeros(text, start).length, fractionDigits: 0 };
  }
  if (text.charCodeAt(start) !== ZERO) {
    return { integerDigits: integerEnd - start, fractionDigits: text.length - integerEnd - 1 };
  }
  let first = integerEnd + 1;
  while (text.charCodeAt(first) === ZERO) first += 1;
  return { integerDigits: 0, fractionDigits: text.length - first };
}

/** `digits` from `start` on without the zeros at its end. */
export function withoutTrailingZeros(digits: string, start: number): string {
  let end = digits.length;
  while (end > start && digits.charCodeAt(end - 1) === ZERO) end -= 1;
  return digits.slice(start, end);
}

function readExponent(
  text: string,
  start: number,
  digits: string,
  fractionLength: number,
): number | NumberFault {
  const match = EXPONENT.exec(text.slice(start));
  if (match === null) return unreadable(text);
  const [, sign, written = ''] = match;
  const magnitude = written.slice(afterZeros(written));
  if (magnitude.length < 9) return sign === '-' ? -Number(magnitude) : Number(magnitude);
  return hugeExponent(text, sign === '-', magnitude, digits, fractionLength);
}

/**
 * Numbers whose exponent has nine digits or more are faults one way or another. The current layer reads exponents
 * of 64 bits. The older one is Java's BigDecimal: the exponent and the scale that follows from it have 32 bits, and
 * the sum that weighs them wraps, so 1e2147483647 is too small (measured on AWS, 2026).
 */
function hugeExponent(
  text: string,
  negative: boolean,
  magnitude: string,
  digits: string,
  fractionLength: number,
): NumberFault {
  // 20 digits are beyond 64 bits; longer ones are not worth a BigInt.
  const value = BigInt(`${negative ? '-' : ''}${magnitude.slice(0, 20)}`);
  const scale = BigInt(fractionLength) - value;
  const precision = BigInt(Math.max(digits.length, 1));
  const problemAt = (weight: bigint): NumberProblem =>
    digits.length > MAX_DIGITS ? 'tooManyDigits' : weight > 0n ? 'overflow' : 'underflow';
  const current = BigInt.asIntN(64, value) === value ? problemAt(value) : 'notANumber';
  const fits = BigInt.asIntN(32, value) === value && BigInt.asIntN(32, scale) === scale;
  const older = fits ? problemAt(BigInt.asIntN(32, precision - scale)) : 'notANumber';
  return { kind: 'number', text, problem: { current, older } };
}

function unreadable(text: string): NumberFault {
  return { kind: 'number', text, problem: { current: 'notANumber', older: 'notANumber' } };
}

function afterDigits(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < ZERO || unit > NINE) break;
  }
  return index;
}

function afterZeros(digits: string): number {
  let index = 0;
  while (digits.charCodeAt(index) === ZERO) index += 1;
  return index;
}
