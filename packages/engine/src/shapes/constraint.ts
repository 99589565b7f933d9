import type { Bounds, Shape, StringShape } from './shape.ts';

// What AWS says a member must satisfy.

export const NOT_NULL = 'Member must not be null';

type StringConstraints = Omit<StringShape, 'type'>;

const patterns = new Map<string, RegExp>();

/** Whether the whole of `text` matches `pattern`. */
export function matchesPattern(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) patterns.set(pattern, (compiled = new RegExp(`^(?:${pattern})$`)));
  return compiled.test(text);
}

/** Whether `size` lies within `bounds`. */
export function isWithin(size: number, bounds: Bounds): boolean {
  return (bounds.min === undefined || size >= bounds.min) && (bounds.max === undefined || size <= bounds.max);
}

/** Whether `text` keeps every constraint. */
export function isAllowedString(text: string, shape: StringConstraints): boolean {
  if (!isWithin(text.length, shape)) return false;
  if (shape.values !== undefined && !shape.values.includes(text)) return false;
  if (shape.pattern !== undefined && !matchesPattern(text, shape.pattern)) return false;
  return shape.unlessArn === undefined || text.startsWith('arn:') || isAllowedString(text, shape.unlessArn);
}

/** AWS's texts for the bounds that `size` breaks. */
export function brokenBounds(size: number, bounds: Bounds, measure: 'length' | 'value'): string[] {
  const broken: string[] = [];
  if (bounds.min !== undefined && size < bounds.min) broken.push(atLeast(bounds.min, measure));
  if (bounds.max !== undefined && size > bounds.max) broken.push(atMost(bounds.max, measure));
  return broken;
}

/** AWS's text for an enum. */
export function enumText(values: readonly string[]): string {
  return `Member must satisfy enum value set: [${values.join(', ')}]`;
}

/** AWS's text for a pattern. */
export function patternText(pattern: string): string {
  return `Member must satisfy regular expression pattern: ${pattern}`;
}

/** Everything asked of the keys or members of a collection, in the order AWS prints it there. */
export function allConstraints(shape: StringConstraints | Shape): string {
  const texts: string[] = [];
  if ('max' in shape && shape.max !== undefined) texts.push(atMost(shape.max, 'length'));
  if ('min' in shape && shape.min !== undefined) texts.push(atLeast(shape.min, 'length'));
  if ('pattern' in shape && shape.pattern !== undefined) texts.push(patternText(shape.pattern));
  if ('values' in shape && shape.values !== undefined) texts.push(enumText(shape.values));
  return `[${texts.join(', ')}]`;
}

function atLeast(min: number, measure: string): string {
  return `Member must have ${measure} greater than or equal to ${min}`;
}

function atMost(max: number, measure: string): string {
  return `Member must have ${measure} less than or equal to ${max}`;
}
