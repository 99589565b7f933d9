/**
 * A DynamoDB number: sign × d.ddd × 10^exponent, where `digits` are its significant digits without
 * leading or trailing zeros (at most 38). Equal numbers have equal fields; zero is `{ 0, 0, '' }`.
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
