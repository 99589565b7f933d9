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
