import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, BoundUpdate, DocumentPath } from '../expressions/bound.ts';
import type { ReturnValue } from '../shapes/return-values.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import { attributeMapSize } from '../values/size.ts';
import { requireItemSize } from '../writes/item-size.ts';
import { bindClauses } from './bind-clauses.ts';
import { bindWhere, requireKnownFunction } from './bind-where.ts';
import { requirePathNames } from './require-path-names.ts';
import { statementError } from './statement-error.ts';
import type {
  DeleteSyntax,
  ExpressionSyntax,
  InsertSyntax,
  PathNode,
  ReturningSyntax,
  SelectSyntax,
  StatementSyntax,
  UpdateStatementSyntax,
} from './statement-syntax.ts';
import { StatementValues } from './statement-values.ts';

/** A key attribute and the direction in which a SELECT orders by it. */
interface OrderKey {
  readonly path: DocumentPath;
  readonly descending: boolean;
}

export interface BoundSelect {
  readonly type: 'select';
  readonly tableName: string;
  readonly indexName: string | undefined;
  /** What to return of each item; undefined for all of it. */
  readonly paths: readonly DocumentPath[] | undefined;
  /** As written: what it says of missing attributes is settled by `conditionHolds`. */
  readonly where: BoundCondition | undefined;
  readonly orderBy: readonly OrderKey[];
}

interface BoundInsert {
  readonly type: 'insert';
  readonly tableName: string;
  readonly attributes: AttributeMap;
  readonly sizeBytes: number;
}

export interface BoundUpdateStatement {
  readonly type: 'update';
  readonly tableName: string;
  readonly update: BoundUpdate;
  readonly where: BoundCondition | undefined;
  readonly returnValues: ReturnValue | undefined;
}

export interface BoundDelete {
  readonly type: 'delete';
  readonly tableName: string;
  readonly where: BoundCondition | undefined;
  readonly returnValues: ReturnValue | undefined;
}

/** A statement that changes one item. */
export type BoundWriteStatement = BoundInsert | BoundUpdateStatement | BoundDelete;

/** A statement with its values, checked as far as the statement alone tells. */
export type BoundStatement = BoundSelect | BoundWriteStatement;

/**
 * Binds a statement to the values of its parameters.
 * @throws ValidationException
 */
export function bindStatement(
  text: string,
  syntax: StatementSyntax,
  parameters: readonly AttributeValue[],
): BoundStatement {
  const values = new StatementValues(text, syntax, parameters);
  switch (syntax.type) {
    case 'select':
      return bindSelect(syntax, values);
    case 'insert':
      return bindInsert(syntax, values);
    case 'update':
      return bindUpdateStatement(syntax, values);
    case 'delete':
      return bindDelete(syntax, values);
    case 'exists':
      // AWS's text is not measured.
      throw new ValidationException('EXISTS() is only supported in ExecuteTransaction');
  }
}

function bindSelect(select: SelectSyntax, values: StatementValues): BoundSelect {
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
  const paths = projection?.map(({ value }) => projectedPath(value, values));
  const where = select.where === null ? undefined : bindWhere(select.where, values);
  const orderBy = select.orderBy;
  return {
    type: 'select',
    tableName,
    indexName: indexName === undefined ? undefined : String(indexName),
    paths,
    where,
    orderBy,
  };
}

function projectedPath(node: ExpressionSyntax, values: StatementValues): DocumentPath {
  if (node.type !== 'path') throw statementError('Unexpected path component', values.text, node.at);
  requirePathNames(node.path);
  return node.path;
}

function bindInsert({ target, value }: InsertSyntax, values: StatementValues): BoundInsert {
  const tableName = manipulatedTable(target, values);
  if (value.type === 'call') requireKnownFunction(value, values);
  const item = values.literal(value);
  if (!isAttributeMap(item)) {
    // AWS's text is not measured.
    throw statementError('Unsupported data type under key root', values.text, value.at);
  }
  const sizeBytes = attributeMapSize(item);
  requireItemSize(sizeBytes);
  return { type: 'insert', tableName, attributes: item, sizeBytes };
}

function bindUpdateStatement(
  statement: UpdateStatementSyntax,
  values: StatementValues,
): BoundUpdateStatement {
  const tableName = unindexedTable(statement.target);
  for (const { path } of statement.clauses) requirePathNames(path);
  const update = bindClauses(statement.clauses, values);
  const where = statement.where === null ? undefined : bindWhere(statement.where, values);
  const returnValues = statement.returning === null ? undefined : returnValuesOf(statement.returning);
  return { type: 'update', tableName, update, where, returnValues };
}

function bindDelete(statement: DeleteSyntax, values: StatementValues): BoundDelete {
  const tableName = unindexedTable(statement.target);
  const where = statement.where === null ? undefined : bindWhere(statement.where, values);
  const { returning } = statement;
  if (returning !== null && (returning.extent !== 'ALL' || returning.image !== 'OLD')) {
    throw new ValidationException(
      `Invalid returning clause: RETURNING ${returning.extent} ${returning.image} *. ` +
        'Only RETURNING ALL OLD * is allowed in DELETE statements.',
    );
  }
  return { type: 'delete', tableName, where, returnValues: returning === null ? undefined : 'ALL_OLD' };
}

/** The table an INSERT names, which may be no index. */
function manipulatedTable({ path, at }: PathNode, values: StatementValues): string {
  if (path.length > 1) {
    throw statementError(
      'FROM clause may only contain a single table name in data manipulation statements',
      values.text,
      at,
    );
  }
  requirePathNames(path);
  return path[0];
}

/** The table an UPDATE or a DELETE names, which may be no index. */
function unindexedTable({ path }: PathNode): string {
  if (path.length > 2) {
    throw new ValidationException('A path may contain at most 2 components in the FROM clause');
  }
  if (path.length > 1) throw new ValidationException('This operation is not supported on an index');
  requirePathNames(path);
  return path[0];
}

function returnValuesOf({ extent, image }: ReturningSyntax): ReturnValue {
  return `${extent === 'ALL' ? 'ALL' : 'UPDATED'}_${image}`;
}
