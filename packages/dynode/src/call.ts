import { listOf, memberOf, type Body } from './body.ts';
import type { Conversion } from './conversion.ts';
import { parse, parseElement, type PlainItem } from './parse.ts';
import type { TypedItem } from './typed-value.ts';

/** One request, its body as AWS's API of 2011 has it, and what its answer becomes. */
export interface Call {
  readonly action: string;
  readonly body: Body;
  /** What is called back with after the error. */
  readonly answer: (response: Body | undefined) => readonly unknown[];
}

/** The answer as it came. */
export function asItIs(response: Body | undefined): readonly unknown[] {
  return [response];
}

/** The answer with plain Attributes. */
export function withPlainAttributes(response: Body | undefined, conversion: Conversion): readonly unknown[] {
  if (response?.['Attributes'] === undefined) return [response];
  return [{ ...response, Attributes: parse(memberOf(response, 'Attributes') as TypedItem, conversion) }];
}

/** The plain items of a list. */
export function plainItems(body: Body | undefined, member: string, conversion: Conversion): PlainItem[] {
  return (listOf(body, member) ?? []).map((item) => parseElement(item as TypedItem, conversion));
}
