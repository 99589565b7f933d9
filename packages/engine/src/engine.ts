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
import type { EngineOptions, ForkOptions } from './engine-options.ts';
import { loadDump } from './load-dump.ts';
import { OperationMethods } from './operation-methods.ts';
import type { OperationInput, OperationName, OperationOutput } from './operation-types.ts';
import { requestId } from './request-id.ts';
import { decodeInput } from './shapes/decode-input.ts';
import type { Decoded } from './shapes/decoded.ts';
import { commit } from './state/commit.ts';
import { dump, type Dump } from './state/dump.ts';
import { historyEntry } from './state/history-entry.ts';
import { History, type HistoryEntry } from './state/history.ts';
import { emptySnapshot, requireSameSettings, type Snapshot } from './state/snapshot.ts';
import { expiredChanges } from './state/due-changes.ts';
import { openStreamSource } from './state/open-stream-source.ts';
import type { Operation, OperationContext } from './state/operation.ts';
import { settle } from './state/settle.ts';
import { Usage } from './state/usage.ts';
import { usageReport, type UsageReport } from './state/usage-report.ts';
import type { StreamEvent } from './shapes/stream-record.ts';
import { readStream, type StreamReaderOptions } from './streams/stream-reader.ts';
import { LONGEST_DELAY_MS } from './tables/time-to-live-delay.ts';
import type { Change } from './tables/change.ts';
import { answerJson } from './values/answer-json.ts';
import type { ItemForm, WireForm } from './values/wire-form.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** DynamoDB in the process: synchronous, deterministic, without I/O. */
export class Engine extends OperationMethods {
  readonly clock: Clock;
  readonly region: string;
  readonly accountId: string;
  private readonly options: EngineOptions;
  private readonly tableDelays: 'none' | 'realistic';
  private readonly wording: Wording;
  /** What the engine holds; operations change what is in it, a restore replaces it. */
  private present: Snapshot;
  private readonly kept: History | undefined;
  private readonly changeListeners: Set<() => void> = new Set();

  constructor(options: EngineOptions = {}) {
    super();
    this.clock = options.clock ?? systemClock;
    this.region = options.region ?? 'us-east-1';
    this.accountId = options.accountId ?? '000000000000';
    this.tableDelays = options.tableDelays ?? 'none';
    this.wording = options.wording ?? 'newest';
    this.options = { ...options };
    const { region, accountId } = this;
    const { shards = 1, timeToLiveDelayMs = 60_000, seed = 0, history = false } = options;
    this.present = emptySnapshot({ region, accountId, shards, timeToLiveDelayMs }, seed);
    const { limit = 10_000 } = history === true || history === false ? {} : history;
    this.kept = history === false ? undefined : new History(limit);
  }

  /**
   * Performs one operation by AWS's name.
   * @param form how bytes and timestamps look in `input` and in the answer; `sdk` by default
   * @throws DynamoDBException as AWS would answer; nothing has changed then
   */
  override execute<Name extends OperationName>(
    operationName: Name,
    input: OperationInput<Name>,
  ): OperationOutput<Name>;
  override execute(operationName: string, input: unknown, form?: WireForm): object;
  override execute(operationName: string, input: unknown, form: WireForm = 'sdk'): object {
    return this.perform(operationOf(operationName), input, form);
  }

