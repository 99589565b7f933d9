/** A number of the model: how many units of 1e-200 it is, exactly. Every number DynamoDB has is a whole count of them. */
export type ModelNumber = bigint;

const PLACES = 200;
const UNITS_OF_ONE = 10n ** BigInt(PLACES);

/** Reads a number as DynamoDB writes or takes it: `-1.50e3`. */
export function modelNumber(text: string): ModelNumber {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const zeros = PLACES + Number(exponent) - fraction.length;
  const count = BigInt(`${whole}${fraction}`) * 10n ** BigInt(Math.max(zeros, 0));
  return mantissa.startsWith('-') ? -count : count;
}

/** Whether DynamoDB has the number: at most 38 digits, from 1e-130 to below 1e126 in size, or zero. */
export function isStorable(number: ModelNumber): boolean {
  const size = number < 0n ? -number : number;
  if (size === 0n) return true;
  const digits = size.toString().replace(/0+$/, '').length;
  const smallest = UNITS_OF_ONE / 10n ** 130n;
  return digits <= 38 && size >= smallest && size < UNITS_OF_ONE * 10n ** 126n;
}

/** The number of things, such as the size of a list. */
export function countNumber(count: number): ModelNumber {
  return BigInt(count) * UNITS_OF_ONE;
}
