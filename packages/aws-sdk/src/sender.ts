import {
  inputSnapshot,
  noteOutcome,
  throwIfAborted,
  type AbortSignalLike,
  type ClientRecord,
  type OpenCall,
} from '@dynamem/calls';
import type { Answering } from './answering.ts';
import { behindFailures } from './behind-failures.ts';
import { originalSend } from './claim-send.ts';
import { CALLER } from './engine-handler.ts';
import { FastSend, isSchemaBased } from './fast-send.ts';
import { forwardingEngine } from './forwarding-engine.ts';
import { operationNameOf } from './operation-name.ts';
import type { MiddlewareStack, SdkClient, SdkCommand, SdkConfiguration } from './sdk-client.ts';
import { watchStack } from './watch-stack.ts';

type Send = (command: SdkCommand, optionsOrCallback?: object | Callback, callback?: Callback) => unknown;
type Callback = (error: unknown, output?: unknown) => void;
type SendOptions = { readonly abortSignal?: AbortSignalLike };

/** Sends the commands of one bound client, in the fastest way its release allows, and notes them. */
export class Sender {
  private readonly client: SdkClient;
  private readonly current: () => Answering;
  private readonly fast: FastSend | undefined;
  /** What the client's own `send` does. */
  readonly send: Send;
  readonly close: () => void;

  /** @param current what answers the client at the time of each call */
  constructor(client: SdkClient, current: () => Answering) {
    this.client = client;
    this.current = current;
    const configuration = client.config as SdkConfiguration;
    const stack = client.middlewareStack as MiddlewareStack;
    const engine = forwardingEngine(() => current().engine);
    const answering = behindFailures(engine, () => current().record);
    const fast = isSchemaBased(configuration) ? new FastSend(answering, configuration, stack) : undefined;
    this.fast = fast;
    this.send = (command, optionsOrCallback, callback) => {
      const options = typeof optionsOrCallback === 'function' ? undefined : optionsOrCallback;
      const done = typeof optionsOrCallback === 'function' ? (optionsOrCallback as Callback) : callback;
      const sent = this.sendNoted(command, options);
      if (done === undefined) return sent;
      sent.then(
        (output) => done(null, output),
        (error: unknown) => done(error),
      );
      return undefined;
    };
    this.close = fast === undefined ? () => {} : watchStack(stack, () => fast.invalidate());
  }

  private sendNoted(command: SdkCommand, options: SendOptions | undefined): Promise<object> {
    const { record, engine } = this.current();
    const operationName = operationNameOf(command);
    const input = inputSnapshot(command.input) as OpenCall['input'];
    const call: OpenCall = { operationName, input, outcome: 'pending' };
    record.note({ call });
    const answer = record.take(operationName, 'answer')?.output;
    const sent =
      answer === undefined
        ? this.transmit(command, options, record)
        : answered(answer, engine.nextRequestId(), options);
    noteOutcome(call, sent);
    return sent;
  }

  private async transmit(
    command: SdkCommand,
    options: SendOptions | undefined,
    record: ClientRecord,
  ): Promise<object> {
    if (this.fast !== undefined) return this.fast.send(command, options);
    const parameters = [command, { ...options, [CALLER]: record }];
    return Reflect.apply(originalSend(this.client), this.client, parameters) as Promise<object>;
  }
}

/** An answer given for a call: what the caller gets, without the way to an engine and back. */
async function answered(
  output: object,
  requestId: string,
  options: SendOptions | undefined,
): Promise<object> {
  throwIfAborted(options?.abortSignal);
  const $metadata = { httpStatusCode: 200, requestId, attempts: 1, totalRetryDelay: 0 };
  return { ...output, $metadata };
}
