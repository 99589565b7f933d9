import type { EngineLike } from './engine-like.ts';
import { fakeConfiguration } from './fake-configuration.ts';
import { FakeClient } from './fake-client.ts';
import { defaultMiddlewareStack } from './middleware/default-middleware-stack.ts';
import { addOperationMethods, methodNameOf } from './operations/add-operation-methods.ts';
import type { CommandLike, NamedCommand } from './operations/command-operation.ts';
import type { OperationInput, OperationMethods, OperationOutput } from './operations/operation-method.ts';
import { DYNAMODB_OPERATION_NAMES, type DynamoDBOperationName } from './operations/operation-names.ts';
import { InstalledSdk, type SdkModule } from './sdk/installed-sdk.ts';
import type { SendCallback, SendOptions } from './send-options.ts';

/** What a fake client may be told. */
export interface FakeClientOptions {
  /**
   * The package of the SDK whose classes the client and its exceptions pass for: `import * as sdk from
   * '@aws-sdk/client-dynamodb'`. Needed only where it cannot be found by itself: in bundles, with several copies, and in
   * Jest's ES modules.
   */
  readonly sdk?: SdkModule | undefined;
}

export interface FakeDynamoDB extends OperationMethods<DynamoDBOperationName> {}

/**
 * A DynamoDB client that an engine answers, for code that takes a `DynamoDBClient` or a `DynamoDB` of AWS SDK v3. It
 * needs no SDK installed; it takes the SDK's commands where there is one, document commands included, and
 * `{ operation, input }` everywhere. It never retries: an exception is told at once.
 */
export class FakeDynamoDB extends FakeClient {
  constructor(engine: EngineLike, { sdk }: FakeClientOptions = {}) {
    const installed = new InstalledSdk('client-dynamodb', sdk);
    super(engine, fakeConfiguration(engine, 'DynamoDB', installed), defaultMiddlewareStack(), () =>
      installed.prototypeOf('DynamoDB', 'DynamoDBClient'),
    );
  }

  /**
   * Performs a command.
   * @throws TypeError for what is no command; AWS's exceptions, as the SDK's where one is loaded
   */
  send<Output>(command: CommandLike<Output>, options?: SendOptions): Promise<Output>;
  send<Name extends string>(
    command: NamedCommand<Name, OperationInput<Name>>,
    options?: SendOptions,
  ): Promise<OperationOutput<Name>>;
  send<Output>(command: CommandLike<Output>, callback: SendCallback<Output>): void;
  send<Output>(command: CommandLike<Output>, options: SendOptions, callback: SendCallback<Output>): void;
  send<Name extends string>(
    command: NamedCommand<Name, OperationInput<Name>>,
    callback: SendCallback<OperationOutput<Name>>,
  ): void;
  send<Name extends string>(
    command: NamedCommand<Name, OperationInput<Name>>,
    options: SendOptions,
    callback: SendCallback<OperationOutput<Name>>,
  ): void;
  send(
    command: object,
    optionsOrCallback?: SendOptions | SendCallback<never>,
    callback?: SendCallback<never>,
  ): unknown {
    return this.dispatch(command, optionsOrCallback, callback);
  }
}

addOperationMethods(
  FakeDynamoDB.prototype,
  DYNAMODB_OPERATION_NAMES.map((name) => [methodNameOf(name), name]),
);
