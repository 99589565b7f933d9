import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import type { ItemConstraints } from '../tables/item.ts';
import { tableOutline } from '../tables/table-outline.ts';
import type { DocumentPath } from './condition.ts';
import { documentPath } from './document-path.ts';
import { pathsMeet } from './paths-meet.ts';

/**
 * Paths of a projection that DynamoDB accepts for a table: none leads to or through another.
 * @example
 * projectionPaths(table).map((paths) => projected(paths, item));
 */
export function projectionPaths(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<readonly DocumentPath[]> {
  const keyPaths = [...tableOutline(table).types.keys()].map((name): DocumentPath => [name]);
  const path = fc.oneof(
    { weight: 3, arbitrary: documentPath(table, constraints) },
    { weight: 1, arbitrary: fc.constantFrom(...keyPaths) },
  );
  return fc
    .array(path, { minLength: 1, maxLength: 4 })
    .map((paths) =>
      paths.filter((one, index) => !paths.slice(0, index).some((earlier) => pathsMeet(one, earlier))),
    );
}