  /**
   * Performs one operation whose input is what AWS JSON 1.0 carries, parsed; gives the JSON of its answer, as
   * JSON.stringify would make it of what `execute` gives in the `json` form, but without the objects between.
   * @param execute what a wrapper that hands on everything else has in the place of `execute`
   * @throws DynamoDBException as AWS would answer; nothing has changed then
   */
  executeJson(
    operationName: string,
    input: unknown,
    execute?: (operationName: string, input: unknown, form: 'json') => object,
  ): string {
    if (execute !== undefined && execute !== Engine.prototype.execute)
      return JSON.stringify(execute.call(this, operationName, input, 'json'));
    // A subclass, or a spy.
    if (this.execute !== Engine.prototype.execute)
      return JSON.stringify(this.execute(operationName, input, 'json'));
    return answerJson(this.perform(operationOf(operationName), input, 'json', 'written'));
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
    const { request, releases } = this.attempt(prepareTransactWriteItems, input, form);
    const { present } = this;
    let ended = false;
    // In one go with what falls due before it: what expires while it is held is deleted only after the transaction.
    const end = (usage?: Usage): OperationContext => {
      const context = this.context(form, usage);
      if (!ended && present === this.present) this.apply(releases, context.nowMs);
      ended = true;
      return context;
    };
    return {
      complete: () => {
        if (ended) throw new Error('The transaction has been completed or cancelled before');
        if (present !== this.present)
          throw new Error('The engine was restored, reset or loaded after the transaction was prepared');
        return this.recorded(transactWriteItems.name, request, (usage) => {
          try {
            return this.run(transactWriteItems, request, end(usage));
          } catch (error) {
            throw exceptionOf(error);
          }
        });
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
    if (operationName === 'Query') return this.attempt(explainQuery, input, 'sdk');
    if (operationName === 'Scan') return this.attempt(explainScan, input, 'sdk');
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

  /**
   * An engine of its own that is what this one is now: tables, items, streams, what is to expire, tokens, and what
   * comes next of the seed. Neither sees what the other does from then on. What a prepared transaction holds is free
   * in the fork. It costs what the tables and indexes are in number, not what they hold.
   */
  fork(options: ForkOptions = {}): Engine {
    const { clock = this.clock, history = this.options.history ?? false } = options;
    const fork = new Engine({ ...this.options, clock, history });
    fork.adopt(this.snapshot());
    return fork;
  }

  /** What the engine is now, to be restored any number of times; at the cost of a fork. */
  snapshot(): Snapshot {
    // What has fallen due is done once here rather than in each engine that is made of the snapshot.
    this.context('sdk');
    return this.present.clone();
  }

  /**
   * Makes the engine what it was, or what another engine with the same settings was; at the cost of a fork. The clock
   * stays as it is: what has fallen due by its time happens with the next request.
   * @throws TypeError when the snapshot is of an engine with another region, account, number of shards or delay
   */
  restore(snapshot: Snapshot): void {
    requireSameSettings(snapshot.settings, this.present.settings);
    this.adopt(snapshot.clone());
  }

  /** Makes the engine what it was when it was created: without tables, at the start of its seed. */
  reset(): void {
    this.adopt(emptySnapshot(this.present.settings, this.options.seed ?? 0));
    this.kept?.clear();
  }

  /** The tables and their items as plain JSON, for a fixture in a file; not what a clock, a seed or a stream knows. */
  dump(): Dump {
    return dump(this.context('sdk').state);
  }

  /**
   * Creates the tables of a dump with their items, beside those there are; gives the engine. As a restore it ends
   * prepared transactions.
   * @throws Error where the dump is none or does not fit, with the exception it met as its cause; nothing has changed
   */
  load(dumped: Dump): this {
    const loading = new Engine({ ...this.options, clock: this.clock, tableDelays: 'none', history: false });
    loading.adopt(this.snapshot());
    loadDump(dumped, {
      execute: (operationName, input) => loading.execute(operationName, input, 'json'),
      context: () => loading.context('json'),
      apply: (changes) => loading.apply(changes, this.clock.now()),
    });
    this.adopt(loading.snapshot());
    return this;
  }

  /**
   * The last requests, oldest first: what each read, wrote and cost. A fork begins its own; a restore leaves it.
   * @throws Error where the engine keeps none: it is created without the option `history`
   */
  history(): readonly HistoryEntry[] {
    if (this.kept === undefined)
      throw new Error('The engine keeps a history where it is created with `history: true`');
    return this.kept.entries();
  }

  /**
   * What the history shows that costs more than it needs to: scans, filters that read much and return little, indexes
   * nobody reads, partition keys most requests are for; and items whose time to live is in milliseconds.
   * @throws Error where the engine keeps no history
   */
  report(): UsageReport {
    return usageReport(this.history(), this.context('sdk').state);
  }

  /** Deletes all items that have expired and no transaction holds, without waiting for their delay; gives how many. */
  expireItems(): number {
    const { state, nowMs } = this.context('sdk');
    const { timeToLiveDelayMs: delayMs } = this.present.settings;
    const longestDelayMs = delayMs === 'random' ? LONGEST_DELAY_MS : delayMs;
    const changes = expiredChanges(state, nowMs + longestDelayMs, nowMs);
    this.apply(changes, nowMs);
    return changes.length;
  }

  /** Whether the engine performs the operation of this name. */
  hasOperation(operationName: string): boolean {
    return allOperations.has(operationName);
  }

  /** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
  nextRequestId(): string {
    return requestId(this.present.requestIds);
  }

  private perform<Input, Output extends object>(
    operation: Operation<Input, Output>,
    input: unknown,
    form: WireForm,
    itemForm: ItemForm = form,
  ): Output {
    if (this.kept === undefined) return this.attempt(operation, input, form, undefined, itemForm);
    return this.recorded(operation.name, input, (usage) =>
      this.attempt(operation, input, form, usage, itemForm),
    );
  }

  /** Performs what may fail and keeps it in the history, where there is one. */
  private recorded<Output>(operation: string, input: unknown, perform: (usage?: Usage) => Output): Output {
    const { kept } = this;
    if (kept === undefined) return perform();
    const usage = new Usage();
    let errorName: string | undefined;
    try {
      return perform(usage);
    } catch (error) {
      errorName = exceptionOf(error).name;
      throw error;
    } finally {
      const { timeMs = this.clock.now() } = usage;
      kept.add(historyEntry({ operation, input, timeMs, usage, errorName }, this.present.state));
    }
  }

  private attempt<Input, Output>(
    operation: Operation<Input, Output>,
    input: unknown,
    form: WireForm,
    usage?: Usage,
    itemForm: ItemForm = form,
  ): Output {
    try {
      const decoded = decodeInput<Input>(operation.input, input, form, this.wording);
      return this.run(operation, decoded, this.context(form, usage, itemForm));
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
    if (context.usage !== undefined) context.usage.changes = outcome.changes;
    this.apply(outcome.changes, context.nowMs);
    return outcome.output;
  }

  private adopt(present: Snapshot): void {
    this.present = present;
    this.announce();
  }

  private apply(changes: readonly Change[], nowMs: number): void {
    if (changes.length === 0) return;
    commit(this.present.state, changes, nowMs);
    this.announce();
  }

  /** How a waiting reader of a stream learns that there may be more: by a request, by the clock, by its own timer. */
  private onChange({ wakeAfter }: StreamReaderOptions): (listener: () => void) => () => void {
    return (listener) => {
      this.changeListeners.add(listener);
      const forgetClock = this.clock.onAdvance?.(listener);
      // Woken early a reader waits anew; timers of platforms hold no more than some weeks.
      const delayMs = Math.min(A_DAY_MS, Math.max(0, this.present.state.nextDueMs - this.clock.now()));
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

  private context(form: WireForm, usage?: Usage, itemForm: ItemForm = form): OperationContext {
    const nowMs = this.clock.now();
    if (usage !== undefined) usage.timeMs = nowMs;
    const { state, random } = this.present;
    if (state.nextDueMs <= nowMs) {
      settle(state, nowMs);
      this.announce();
    }
    const { region, accountId, tableDelays, wording } = this;
    return { state, nowMs, random, region, accountId, form, itemForm, tableDelays, wording, usage };
  }
}

/** A new engine without tables. */
export function createEngine(options: EngineOptions = {}): Engine {
  return new Engine(options);
}

function operationOf(operationName: string): Operation<unknown, object> {
  const operation = allOperations.get(operationName);
  if (operation === undefined) throw new UnknownOperationException();
  return operation;
}

/** What is thrown to the outside: an exception of AWS's, or an InternalServerError with its cause. */
function exceptionOf(error: unknown): DynamoDBException {
  if (error instanceof DynamoDBException) return error;
  return new InternalServerError('Internal Server Error', { cause: error });
}
