import { FakeClient } from './fake-client.ts';
import type { CommandLike, NamedCommand } from './operations/command-operation.ts';
import type { OperationInput, OperationOutput } from './operations/operation-method.ts';
import type { SendCallback, SendOptions } from './send-options.ts';

/** A fake client of one of DynamoDB's two services, in DynamoDB's own form of attribute values. */
export abstract class FakeServiceClient extends FakeClient {
  /**
   * Performs a command: for a promise, or with a callback.
   * @throws TypeError for what is no command; AWS's exceptions, as the SDK's where one is loaded; an AbortError
   */
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
  send<Output>(command: CommandLike<Output>, options?: SendOptions): Promise<Output>;
  send<Name extends string>(
    command: NamedCommand<Name, OperationInput<Name>>,
    options?: SendOptions,
  ): Promise<OperationOutput<Name>>;
  send(
    command: object,
    optionsOrCallback?: SendOptions | SendCallback<never>,
    callback?: SendCallback<never>,
  ): unknown {
    return this.dispatch(command, optionsOrCallback, callback);
  }
}
