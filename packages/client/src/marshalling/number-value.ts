/** What NumberValue takes: a precise number, or its text in any of these forms. */
export type NumberValueSource = number | bigint | string | { readonly N: string };

/**
 * A number of any precision in native values, kept as its text; as the class of this name in lib-dynamodb.
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-lib-dynamodb/
 */
export class NumberValue {
  value: string;

  /** @throws Error for a number that JavaScript cannot hold exactly */
  constructor(source: NumberValueSource) {
    const text: unknown = typeof source === 'object' && 'N' in source ? source.N : source;
    this.value = String(text);
    const primitive: unknown = source.valueOf();
    if (typeof primitive === 'number' && !(Math.abs(primitive) <= Number.MAX_SAFE_INTEGER)) {
      throw new Error(
        `NumberValue should not be initialized with an imprecise number=${primitive}. Use a string instead.`,
      );
    }
  }

  /** The same as the constructor. */
  static from(source: NumberValueSource): NumberValue {
    return new NumberValue(source);
  }

  /** The number in DynamoDB's form. */
  toAttributeValue(): { N: string } {
    return { N: this.toString() };
  }

  /** @throws SyntaxError when the number is not whole */
  toBigInt(): bigint {
    return BigInt(this.toString());
  }

  toString(): string {
    return this.value;
  }

  valueOf(): string {
    return this.toString();
  }
}

/** A NumberValue of dynamem or of any copy of the SDK. */
export interface NumberValueLike {
  readonly value: string;
  toAttributeValue(): { N: string };
}

/** Whether `value` is a NumberValue, by its form: every installed copy of the SDK has a class of its own. */
export function isNumberValue(value: unknown): value is NumberValueLike {
  if (typeof value !== 'object' || value === null) return false;
  const { value: text, toAttributeValue } = value as Partial<NumberValueLike>;
  return typeof text === 'string' && typeof toAttributeValue === 'function';
}
