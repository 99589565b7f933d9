import type { BatchGetMeta, BatchWriteAnswer, TransactMeta } from './answer.ts';
import { batchGetItemCall } from './batch-get-item-call.ts';
import { batchWriteItemCall } from './batch-write-item-call.ts';
import type { Body } from './body.ts';
import { deliver, fromCallback, trailing, type Callback } from './callback.ts';
import type { Call } from './call.ts';
import { resolveConfig, retryPolicy, type ClientConfig, type ResolvedConfig } from './client-config.ts';
import { exchange, type ExchangeSettings } from './exchange.ts';
import { ItemMethods } from './item-methods.ts';
import type {
  BatchGetRequest,
  BatchWriteRequest,
  GetAction,
  TransactGetOptions,
  TransactWriteOptions,
  TruncateOptions,
  WriteAction,
} from './options.ts';
import type { PlainItem } from './parse.ts';
import { requestFunction, type RequestFunction, type Sender } from './request.ts';
import { sdkTransport } from './sdk-transport.ts';
import { sharedEngine } from './shared-engine.ts';
import type { Rest } from './table-methods.ts';
import { withoutPrefix } from './without-prefix.ts';
import { withPrefix } from './with-prefix.ts';
import { SchemaCache } from './table-schema.ts';
import { transactGetCall } from './transact-get-call.ts';
import { transactWriteCall } from './transact-write-call.ts';
import { engineTransport, type Transport } from './transport.ts';
import { throughputShare, truncateTable } from './truncate.ts';
import { writeBatch } from './write-batch.ts';

/**
 * dynode's client: DynamoDB by plain values. Each method calls its last argument back with `(error, …answer)`, or
 * without a callback gives a promise: of the answer, or of all its parts where there are several. Errors are
 * AmazonErrors; what is wrong with arguments is thrown at once where there is a callback.
 */
export class Client extends ItemMethods {
  override readonly config: ResolvedConfig;
  private sender: Sender;
  private readonly transport: Transport;
  private readonly settings: ExchangeSettings;

  constructor(config: ClientConfig = {}) {
    super();
    this.config = resolveConfig(config);
    const { engine, client, accessKeyId, region } = this.config;
    const tableNamePrefix = this.config.tableNamePrefix ?? '';
    this.transport =
      client === undefined || client === null
        ? engineTransport(() => engine ?? sharedEngine(accessKeyId, region))
        : sdkTransport(client);
    this.settings = { tableNamePrefix, policy: retryPolicy(this.config), pace: this.transport };
    this.sender = requestFunction(new SchemaCache(this.transport), this.config, (action, body, attempt) =>
      exchange(action, body, attempt, this.settings),
    );
  }

  /** Any operation of today's API. Its `send`, which every other method goes through, may be replaced. */
  get request(): RequestFunction {
    return this.sender as RequestFunction;
  }

  set request(sender: Sender) {
    this.sender = sender;
  }

  /** Reads items of several tables by their keys; what DynamoDB left is in the meta's UnprocessedKeys. */
  batchGetItem<Items extends object = Record<string, PlainItem[]>>(
    request: BatchGetRequest,
  ): Promise<[Items, BatchGetMeta]>;
  batchGetItem<Items extends object = Record<string, PlainItem[]>>(
    request: BatchGetRequest,
    callback: Callback<[Items, BatchGetMeta]>,
  ): void;
  batchGetItem(request: BatchGetRequest, ...rest: Rest): unknown {
    return this.call(rest, () => batchGetItemCall(request, this.config));
  }

  /** Puts and deletes items of several tables; what DynamoDB leaves is sent again by the policy of retries. */
  batchWriteItem(request: BatchWriteRequest): Promise<BatchWriteAnswer>;
  batchWriteItem(request: BatchWriteRequest, callback: Callback<[BatchWriteAnswer]>): void;
  batchWriteItem(request: BatchWriteRequest, ...rest: Rest): unknown {
    return deliver(trailing(rest).callback, () => {
      const { body } = batchWriteItemCall(request, this.config);
      return this.writeBatch(body['RequestItems']).then((answer) => [answer]);
    });
  }

