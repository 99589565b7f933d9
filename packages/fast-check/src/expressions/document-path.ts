import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { defaultNames, type ItemConstraints } from '../tables/item.ts';
import { tableOutline } from '../tables/table-outline.ts';
import type { DocumentPath } from './condition.ts';

/**
 * Document paths that can lead somewhere in items of a table: attributes of no key, members of maps, places in lists.
 * They shrink towards a single name.
 * @example
 * fc.assert(fc.property(item(table), documentPath(table), (Item, path) => valueAt(Item, path)));
 */
export function documentPath(
  table: CreateTableInput,
  constraints: Pick<ItemConstraints, 'names' | 'maxDepth'> = {},
): fc.Arbitrary<DocumentPath> {
  const { names = defaultNames, maxDepth = 2 } = constraints;
  const { types } = tableOutline(table);
  const free = names.filter((name) => !types.has(name));
  const element = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.nat({ max: 2 }) },
  );
  const further = fc.oneof(
    { weight: 2, arbitrary: fc.constant<(string | number)[]>([]) },
    { weight: 1, arbitrary: fc.array<string | number>(element, { maxLength: maxDepth }) },
  );
  return fc.tuple(fc.constantFrom(...free), further).map(([first, rest]): DocumentPath => [first, ...rest]);
}
