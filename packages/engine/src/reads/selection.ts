import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { javaHashOrder } from '../expressions/java-hash-order.ts';
import type { Select } from '../shapes/select.ts';
import type { ReadSource } from './read-source.ts';

/** The members of a Query or Scan that say what it returns of each item. */
export interface Selection {
  readonly Select: Select | undefined;
  readonly IndexName: string | undefined;
  readonly AttributesToGet: readonly string[] | undefined;
  readonly ProjectionExpression: string | undefined;
}

/**
 * Requires that Select and the other parameters agree, as far as the request alone tells.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html#DDB-Query-request-Select
 * @throws ValidationException
 */
export function requireSelectionAgrees(operation: 'Query' | 'Scan', request: Selection): void {
  const { Select: select, IndexName: indexName } = request;
  const projects = request.ProjectionExpression !== undefined || request.AttributesToGet !== undefined;
  if (select === 'SPECIFIC_ATTRIBUTES') {
    if (projects) return;
    // Measured on AWS, 2026: only Query wraps this one.
    const envelope = operation === 'Query' ? '1 validation error detected: ' : '';
    throw new ValidationException(
      `${envelope}Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES`,
    );
  }
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && indexName === undefined) {
    throw new ValidationException(
      'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    );
  }
  if (select === undefined || !projects) return;
  const parameter = request.ProjectionExpression === undefined ? 'AttributesToGet' : 'ProjectionExpression';
  const chosen = select === 'COUNT' ? 'only the Count' : select;
  throw new ValidationException(`Cannot specify the ${parameter} when choosing to get ${chosen}`);
}

/**
 * Requires that a global index can give what is selected: it holds only what it projects.
 * @throws ValidationException
 */
export function requireProjected(
  { index }: ReadSource,
  select: Select | undefined,
  paths: readonly DocumentPath[] | undefined,
): void {
  if (index === undefined || index.kind === 'local' || index.projection.type === 'ALL') return;
  if (select === 'ALL_ATTRIBUTES') {
    throw new ValidationException(
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        `index ${index.name} because its projection type is not ALL`,
    );
  }
  if (paths === undefined) return;
  const projected = index.projectedNames();
  const missing = new Set(paths.map(([name]) => name).filter((name) => !projected.has(name)));
  if (missing.size === 0) return;
  // Last written first where Java's order leaves it open (DynamoDB Local 2.6.1).
  const named = javaHashOrder([...missing].reverse()).join(', ');
  throw new ValidationException(
    `One or more parameter values were invalid: Global secondary index ${index.name} does not project [${named}]`,
  );
}

/** Whether the items found in a local index must be fetched from the table to give what is selected. */
export function fetchesFromTable(
  { index }: ReadSource,
  select: Select | undefined,
  paths: readonly DocumentPath[] | undefined,
): boolean {
  if (index === undefined || index.kind === 'global' || index.projection.type === 'ALL') return false;
  if (select === 'ALL_ATTRIBUTES') return true;
  if (paths === undefined) return false;
  const projected = index.projectedNames();
  return paths.some(([name]) => !projected.has(name));
}
