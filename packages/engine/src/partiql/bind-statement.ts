import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, BoundUpdate } from '../expressions/bound.ts';
import type { ReturnValue } from '../shapes/return-values.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import { attributeMapSize } from '../values/size.ts';
import { bindClauses } from './bind-clauses.ts';
import { bindSelect, type BoundSelect } from './bind-select.ts';
import { bindWhere, requireKnownFunction } from './bind-where.ts';
import { requirePathNames } from './require-path-names.ts';
import { statementError } from './statement-error.ts';
import type {
  DeleteSyntax,
  InsertSyntax,
  PathNode,
  ReturningSyntax,
  StatementSyntax,
  UpdateStatementSyntax,
} from './statement-syntax.ts';
import { StatementValues } from './statement-values.ts';

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

/** The condition check of a transaction: the one item of `select` is there. */
export interface BoundExists {
  readonly type: 'exists';
  readonly select: BoundSelect;
}

/** A statement with its values, checked as far as the statement alone tells. */
export type BoundStatement = BoundSelect | BoundWriteStatement | BoundExists;

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
      return { type: 'exists', select: bindSelect(syntax.select, values) };
  }
}

function bindInsert({ target, value }: InsertSyntax, values: StatementValues): BoundInsert {
  const tableName = manipulatedTable(target, values);
  if (value.type === 'call') requireKnownFunction(value, values);
  const item = values.literal(value);
  if (!isAttributeMap(item)) {
    // AWS's text is not measured.
    throw statementError('Unsupported data type under key root', values.text, value.at);
  }
  return { type: 'insert', tableName, attributes: item, sizeBytes: attributeMapSize(item) };
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
