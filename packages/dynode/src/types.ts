import { parse } from './parse.ts';
import { stringify } from './stringify.ts';
import { toKeys } from './to-keys.ts';
import { updateAttributes } from './update-attributes.ts';

/** dynode's conversions between plain and typed values. */
export const Types: {
  readonly stringify: typeof stringify;
  readonly parse: typeof parse;
  readonly toKeys: typeof toKeys;
  readonly updateAttributes: typeof updateAttributes;
} = { stringify, parse, toKeys, updateAttributes };
