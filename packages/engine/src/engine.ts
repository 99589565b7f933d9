import { systemClock, type Clock } from './clock.ts';
import { DynamoDBException } from './errors/dynamodb-exception.ts';
import { InternalServerError } from './errors/internal-server-error.ts';
import { UnknownOperationException } from './errors/unknown-operation-exception.ts';
import { allOperations } from './operations/all-operations.ts';
import {
  batchExecuteStatement,
  type BatchExecuteStatementInput,
  type BatchExecuteStatementOutput,
} from './operations/batch-execute-statement.ts';
import {
  batchGetItem,
  type BatchGetItemInput,
  type BatchGetItemOutput,
} from './operations/batch-get-item.ts';
import {
  batchWriteItem,
  type BatchWriteItemInput,
  type BatchWriteItemOutput,
} from './operations/batch-write-item.ts';
import { createTable, type CreateTableInput, type CreateTableOutput } from './operations/create-table.ts';
import { deleteItem, type DeleteItemInput, type DeleteItemOutput } from './operations/delete-item.ts';
import { deleteTable, type DeleteTableInput, type DeleteTableOutput } from './operations/delete-table.ts';
import {
  describeTable,
  type DescribeTableInput,
  type DescribeTableOutput,
} from './operations/describe-table.ts';
import {
  executeStatement,
  type ExecuteStatementInput,
  type ExecuteStatementOutput,
} from './operations/execute-statement.ts';
import { getItem, type GetItemInput, type GetItemOutput } from './operations/get-item.ts';
import { listTables, type ListTablesInput, type ListTablesOutput } from './operations/list-tables.ts';
import { putItem, type PutItemInput, type PutItemOutput } from './operations/put-item.ts';
import { query, type QueryInput, type QueryOutput } from './operations/query.ts';
import { scan, type ScanInput, type ScanOutput } from './operations/scan.ts';
import { updateItem, type UpdateItemInput, type UpdateItemOutput } from './operations/update-item.ts';
import { updateTable, type UpdateTableInput, type UpdateTableOutput } from './operations/update-table.ts';
import { Random } from './random.ts';
import { requestId } from './request-id.ts';
import { decodeInput } from './shapes/decode-input.ts';
import { commit } from './state/commit.ts';
import { emptyState, type State } from './state/state.ts';
import { dueChanges } from './state/due-changes.ts';
import type { Operation, OperationContext } from './state/operation.ts';
import type { WireForm } from './values/wire-form.ts';

export interface EngineOptions {
  /** Where the engine reads the time; the machine's clock by default. */
  readonly clock?: Clock;
  /** Same seed, same requests, same bytes. 0 by default. */
  readonly seed?: number;
  /** `us-east-1` by default. */
  readonly region?: string;
  /** `000000000000` by default. */
  readonly accountId?: string;
  /**
   * How long tables and indexes take to change their status: `none` (default): a table answers CREATING once
   * and is ACTIVE for the next request; `realistic`: as long as on AWS, with AWS's errors meanwhile.
   */
  readonly tableDelays?: 'none' | 'realistic';
}

/** DynamoDB in the process: synchronous, deterministic, without I/O. */
export class Engine {
  readonly clock: Clock;
  readonly region: string;
  readonly accountId: string;
  private readonly tableDelays: 'none' | 'realistic';
  private readonly random: Random;
  private readonly requestIds: Random;
  private readonly state: State = emptyState();

  constructor(options: EngineOptions = {}) {
    this.clock = options.clock ?? systemClock;
    this.region = options.region ?? 'us-east-1';
    this.accountId = options.accountId ?? '000000000000';
    this.tableDelays = options.tableDelays ?? 'none';
    this.random = new Random(options.seed ?? 0);
    this.requestIds = new Random((options.seed ?? 0) ^ 0x5eed);
  }

  /**
   * Performs one operation by AWS's name.
   * @param form how bytes and timestamps look in `input` and in the answer; `sdk` by default
   * @throws DynamoDBException as AWS would answer; nothing has changed then
   */
  execute(operationName: string, input: unknown, form: WireForm = 'sdk'): object {
    const operation = allOperations.get(operationName);
    if (operation === undefined) throw new UnknownOperationException();
    return this.perform(operation, input, form);
  }

  batchExecuteStatement(input: BatchExecuteStatementInput): BatchExecuteStatementOutput {
    return this.perform(batchExecuteStatement, input, 'sdk');
  }

  batchGetItem(input: BatchGetItemInput): BatchGetItemOutput {
    return this.perform(batchGetItem, input, 'sdk');
  }

  batchWriteItem(input: BatchWriteItemInput): BatchWriteItemOutput {
    return this.perform(batchWriteItem, input, 'sdk');
  }

  createTable(input: CreateTableInput): CreateTableOutput {
    return this.perform(createTable, input, 'sdk');
  }

  deleteItem(input: DeleteItemInput): DeleteItemOutput {
    return this.perform(deleteItem, input, 'sdk');
  }

  deleteTable(input: DeleteTableInput): DeleteTableOutput {
    return this.perform(deleteTable, input, 'sdk');
  }

  describeTable(input: DescribeTableInput): DescribeTableOutput {
    return this.perform(describeTable, input, 'sdk');
  }

  executeStatement(input: ExecuteStatementInput): ExecuteStatementOutput {
    return this.perform(executeStatement, input, 'sdk');
  }

  getItem(input: GetItemInput): GetItemOutput {
    return this.perform(getItem, input, 'sdk');
  }

  listTables(input: ListTablesInput = {}): ListTablesOutput {
    return this.perform(listTables, input, 'sdk');
  }

  putItem(input: PutItemInput): PutItemOutput {
    return this.perform(putItem, input, 'sdk');
  }

  query(input: QueryInput): QueryOutput {
    return this.perform(query, input, 'sdk');
  }

  scan(input: ScanInput): ScanOutput {
    return this.perform(scan, input, 'sdk');
  }

  updateItem(input: UpdateItemInput): UpdateItemOutput {
    return this.perform(updateItem, input, 'sdk');
  }

  updateTable(input: UpdateTableInput): UpdateTableOutput {
    return this.perform(updateTable, input, 'sdk');
  }

  /** Whether the engine performs the operation of this name. */
  hasOperation(operationName: string): boolean {
    return allOperations.has(operationName);
  }

  /** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
  nextRequestId(): string {
    return requestId(this.requestIds);
  }

  private perform<Input, Output extends object>(
    operation: Operation<Input, Output>,
    input: unknown,
    form: WireForm,
  ): Output {
    try {
      const context = this.context(form);
      const outcome = operation.run(decodeInput<Input>(operation.input, input, form), context);
      commit(this.state, outcome.changes);
      return outcome.output;
    } catch (error) {
      if (error instanceof DynamoDBException) throw error;
      throw new InternalServerError('Internal Server Error', { cause: error });
    }
  }

  private context(form: WireForm): OperationContext {
    const nowMs = this.clock.now();
    const { state } = this;
    while (state.nextDueMs <= nowMs) commit(state, dueChanges(state, state.nextDueMs));
    const { random, region, accountId, tableDelays } = this;
    return { state, nowMs, random, region, accountId, form, tableDelays };
  }
}

/** A new engine without tables. */
export function createEngine(options: EngineOptions = {}): Engine {
  return new Engine(options);
}
