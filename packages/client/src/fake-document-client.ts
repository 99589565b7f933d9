import { ClientRecord, recordIn } from '@dynamem/calls';
import { awsOperationName, DOCUMENT_OPERATION_NAMES } from './document/document-operation-names.ts';
import type {
  NativeOperationInput,
  NativeOperationMethods,
  NativeOperationOutput,
} from './document/native-operation.ts';
import type { EngineLike } from './engine-like.ts';
import { FakeClient } from './fake-client.ts';
import { FakeDynamoDB, type FakeClientOptions } from './fake-dynamodb.ts';
import type { TranslateConfig } from './marshalling/translate-config.ts';
import { addOperationMethods, methodNameOf } from './operations/add-operation-methods.ts';
import {
  commandOperation,
  type Asked,
  type CommandLike,
  type NamedCommand,
} from './operations/command-operation.ts';
import { InstalledSdk } from './sdk/installed-sdk.ts';
import type { SendCallback, SendOptions } from './send-options.ts';

/** The operations are methods, as of the SDK's `DynamoDBDocument`. */
// The methods are put on the prototype below, where their names are told.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface FakeDocumentClient extends NativeOperationMethods {}

/**
 * A document client that an engine answers, for code that takes a `DynamoDBDocumentClient` or `DynamoDBDocument` of
 * lib-dynamodb: native values instead of attribute values, by lib-dynamodb's rules. It takes the SDK's commands, of which
 * only document commands are translated, and `{ operation, input }` in native values, `operation` being AWS's name or
 * lib-dynamodb's. It shares the middlewares of the client it is made from, which knows of its calls, too.
 */
export class FakeDocumentClient extends FakeClient {
  /**
   * @param source an engine, or a fake client that has one
   * @param options with the package `@aws-sdk/lib-dynamodb`, where it must be told
   */
  constructor(
    source: EngineLike | FakeDynamoDB,
    translateConfig?: TranslateConfig,
    options: FakeClientOptions = {},
  ) {
    const client = 'middlewareStack' in source ? source : new FakeDynamoDB(source);
    const installed = new InstalledSdk('lib-dynamodb', options.sdk);
    const record = new ClientRecord(options.callsKept, recordIn(client));
    super(client.engine, { ...client.config, translateConfig }, client.middlewareStack, record, () =>
      installed.prototypeOf('DynamoDBDocument', 'DynamoDBDocumentClient'),
    );
  }

  /** A document client over a fake client or an engine. */
  static from(
    source: EngineLike | FakeDynamoDB,
    translateConfig?: TranslateConfig,
    options?: FakeClientOptions,
  ): FakeDocumentClient {
    return new FakeDocumentClient(source, translateConfig, options);
  }

  /**
   * Performs a command: for a promise, or with a callback.
   * @throws TypeError for what is no command; Error for values that cannot be marshalled; AWS's exceptions, whose items
   * stay in DynamoDB's form; an AbortError
   */
  send<Output>(command: CommandLike<Output>, callback: SendCallback<Output>): void;
  send<Output>(command: CommandLike<Output>, options: SendOptions, callback: SendCallback<Output>): void;
  send<Name extends string>(
    command: NamedCommand<Name, NativeOperationInput<Name>>,
    callback: SendCallback<NativeOperationOutput<Name>>,
  ): void;
  send<Name extends string>(
    command: NamedCommand<Name, NativeOperationInput<Name>>,
    options: SendOptions,
    callback: SendCallback<NativeOperationOutput<Name>>,
  ): void;
  send<Output>(command: CommandLike<Output>, options?: SendOptions): Promise<Output>;
  send<Name extends string>(
    command: NamedCommand<Name, NativeOperationInput<Name>>,
    options?: SendOptions,
  ): Promise<NativeOperationOutput<Name>>;
  send(
    command: object,
    optionsOrCallback?: SendOptions | SendCallback<never>,
    callback?: SendCallback<never>,
  ): unknown {
    return this.dispatch(command, optionsOrCallback, callback);
  }

  /** Yields the answers of BatchGet until no keys are left unprocessed. */
  async *paginatedBatchGet(
    input: NativeOperationInput<'BatchGet'>,
  ): AsyncGenerator<NativeOperationOutput<'BatchGet'>, void> {
    let { RequestItems } = input;
    while (RequestItems !== undefined && Object.keys(RequestItems).length > 0) {
      const page = await this.batchGet({ ...input, RequestItems });
      yield page;
      RequestItems = page.UnprocessedKeys;
    }
  }

  protected override read(command: unknown): Asked {
    const asked = commandOperation(command);
    if (asked.command !== undefined) return asked;
    return { ...asked, operationName: awsOperationName(asked.operationName), isNative: true };
  }
}

addOperationMethods(
  FakeDocumentClient.prototype,
  Object.keys(DOCUMENT_OPERATION_NAMES).map((name) => [methodNameOf(name), name]),
);
