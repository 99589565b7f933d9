import { DynamoDBException } from '../errors/dynamodb-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requestedKey } from '../reads/requested-key.ts';
import type { BatchStatementRequest } from '../shapes/batch-statement.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { OperationContext } from '../state/operation.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { BoundSelect } from './bind-select.ts';
import { PreparedStatement } from './prepared-statement.ts';
import { refuseExists } from './refuse-exists.ts';
import { locateGet, type StatementGet } from './statement-get.ts';
import { placeStatement, type StatementWrite } from './statement-write.ts';

/** A SELECT of one item by a key that fits its table. */
export interface BatchGet extends StatementGet {
  readonly place: OrderedKey;
  readonly consistentRead: boolean;
}

/** What keeps one statement of a batch from being run; the others are not touched by it. */
export class BatchFailure {
  readonly error: DynamoDBException;

  constructor(error: DynamoDBException) {
    this.error = error;
  }
}

/** One statement of a batch, laid upon its table, or why it is none. */
export type BatchStatement = BatchGet | StatementWrite | BatchFailure;

/** Whether a statement of a batch is a SELECT that can be run. */
export function isGet(member: BatchStatement): member is BatchGet {
  return !(member instanceof BatchFailure) && 'type' in member;
}

/**
 * The statements of a batch, none of them run yet.
 * @throws ValidationException when they read and write, or write one item twice
 */
export function placeBatch(
  requests: readonly Decoded<BatchStatementRequest>[],
  context: OperationContext,
): BatchStatement[] {
  const prepared = requests.map(({ Statement, Parameters }) =>
    attempt(() => new PreparedStatement(Statement, Parameters)),
  );
  const kinds = new Set(
    prepared.flatMap((statement) => (statement instanceof PreparedStatement ? [statement.reads] : [])),
  );
  if (kinds.size > 1) {
    throw new ValidationException('Read and write requests together in the same batch is not supported.');
  }
  const placed = prepared.map((statement, index) =>
    statement instanceof BatchFailure
      ? statement
      : attempt(() => placeMember(statement, requests[index], context)),
  );
  refuseDuplicates(placed);
  return placed;
}

/** What `run` returns, or the exception of AWS's that it throws. */
export function attempt<Result>(run: () => Result): Result | BatchFailure {
  try {
    return run();
  } catch (error) {
    if (error instanceof DynamoDBException) return new BatchFailure(error);
    throw error;
  }
}

function placeMember(
  prepared: PreparedStatement,
  request: Decoded<BatchStatementRequest> | undefined,
  context: OperationContext,
): BatchGet | StatementWrite {
  const statement = prepared.bind();
  refuseExists(statement);
  return statement.type === 'select'
    ? placeGet(statement, request?.ConsistentRead === true, context)
    : placeStatement(statement, request?.ReturnValuesOnConditionCheckFailure, context);
}

function placeGet(select: BoundSelect, consistentRead: boolean, context: OperationContext): BatchGet {
  const get = locateGet(select, { operationName: 'BatchExecuteStatement', ofIndex: undefined }, context);
  if (get.misfit !== undefined) throw get.misfit;
  const place = requestedKey(get.table.keySchema, get.key);
  if (get.paths !== undefined) refuseNestedKeyPath(get.table, get.paths);
  return { ...get, place, consistentRead };
}

function refuseDuplicates(placed: readonly BatchStatement[]): void {
  const seen = new Set<string>();
  for (const member of placed) {
    if (member instanceof BatchFailure || isGet(member)) continue;
    const place = `${member.table.name}/${member.key}`;
    if (seen.has(place)) throw new ValidationException('Provided list of item keys contains duplicates');
    seen.add(place);
  }
}
