import type { WireAttributeValue } from '@dynamem/engine';
import type { NativeAttributeValue, NativeItem } from './native-attribute-value.ts';
import { NumberValue } from './number-value.ts';
import type { UnmarshallOptions } from './translate-config.ts';

/**
 * Attribute values as native values, by the rules and with the errors of `@aws-sdk/util-dynamodb`: a map of them, or
 * one with `convertWithoutMapWrapper`. One thing is different: an attribute named `__proto__` is kept, where the SDK
 * loses it.
 * @throws Error for a whole number that JavaScript cannot hold exactly and that is no text of a BigInt
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-util-dynamodb/
 */
export function unmarshall(
  data: WireAttributeValue,
  options: UnmarshallOptions & { readonly convertWithoutMapWrapper: true },
): NativeAttributeValue;
export function unmarshall(
  data: Readonly<Record<string, WireAttributeValue>>,
  options?: UnmarshallOptions,
): NativeItem;
export function unmarshall(data: object, options: UnmarshallOptions = {}): NativeAttributeValue {
  const convert = converter(options);
  return convert(options.convertWithoutMapWrapper ? data : { M: data });
}

/** Converts one attribute value; several members may be there, the first that is not undefined counts. */
function converter(options: UnmarshallOptions): (value: object) => NativeAttributeValue {
  const convert = (value: object): NativeAttributeValue => {
    const member = Object.entries(value).find(([, held]) => held !== undefined);
    if (member === undefined) throw new Error(`No value defined: ${JSON.stringify(value)}`);
    const [type, held] = member as [string, unknown];
    switch (type) {
      case 'NULL':
        return null;
      case 'BOOL':
        return Boolean(held);
      case 'N':
        return numberOf(held as string, options);
      case 'S':
      case 'B':
        return held as string | Uint8Array;
      case 'L':
        return (held as object[]).map(convert);
      case 'M':
        return Object.fromEntries(
          Object.entries(held as object).map(([name, each]) => [name, convert(each as object)]),
        );
      case 'NS':
        return new Set((held as string[]).map((text) => numberOf(text, options)));
      case 'SS':
      case 'BS':
        return new Set(held as (string | Uint8Array)[]);
      default:
        throw new Error(`Unsupported type passed: ${type}`);
    }
  };
  return convert;
}

function numberOf(text: string, { wrapNumbers }: UnmarshallOptions): number | bigint | NumberValue {
  // What the function makes is the user's: it is handed on, whatever it is.
  if (typeof wrapNumbers === 'function') return wrapNumbers(text) as number;
  if (wrapNumbers) return NumberValue.from(text);
  const number = Number(text);
  const isExact = !(Math.abs(number) > Number.MAX_SAFE_INTEGER) || Math.abs(number) === Infinity;
  if (isExact) return number;
  try {
    return BigInt(text);
  } catch {
    throw new Error(`${text} can't be converted to BigInt. Set options.wrapNumbers to get string value.`);
  }
}
