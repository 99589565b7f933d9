import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { ProjectionRequest } from './index-request.ts';
import type { ProjectionRecord } from './table-record.ts';

/** How many attributes the INCLUDE projections of one table may name together (DynamoDB quotas, 2026). */
const MAX_NON_KEY_ATTRIBUTES = 100;

/** @throws ValidationException when the projection's type and attributes do not go together */
export function validateProjection({
  ProjectionType: type,
  NonKeyAttributes: names,
}: ProjectionRequest): void {
  if (type === undefined) throw invalidParameterValues('Unknown ProjectionType: null');
  if (type !== 'INCLUDE' && names !== undefined) {
    throw invalidParameterValues(`ProjectionType is ${type}, but NonKeyAttributes is specified`);
  }
  if (type === 'INCLUDE' && names === undefined) {
    throw invalidParameterValues('ProjectionType is INCLUDE, but NonKeyAttributes is not specified');
  }
  const seen = new Set<string>();
  for (const name of names ?? []) {
    if (seen.has(name)) throw invalidParameterValues(`Duplicate element in NonKeyAttributes: ${name}`);
    seen.add(name);
  }
}

/** @throws ValidationException when the indexes of a table project too many attributes by name */
export function requireProjectionsWithinQuota(counts: readonly number[]): void {
  if (counts.reduce((sum, count) => sum + count, 0) > MAX_NON_KEY_ATTRIBUTES) {
    throw invalidParameterValues(
      `Number of NonKeyAttributes exceeds per-table limit of ${MAX_NON_KEY_ATTRIBUTES}`,
    );
  }
}

/** The projection as it is kept: DescribeTable shows its attributes sorted by name. */
export function projectionRecord({
  ProjectionType: type = 'ALL',
  NonKeyAttributes: names,
}: ProjectionRequest): ProjectionRecord {
  return { type, nonKeyAttributes: (names ?? []).toSorted() };
}
