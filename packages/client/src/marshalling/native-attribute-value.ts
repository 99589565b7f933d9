import type { NumberValueLike } from './number-value.ts';

/** What holds bytes in native values. */
export type NativeAttributeBinary = ArrayBuffer | ArrayBufferView;

/** What stands for one attribute value of any of the ten types in plain JavaScript. */
export type NativeAttributeValue =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | NumberValueLike
  | NativeAttributeBinary
  | Set<number | bigint | string | NumberValueLike | NativeAttributeBinary>
  | NativeAttributeValue[]
  | { [attributeName: string]: NativeAttributeValue };

/**
 * The attributes of an item in native values, typed as lib-dynamodb types them: an object of any interface is one, and
 * is read as one.
 */
// Of a narrower type neither `Item as User` nor an object of an interface would compile.
// oxlint-disable-next-line typescript/no-explicit-any
export type NativeItem = Record<string, any>;
