import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, BoundUpdate } from '../expressions/bound.ts';
import type { ReturnValue } from '../shapes/return-values.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { attributeMapSize } from '../values/size.ts';
import { bindClauses } from './bind-clauses.ts';
import { bindSelect, type BoundSelect } from './bind-select.ts';
import { bindWhere } from './bind-where.ts';
import { requireSoundPath } from './require-sound-path.ts';
import { statementError } from './statement-error.ts';
import type {
  DeleteSyntax,
  InsertSyntax,
  PathNode,
  ReturningSyntax,
  StatementSyntax,
  TargetSyntax,
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

// The texts of the two refusals of its own are DynamoDB Local's (2.6.1).
function bindInsert({ target, value, returning }: InsertSyntax, values: StatementValues): BoundInsert {
  const tableName = manipulatedTable(target, values);
  if (returning !== null) throw new ValidationException('RETURNING is not supported in INSERT');
  if (value.type !== 'tuple') {
    throw statementError(
      'Unsupported format in item expression. Please use struct format {...} to express item values for insert ' +
        'statement.',
      values.text,
      value.at,
    );
  }
  const attributes = values.item(value);
  return { type: 'insert', tableName, attributes, sizeBytes: attributeMapSize(attributes) };
}

function bindUpdateStatement(
  statement: UpdateStatementSyntax,
  values: StatementValues,
): BoundUpdateStatement {
  const tableName = unindexedTable(statement.target);
  for (const { path } of statement.clauses) requireSoundPath(path);
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
  requireSoundPath(path);
  return path[0];
}

/** The table an UPDATE or a DELETE names, which may be no index. */
function unindexedTable({ path, aliased }: TargetSyntax): string {
  if (aliased) throw new ValidationException('Aliasing is not supported');
  if (path.length > 2) {
    throw new ValidationException('A path may contain at most 2 components in the FROM clause');
  }
  if (path.length > 1) throw new ValidationException('This operation is not supported on an index');
  requireSoundPath(path);
  return path[0];
}

function returnValuesOf({ extent, image }: ReturningSyntax): ReturnValue {
  return `${extent === 'ALL' ? 'ALL' : 'UPDATED'}_${image}`;
}
