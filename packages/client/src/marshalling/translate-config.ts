import type { NumberValueLike } from './number-value.ts';

/** How native values become attribute values; every option is off by default. */
export interface MarshallOptions {
  /** Empty strings, binaries and sets become NULL. */
  readonly convertEmptyValues?: boolean | undefined;
  /** Undefined values in lists, sets and maps are left out, instead of refused. */
  readonly removeUndefinedValues?: boolean | undefined;
  /** Instances of classes become maps of their enumerable properties, instead of being refused. */
  readonly convertClassInstanceToMap?: boolean | undefined;
  /** A list or map at the top keeps its `L` or `M`; on by default in a document client. */
  readonly convertTopLevelContainer?: boolean | undefined;
  /** Numbers beyond those that JavaScript holds exactly are taken, instead of refused. */
  readonly allowImpreciseNumbers?: boolean | undefined;
}

/** How attribute values become native ones. */
export interface UnmarshallOptions {
  /** Numbers become NumberValue, or what the function makes of their text. */
  readonly wrapNumbers?: boolean | ((text: string) => number | bigint | NumberValueLike | object) | undefined;
  /** What is given is an attribute value, not a map of them; on by default in a document client. */
  readonly convertWithoutMapWrapper?: boolean | undefined;
}

/**
 * How a document client translates, in both directions.
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-lib-dynamodb/
 */
export interface TranslateConfig {
  readonly marshallOptions?: MarshallOptions | undefined;
  readonly unmarshallOptions?: UnmarshallOptions | undefined;
}
