import {
  inputSnapshot,
  keepRecorded,
  noteOutcome,
  throwIfAborted,
  type ClientRecord,
  type OpenCall,
} from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { CALLER, type HandleOptions } from './engine-request-handler.ts';
import type { FakeConfiguration } from './fake-configuration.ts';
import type { Middleware } from './middleware/middleware.ts';
import type { MiddlewareStack, Pluggable } from './middleware/middleware-stack.ts';
import { commandOperation, type Asked } from './operations/command-operation.ts';
import { translationOf, type Translation } from './document/translation.ts';
import { responseMetadata } from './response-metadata.ts';
import { isMadeBy, joinLineage } from './sdk/lineage.ts';
import { settle, type SendCallback, type SendOptions } from './send-options.ts';

/** What all fake clients have in common: an engine that answers, and the SDK's way of asking. */
export abstract class FakeClient {
  readonly engine: EngineLike;
  readonly config: FakeConfiguration;
  readonly middlewareStack: MiddlewareStack;
  /** Its calls and one-offs, for `calls`, `failNext` and `answerNext` of dynamem/aws-sdk. */
  private readonly record: ClientRecord;

  protected constructor(
    engine: EngineLike,
    config: FakeConfiguration,
    middlewareStack: MiddlewareStack,
    record: ClientRecord,
    sdkPrototype: () => object | undefined,
  ) {
    this.engine = engine;
    this.config = config;
    this.middlewareStack = middlewareStack;
    this.record = record;
    keepRecorded(this, record);
    joinLineage(this, sdkPrototype);
  }

  /** The line of what a client inherits leads to the SDK's classes, so its own are told otherwise. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return isMadeBy(value, this.prototype);
  }

  /**
   * This client as one of the SDK's, whose members of its own TypeScript would miss: `fake.asClient<DynamoDBClient>()`.
   * It is the same object; `instanceof` and the SDK's paginators and waiters take it for one.
   */
  // The caller says which of the SDK's types: none of them is known here.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  asClient<Client extends object>(): Client {
    return this as unknown as Client;
  }

  /** Lets go of nothing: there are no sockets. A client can be used afterwards, as the SDK's. */
  destroy(): void {}

  /** Sends a command with options, a callback or both, in the places where the SDK takes them. */
  protected dispatch(
    command: unknown,
    optionsOrCallback: SendOptions | SendCallback<never> | undefined,
    callback: SendCallback<never> | undefined,
  ): Promise<object> | undefined {
    const [options, done] =
      typeof optionsOrCallback === 'function' ? [{}, optionsOrCallback] : [optionsOrCallback ?? {}, callback];
    // What a callback takes is the output of the command it was given with.
    return settle(this.answer(command, options), done as SendCallback<object> | undefined);
  }

  /** What a command asks for, in this client's reading. */
  protected read(command: unknown): Asked {
    return commandOperation(command);
  }

  private async answer(command: unknown, options: SendOptions): Promise<object> {
    const asked = this.read(command);
    const { operationName } = asked;
    const { record } = this;
    const input = inputSnapshot(asked.input) as OpenCall['input'];
    const call: OpenCall = { operationName, input, outcome: 'pending' };
    record.note({ call });
    const given = record.take(operationName, 'answer')?.output;
    const sent =
      given === undefined ? this.perform(asked, { ...options, [CALLER]: record }) : this.give(given, options);
    noteOutcome(call, sent);
    return sent;
  }

  /** Answers a call with an output given for it, without the way to an engine and back. */
  private async give(output: object, { abortSignal }: SendOptions): Promise<object> {
    throwIfAborted(abortSignal);
    await Promise.resolve();
    throwIfAborted(abortSignal);
    return { ...output, $metadata: responseMetadata(200, this.engine.nextRequestId()) };
  }

  private async perform(asked: Asked, options: HandleOptions): Promise<object> {
    const { operationName, input, isNative } = asked;
    const translation = isNative ? translationOf(operationName, this.config.translateConfig) : undefined;
    const commandStack = stackOf(asked.command);
    if (this.middlewareStack.hasChanged || commandStack !== undefined) {
      return this.through(commandStack, asked, translation, options);
    }
    const request = {
      operationName,
      input: translation?.input(input) ?? input,
      headers: {},
      ...(asked.command === undefined ? {} : { command: asked.command }),
    };
    const { response } = await this.config.requestHandler.handle(request, options);
    return translation?.output(response.output) ?? response.output;
  }

  /** Sends by way of the middlewares that users have added to the client or to the command. */
  private async through(
    commandStack: Pluggable | undefined,
    { operationName, input, command }: Asked,
    translation: Translation | undefined,
    options: HandleOptions,
  ): Promise<object> {
    const stack =
      commandStack === undefined ? this.middlewareStack.clone() : this.middlewareStack.concat(commandStack);
    if (translation !== undefined) translate(stack, translation);
    const { logger, requestHandler, serviceId } = this.config;
    const context = {
      logger,
      clientName: `${serviceId.replaceAll(' ', '')}Client`,
      commandName: `${operationName}Command`,
      inputFilterSensitiveLog: unfiltered,
      outputFilterSensitiveLog: unfiltered,
      __smithy_context: { commandInstance: command },
    };
    const handler = stack.resolve(({ request }) => requestHandler.handle(request, options), context);
    const { output } = await handler({ input });
    if (output === undefined) throw new TypeError('A middleware answered with no output');
    return output;
  }
}

const unfiltered = <Value>(value: Value): Value => value;

/** The middlewares of a command, where it has any. */
function stackOf(command: object | undefined): Pluggable | undefined {
  if (command === undefined || !('middlewareStack' in command)) return undefined;
  const stack = command.middlewareStack as Pluggable & { identify(): string[] };
  return stack.identify().length > 0 ? stack : undefined;
}

/** Where lib-dynamodb translates: middlewares of the first steps see native values, those of the last see DynamoDB's. */
function translate(stack: MiddlewareStack, translation: Translation): void {
  const marshalling: Middleware = (next) => async (args) =>
    next({ ...args, input: translation.input(args.input) });
  const unmarshalling: Middleware = (next) => async (args) => {
    const answered = await next(args);
    return { ...answered, output: translation.output(answered.output ?? {}) };
  };
  stack.addRelativeTo(marshalling, {
    name: 'DocumentMarshall',
    relation: 'before',
    toMiddleware: 'serializerMiddleware',
    override: true,
  });
  stack.addRelativeTo(unmarshalling, {
    name: 'DocumentUnmarshall',
    relation: 'before',
    toMiddleware: 'deserializerMiddleware',
    override: true,
  });
}
