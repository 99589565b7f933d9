import { systemClock, type Clock } from './clock.ts';
import { DynamoDBException } from './errors/dynamodb-exception.ts';
import { InternalServerError } from './errors/internal-server-error.ts';
import type { Wording } from './errors/wording.ts';
import { UnknownOperationException } from './errors/unknown-operation-exception.ts';
import { allOperations } from './operations/all-operations.ts';
import { explainQuery, type QueryInput } from './operations/query.ts';
import { explainScan, type ScanInput } from './operations/scan.ts';
import {
  prepareTransactWriteItems,
  transactWriteItems,
  type PreparedTransaction,
  type TransactWriteItemsInput,
} from './operations/transact-write-items.ts';
import type { ReadExplanation } from './reads/explain-read.ts';
import { OperationMethods } from './operation-methods.ts';
import { Random } from './random.ts';
import { requestId } from './request-id.ts';
import { decodeInput } from './shapes/decode-input.ts';
import type { Decoded } from './shapes/decoded.ts';
import { commit } from './state/commit.ts';
import { emptyState, type State } from './state/state.ts';
import { expiredChanges } from './state/due-changes.ts';
import { openStreamSource } from './state/open-stream-source.ts';
import type { Operation, OperationContext } from './state/operation.ts';
import { settle } from './state/settle.ts';
import type { StreamEvent } from './shapes/stream-record.ts';
import { readStream, type StreamReaderOptions } from './streams/stream-reader.ts';
import { LONGEST_DELAY_MS, timeToLiveDelay } from './tables/time-to-live-delay.ts';
import type { Change } from './tables/change.ts';
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
  /**
   * The order of validation and the texts of errors: `newest` (default) as most regions give them today;
   * `before-2026-06` as all regions gave them before AWS's rewording of June 2026, and a few still do.
   */
  readonly wording?: 'newest' | 'before-2026-06';
  /** How many shards of a stream are open at a time; 1 by default. Each is continued by another after 4 hours. */
  readonly shards?: number;
  /**
   * How long after an item expires it is deleted, in milliseconds from 0 to 48 hours (on AWS: typically within 48
   * hours), or `random`: any time of that range, by the seed. One minute by default.
   */
  readonly timeToLiveDelayMs?: number | 'random';
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** DynamoDB in the process: synchronous, deterministic, without I/O. */
export class Engine extends OperationMethods {
  readonly clock: Clock;
  readonly region: string;
  readonly accountId: string;
  private readonly tableDelays: 'none' | 'realistic';
  private readonly wording: Wording;
  private readonly random: Random;
  private readonly requestIds: Random;
  private readonly state: State;
  private readonly longestDelayMs: number;
  private readonly changeListeners: Set<() => void> = new Set();

