import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, DocumentPath } from '../expressions/bound.ts';
import { bindWhere } from './bind-where.ts';
import { columnName } from './project-row.ts';
import { requirePathNames } from './require-path-names.ts';
import { statementPosition } from './statement-error.ts';
import type { SelectSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';

/** A key attribute and the direction in which a SELECT orders by it. */
interface OrderKey {
  readonly path: DocumentPath;
  readonly descending: boolean;
}

export interface BoundSelect {
  readonly type: 'select';
  readonly tableName: string;
  readonly indexName: string | undefined;
  readonly projection: SelectProjection;
  /** As written: what it says of missing attributes is settled by `conditionHolds`. */
  readonly where: BoundCondition | undefined;
  readonly orderBy: readonly OrderKey[];
}

/** What a SELECT returns of each item, or AWS's text for what is wrong with that. */
type SelectProjection =
  | { readonly fault: undefined; readonly paths: readonly DocumentPath[] | undefined }
  | { readonly fault: string };

/**
 * Binds a SELECT to the values of its parameters.
 * @throws ValidationException
 */
export function bindSelect(select: SelectSyntax, values: StatementValues): BoundSelect {
  const { source, projection } = select;
  // AWS's text, from users' reports.
  if (source.joined) throw new ValidationException('Only select from a single table or index is supported.');
  if (source.aliased || projection?.some(({ aliased }) => aliased) === true) {
    throw new ValidationException('Aliasing is not supported');
  }
  if (source.path.length > 2) {
    throw new ValidationException('A path may contain at most 2 components in the FROM clause');
  }
  const [tableName, indexName] = source.path;
  requirePathNames(source.path);
  return {
    type: 'select',
    tableName,
    indexName: indexName === undefined ? undefined : String(indexName),
    projection: bindProjection(projection, values),
    where: select.where === null ? undefined : bindWhere(select.where, values),
    orderBy: select.orderBy,
  };
}

/**
 * The paths a SELECT returns of each item, undefined for all of it. AWS speaks of what is wrong with them after it has
 * found the table and the index (measured, October 2026).
 * @throws ValidationException
 */
export function selectedPaths({ projection }: BoundSelect): readonly DocumentPath[] | undefined {
  if (projection.fault !== undefined) throw new ValidationException(projection.fault);
  return projection.paths;
}

function bindProjection(projection: SelectSyntax['projection'], values: StatementValues): SelectProjection {
  if (projection === null) return { fault: undefined, paths: undefined };
  const paths: DocumentPath[] = [];
  const names = new Set<string>();
  for (const { value } of projection) {
    if (value.type !== 'path') {
      return { fault: `Unexpected path component at ${statementPosition(values.text, value.at)}` };
    }
    requirePathNames(value.path);
    paths.push(value.path);
    const name = columnName(value.path);
    // The text is DynamoDB Local's (2.6.1).
    if (names.has(name)) return { fault: `Duplicate identifiers in select clause: ${name}` };
    names.add(name);
  }
  return { fault: undefined, paths };
}
