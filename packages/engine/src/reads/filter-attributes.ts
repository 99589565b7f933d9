import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { ReadSource } from './read-source.ts';

/** What carries a Query's filter, as AWS names it. */
export type FilterParameter = 'Filter Expression' | 'QueryFilter';

/**
 * Requires that the filter of a Query names attributes outside the key it queries by, and only what its index projects.
 * @throws ValidationException
 */
export function requireFilterAttributes(
  source: ReadSource,
  parameter: FilterParameter,
  paths: readonly DocumentPath[],
): void {
  const names = new Set(paths.map(([name]) => name));
  for (const { name } of keyAttributes(source.keySchema)) {
    if (!names.has(name)) continue;
    throw new ValidationException(
      `${parameter} can only contain non-primary key attributes: Primary key attribute: ${name}`,
    );
  }
  const { index } = source;
  if (index === undefined || index.projection.type === 'ALL') return;
  const projected = index.projectedNames();
  const missing = [...names].filter((name) => !projected.has(name)).sort();
  if (missing.length === 0) return;
  // The text of PartiQL's SELECT on AWS (2026), which field reports give for Query too.
  throw new ValidationException(
    `One or more parameter values were invalid: Secondary index ${index.name} does not project one or more ` +
      `filter attributes: [${missing.join(', ')}]`,
  );
}