  /** Deletes all items of a table, one after another; gives the answers of the batches. */
  truncate(table: string, options?: TruncateOptions | null): Promise<BatchWriteAnswer[]>;
  truncate(table: string, callback: Callback<[BatchWriteAnswer[]]>): void;
  truncate(
    table: string,
    options: TruncateOptions | null | undefined,
    callback: Callback<[BatchWriteAnswer[]]>,
  ): void;
  truncate(table: string, ...rest: Rest): unknown {
    const { options, callback } = trailing(rest);
    return deliver(callback, () => {
      const truncation = {
        ask: (action: string, body: Body) => this.ask(action, body),
        write: (requestItems: Body) => this.writeBatch(requestItems),
        nowMs: () => this.transport.nowMs(),
        wait: (ms: number) => this.transport.wait(ms),
      };
      return truncateTable(truncation, table, throughputShare(options)).then((answers) => [answers]);
    });
  }

  /** Writes several items or none. */
  transactWrite(
    actions: readonly WriteAction[],
    options?: TransactWriteOptions | null,
  ): Promise<TransactMeta>;
  transactWrite(actions: readonly WriteAction[], callback: Callback<[TransactMeta]>): void;
  transactWrite(
    actions: readonly WriteAction[],
    options: TransactWriteOptions | null | undefined,
    callback: Callback<[TransactMeta]>,
  ): void;
  transactWrite(actions: readonly WriteAction[], ...rest: Rest): unknown {
    return this.call(rest, (options) => {
      // Sent again after a fault that came too late, a transaction is to happen once.
      const once = { ClientRequestToken: this.transport.uniqueToken(), ...options };
      return transactWriteCall(actions, once, this.config);
    });
  }

  /** Reads several items as of one moment; null for each that is not there. */
  transactGet<Items extends readonly unknown[] = (PlainItem | null)[]>(
    actions: readonly GetAction[],
    options?: TransactGetOptions | null,
  ): Promise<[Items, TransactMeta]>;
  transactGet<Items extends readonly unknown[] = (PlainItem | null)[]>(
    actions: readonly GetAction[],
    callback: Callback<[Items, TransactMeta]>,
  ): void;
  transactGet<Items extends readonly unknown[] = (PlainItem | null)[]>(
    actions: readonly GetAction[],
    options: TransactGetOptions | null | undefined,
    callback: Callback<[Items, TransactMeta]>,
  ): void;
  transactGet(actions: readonly GetAction[], ...rest: Rest): unknown {
    return this.call(rest, (options) => transactGetCall(actions, options, this.config));
  }

  /**
   * Performs a request with a body of AWS's API of 2011, values typed, and gives the answer as that API did. Every
   * method asks through this one, which programs may replace.
   */
  _request(action: string, body: Body): Promise<Body>;
  _request(action: string, body: Body, callback: (error: Error | null, answer?: Body) => void): void;
  _request(action: string, body: Body, ...rest: Rest): unknown {
    const attempt = (one: string, sent: Body): Promise<Body | undefined> =>
      fromCallback((done) => this.sender.send(one, sent, done));
    return deliver(trailing(rest).callback, async () => [
      await exchange(action, body, attempt, this.settings),
    ]);
  }

  /** A request's body with the client's prefix before the names of tables. */
  _prefixTableName(body: Body): Body {
    return withPrefix(body, this.settings.tableNamePrefix);
  }

  /** An answer without the client's prefix before the names of tables. */
  _removeTableNamePrefix(answer: Body): Body {
    return withoutPrefix(answer, this.settings.tableNamePrefix);
  }

  protected override call(rest: Rest, prepare: (options: object | undefined) => Call): unknown {
    const { options, callback } = trailing(rest);
    return deliver(callback, () => {
      const { action, body, answer } = prepare(options);
      return this.ask(action, body).then(answer);
    });
  }

  private ask(action: string, body: Body): Promise<Body | undefined> {
    return fromCallback((done) => this._request(action, body, done));
  }

  private async writeBatch(requestItems: unknown): Promise<Body | undefined> {
    const { policy, pace } = this.settings;
    return writeBatch(requestItems, (body) => this.ask('BatchWriteItem', body), policy, pace);
  }
}
