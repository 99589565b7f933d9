import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, DocumentPath } from '../expressions/bound.ts';
import { bindWhere } from './bind-where.ts';
import { nodeWord } from './node-name.ts';
import { columnName } from './project-row.ts';
import { requireSoundPath } from './require-sound-path.ts';
import { statementError, statementPosition } from './statement-error.ts';
import type { ExpressionSyntax, SelectSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';

/** A key attribute and the direction in which a SELECT orders by it. */
interface OrderKey {
  readonly path: readonly [string];
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
  const { source, projection, unsupported } = select;
  if (unsupported !== null) throw unsupportedClause(unsupported, values);
  if (source.path === null) throw new ValidationException('Unexpected from source');
  // AWS's text, from users' reports.
  if (source.joined) throw new ValidationException('Only select from a single table or index is supported.');
  if (source.aliased || projection?.some(({ aliased }) => aliased) === true) {
    throw new ValidationException('Aliasing is not supported');
  }
  if (source.path.length > 2) {
    throw new ValidationException('A path may contain at most 2 components in the FROM clause');
  }
  const [tableName, indexName] = source.path;
  requireSoundPath(source.path);
  if (typeof indexName === 'number') throw new ValidationException('Invalid list expression in source.');
  return {
    type: 'select',
    tableName,
    indexName,
    projection: bindProjection(projection, values),
    where: select.where === null ? undefined : bindWhere(select.where, values),
    orderBy: select.orderBy.map(({ value, descending }) => ({ path: [orderedName(value)], descending })),
  };
}

// The texts of this and of what follows are DynamoDB Local's (2.6.1), save those that are told to be measured.
function unsupportedClause(
  unsupported: NonNullable<SelectSyntax['unsupported']>,
  values: StatementValues,
): ValidationException {
  if ('token' in unsupported)
    return new ValidationException(`Unsupported token in expression: ${unsupported.token}`);
  const reason = `Unsupported clause: ${unsupported.clause}`;
  return unsupported.at === null
    ? new ValidationException(reason)
    : statementError(reason, values.text, unsupported.at);
}

function orderedName(value: ExpressionSyntax): string {
  if (value.type === 'path' && value.path.length === 1) return value.path[0];
  const type = value.type === 'path' ? 'PATH' : value.type === 'number' ? value.text : nodeWord(value);
  throw new ValidationException(`Argument to ORDER BY must be of type VariableReference. Type: ${type}`);
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
  for (const { value, all } of projection) {
    if (value === null) return { fault: "Select projection doesn't support value or pivot keywords" };
    if (all === true) return { fault: "Changing item's hierarchy while reading isn't supported" };
    if (value.type !== 'path') {
      return { fault: `Unexpected path component at ${statementPosition(values.text, value.at)}` };
    }
    requireSoundPath(value.path);
    paths.push(value.path);
    const name = columnName(value.path);
    if (names.has(name)) return { fault: `Duplicate identifiers in select clause: ${name}` };
    names.add(name);
  }
  return { fault: undefined, paths };
}