  constructor(options: EngineOptions = {}) {
    super();
    this.clock = options.clock ?? systemClock;
    this.region = options.region ?? 'us-east-1';
    this.accountId = options.accountId ?? '000000000000';
    this.tableDelays = options.tableDelays ?? 'none';
    this.wording = options.wording ?? 'newest';
    this.random = new Random(options.seed ?? 0);
    this.requestIds = new Random((options.seed ?? 0) ^ 0x5eed);
    const { shards = 1, timeToLiveDelayMs: delayMs = 60_000, seed = 0 } = options;
    if (!Number.isSafeInteger(shards) || shards < 1) throw new RangeError('shards is a whole number from 1');
    this.longestDelayMs = delayMs === 'random' ? LONGEST_DELAY_MS : delayMs;
    this.state = emptyState({ shards, timeToLiveDelay: timeToLiveDelay(delayMs, seed) });
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

  /**
   * Makes the first of the two steps of TransactWriteItems: everything is checked and the items are held, but nothing
   * is written yet. Until `complete` or `cancel`, reads see the items as they were, and what touches them conflicts as
   * on AWS: single writes with TransactionConflictException, transactions with a reason for each item, batches leave
   * the write unprocessed; the same ClientRequestToken meets TransactionInProgressException.
   * @param form how bytes look in `input` and in the answer; `sdk` by default
   * @throws DynamoDBException what TransactWriteItems would answer; nothing is held then
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
   */
  prepareTransaction(input: TransactWriteItemsInput, form: WireForm = 'sdk'): PreparedTransaction {
    const { request, releases } = this.perform(prepareTransactWriteItems, input, form);
    let ended = false;
    // In one go with what falls due before it: what expires while it is held is deleted only after the transaction.
    const end = (): OperationContext => {
      const context = this.context(form);
      if (!ended) this.apply(releases, context.nowMs);
      ended = true;
      return context;
    };
    return {
      complete: () => {
        if (ended) throw new Error('The transaction has been completed or cancelled before');
        try {
          return this.run(transactWriteItems, request, end());
        } catch (error) {
          throw exceptionOf(error);
        }
      },
      cancel: () => void end(),
    };
  }

  /**
   * Tells what a Query or Scan reads: from which index, in which range of keys, how many items, how many of them the
   * filter drops, and what it costs.
   * @throws DynamoDBException as the operation itself would answer
   * @throws TypeError for another operation
   */
  explain(operationName: 'Query', input: QueryInput): ReadExplanation;
  explain(operationName: 'Scan', input: ScanInput): ReadExplanation;
  explain(operationName: string, input: QueryInput | ScanInput): ReadExplanation {
    if (operationName === 'Query') return this.perform(explainQuery, input, 'sdk');
    if (operationName === 'Scan') return this.perform(explainScan, input, 'sdk');
    throw new TypeError(`engine.explain explains Query and Scan, not ${operationName}`);
  }

  /**
   * The records of a table's latest stream, of all shards, in the order the changes happened: those of the last 24
   * hours, then the end; with `signal` it waits for more until the signal is aborted: for what further requests bring,
   * and for what falls due when a manual clock is advanced or, on a clock that goes by itself, `wakeAfter` tells.
   * @throws ResourceNotFoundException when the table has had no stream
   */
  stream(tableName: string, options: StreamReaderOptions = {}): AsyncIterable<StreamEvent> {
    const { source, start } = openStreamSource(() => this.context('sdk'), tableName, options.after);
    return readStream({ ...source, onChange: this.onChange(options) }, start, options.signal);
  }

  /** Deletes all items that have expired and no transaction holds, without waiting for their delay; gives how many. */
  expireItems(): number {
    const { state, nowMs } = this.context('sdk');
    const changes = expiredChanges(state, nowMs + this.longestDelayMs, nowMs);
    this.apply(changes, nowMs);
    return changes.length;
  }

  /** Whether the engine performs the operation of this name. */
  hasOperation(operationName: string): boolean {
    return allOperations.has(operationName);
  }

  /** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
  nextRequestId(): string {
    return requestId(this.requestIds);
  }

  protected override perform<Input, Output extends object>(
    operation: Operation<Input, Output>,
    input: unknown,
    form: WireForm,
  ): Output {
    try {
      const decoded = decodeInput<Input>(operation.input, input, form, this.wording);
      return this.run(operation, decoded, this.context(form));
    } catch (error) {
      throw exceptionOf(error);
    }
  }

  private run<Input, Output>(
    operation: Operation<Input, Output>,
    input: Decoded<Input>,
    context: OperationContext,
  ): Output {
    const outcome = operation.run(input, context);
    this.apply(outcome.changes, context.nowMs);
    return outcome.output;
  }

  private apply(changes: readonly Change[], nowMs: number): void {
    if (changes.length === 0) return;
    commit(this.state, changes, nowMs);
    this.announce();
  }

  /** How a waiting reader of a stream learns that there may be more: by a request, by the clock, by its own timer. */
  private onChange({ wakeAfter }: StreamReaderOptions): (listener: () => void) => () => void {
    return (listener) => {
      this.changeListeners.add(listener);
      const forgetClock = this.clock.onAdvance?.(listener);
      // Woken early a reader waits anew; timers of platforms hold no more than some weeks.
      const delayMs = Math.min(A_DAY_MS, Math.max(0, this.state.nextDueMs - this.clock.now()));
      const forgetTimer = wakeAfter?.(delayMs, listener);
      return () => {
        this.changeListeners.delete(listener);
        forgetClock?.();
        forgetTimer?.();
      };
    };
  }

  private announce(): void {
    if (this.changeListeners.size === 0) return;
    for (const listener of this.changeListeners) listener();
  }

  private context(form: WireForm): OperationContext {
    const nowMs = this.clock.now();
    const { state } = this;
    if (state.nextDueMs <= nowMs) {
      settle(state, nowMs);
      this.announce();
    }
    const { random, region, accountId, tableDelays, wording } = this;
    return { state, nowMs, random, region, accountId, form, tableDelays, wording };
  }
}

/** A new engine without tables. */
export function createEngine(options: EngineOptions = {}): Engine {
  return new Engine(options);
}

/** What is thrown to the outside: an exception of AWS's, or an InternalServerError with its cause. */
function exceptionOf(error: unknown): DynamoDBException {
  if (error instanceof DynamoDBException) return error;
  return new InternalServerError('Internal Server Error', { cause: error });
}
