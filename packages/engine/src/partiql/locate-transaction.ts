import { explainedAs } from '../errors/explanation.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { refuseSameItem } from '../reads/refuse-same-item.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { ParameterizedStatement } from '../shapes/parameterized-statement.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import { refuseEmptyKeyOf, requireOneTransaction, type LocatedAction } from '../writes/transaction.ts';
import type { BoundExists, BoundStatement } from './bind-statement.ts';
import { conditionHolds } from './condition-holds.ts';
import { keyMisfit } from './key-misfit.ts';
import { PreparedStatement, requireSoundParameters } from './prepared-statement.ts';
import { locateGet, type StatementGet } from './statement-get.ts';
import { statementKey } from './statement-key.ts';
import { locateStatement } from './statement-write.ts';

/** The statements of a transaction, their tables known; they are all reads or all writes. */
export type StatementTransaction =
  | { readonly type: 'reads'; readonly gets: readonly StatementGet[] }
  | { readonly type: 'writes'; readonly actions: readonly LocatedAction[] };

type Request = Decoded<ParameterizedStatement>;

/**
 * The statements of a transaction, none of them tried yet, checked in AWS's order as far as no item is asked.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.multiplestatements.transactions.html
 * @throws ResourceNotFoundException
 * @throws ValidationException; most texts begin with the statement's place: `Validation failed in TransactStatements[0]: `
 */
export function locateTransaction(
  requests: readonly Request[],
  context: OperationContext,
): StatementTransaction {
  const prepared = requests.map(prepare);
  if (new Set(prepared.map(({ reads }) => reads)).size > 1) {
    throw new ValidationException(
      'ExecuteTransaction API does not support both read and write operations in the same request.',
    );
  }
  const statements = prepared.map((statement, index) => inStatement(index, () => bind(statement)));
  const gets: StatementGet[] = [];
  const actions: LocatedAction[] = [];
  for (const [index, statement] of statements.entries()) {
    const onFailure = requests[index]?.ReturnValuesOnConditionCheckFailure;
    inStatement(index, () => {
      if (statement.type === 'select') gets.push(locateRead(statement, context));
      else if (statement.type === 'exists') actions.push(locateCheck(statement, onFailure, context));
      else actions.push(locateStatement(statement, onFailure, context));
    });
  }
  for (const { key, table } of gets) refuseEmptyKeyOf(key, table);
  refuseSameItem(gets.map(({ key, table }) => ({ table, attributes: key })));
  requireOneTransaction(actions);
  return gets.length > 0 ? { type: 'reads', gets } : { type: 'writes', actions };
}

// AWS speaks of faulty parameters without the statement's place, of everything else with it (measured, October 2026).
function prepare({ Statement, Parameters }: Request, index: number): PreparedStatement {
  requireSoundParameters(Parameters);
  return inStatement(index, () => new PreparedStatement(Statement, Parameters));
}

function bind(prepared: PreparedStatement): BoundStatement {
  const { syntax } = prepared.template;
  if ((syntax.type === 'update' || syntax.type === 'delete') && syntax.returning !== null) {
    throw new ValidationException('RETURNING clause is not supported in ExecuteTransaction.');
  }
  return prepared.bind();
}

function locateRead(
  select: Extract<BoundStatement, { type: 'select' }>,
  context: OperationContext,
): StatementGet {
  const refusal = {
    operationName: 'ExecuteTransaction',
    ofIndex: 'Reads on indices are not supported within transactions.',
  } as const;
  return locateGet(select, refusal, context);
}

/** EXISTS is the ConditionCheck of the item its SELECT reads; what the SELECT would return is of no matter. */
function locateCheck(
  { select }: BoundExists,
  onFailure: Request['ReturnValuesOnConditionCheckFailure'],
  context: OperationContext,
): LocatedAction {
  const { tableName, indexName, where } = select;
  const table = findTable(context, tableName);
  // The text is DynamoDB Local's (2.6.1).
  if (indexName !== undefined)
    throw new ValidationException('Operations on indices are not supported in transactions');
  const found = statementKey(where, table);
  if (found?.rest === undefined)
    throw new ValidationException('EXISTS() must contain a single item read with additional condition');
  const { key, rest } = found;
  const check = { condition: conditionHolds(rest), returnValuesOnConditionCheckFailure: onFailure };
  return { tableName, table, write: { type: 'check', key, check }, misfit: keyMisfit(table.keySchema, key) };
}

function inStatement<Result>(index: number, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ValidationException)) throw error;
    const message = `Validation failed in TransactStatements[${index}]: ${error.message}`;
    throw explainedAs(new ValidationException(message), error);
  }
}
