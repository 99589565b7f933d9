import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import type { KeyAttribute } from './key-schema.ts';

/** The values that `attributes` has for one part of a key; undefined where one is missing. */
export function valuesOfPart(
  part: readonly KeyAttribute[],
  attributes: AttributeMap | undefined,
): readonly AttributeValue[] | undefined {
  if (attributes === undefined) return undefined;
  const values = part.flatMap(({ name }) => getAttribute(attributes, name) ?? []);
  return values.length === part.length ? values : undefined;
}
