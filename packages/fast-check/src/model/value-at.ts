import type { DocumentPath } from '../expressions/condition.ts';
import type { ModelItem, ModelValue } from './model-value.ts';

/** The value a document path leads to in an item, if any. */
export function valueAt(item: ModelItem, path: DocumentPath): ModelValue | undefined {
  const [first, ...rest] = path;
  let here = item.get(first);
  for (const element of rest) here = here === undefined ? undefined : memberOf(here, element);
  return here;
}

/** The member of a map by its name or of a list by its place, if any. */
export function memberOf(value: ModelValue, element: string | number): ModelValue | undefined {
  if (value.type === 'M' && typeof element === 'string') return value.of.get(element);
  if (value.type === 'L' && typeof element === 'number') return value.of[element];
  return undefined;
}
