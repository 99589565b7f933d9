import {
  inputSnapshot,
  keepRecorded,
  noteOutcome,
  throwIfAborted,
  type ClientRecord,
  type OpenCall,
} from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { isEngineRequest, type EngineRequest, type EngineResponse } from './engine-request.ts';
import { responseMetadata } from './response-metadata.ts';
import { clientException, type WireException } from './sdk/client-exception.ts';
import type { InstalledSdk } from './sdk/installed-sdk.ts';
import type { SendOptions } from './send-options.ts';

/** What a fake client's own `send` tells the handler of the client whose call this is. */
export const CALLER: unique symbol = Symbol('dynamem caller');

/** What may be said of one request. */
export interface HandleOptions extends SendOptions {
  readonly [CALLER]?: ClientRecord;
}

/** What the handler gives: an answer in the place of the network's. */
export interface Handled {
  readonly response: EngineResponse;
}

/** The last step of sending: an engine in the place of the network. */
export class EngineRequestHandler {
  readonly metadata: { readonly handlerProtocol: string } = { handlerProtocol: 'h1' };
  /** The calls of the client it was made for, and of the SDK's own document clients over that. */
  private readonly record: ClientRecord;
  private readonly engine: EngineLike;
  private readonly sdk: InstalledSdk;

  constructor(engine: EngineLike, sdk: InstalledSdk, record: ClientRecord) {
    this.record = record;
    keepRecorded(this, record);
    this.engine = engine;
    this.sdk = sdk;
  }

  /**
   * Answers one request, never in the same turn as it was asked.
   * @throws what the SDK would make of AWS's exception; an AbortError
   */
  async handle(request: unknown, options: HandleOptions = {}): Promise<Handled> {
    if (!isEngineRequest(request)) throw new TypeError(SERIALISED);
    throwIfAborted(options.abortSignal);
    // An abort in the same turn as the call comes before the engine has done anything.
    await Promise.resolve();
    throwIfAborted(options.abortSignal);
    const caller = options[CALLER];
    return caller === undefined ? this.answerAndNote(request) : this.answer(request, caller);
  }

  /** Answers a client that nothing else notes the calls of: their one-offs are seen as they pass here. */
  private async answerAndNote(request: EngineRequest): Promise<Handled> {
    const { operationName } = request;
    const { record } = this;
    const input = inputSnapshot(request.input) as OpenCall['input'];
    const call: OpenCall = { operationName, input, outcome: 'pending' };
    record.note({ call });
    const given = record.take(operationName, 'answer')?.output;
    const handled =
      given === undefined ? this.answer(request, record) : Promise.resolve(this.answered({ ...given }));
    noteOutcome(
      call,
      handled.then(({ response }) => response.output),
    );
    return handled;
  }

  /** Answers a request, unless a failure has been prepared for the client. */
  private async answer(
    { operationName, input, command }: EngineRequest,
    record: ClientRecord,
  ): Promise<Handled> {
    const requestId = this.engine.nextRequestId();
    try {
      const failure = record.take(operationName, 'failure')?.error;
      if (failure !== undefined) throw failure;
      return this.answered(this.engine.execute(operationName, input, 'sdk'), requestId);
    } catch (error) {
      if (!isWireException(error)) throw error;
      throw clientException(error, this.sdk.moduleFor(command), requestId);
    }
  }

  private answered(answer: object, requestId: string = this.engine.nextRequestId()): Handled {
    const output = Object.assign(answer, { $metadata: responseMetadata(200, requestId) });
    return { response: { statusCode: 200, headers: { 'x-amzn-requestid': requestId }, output } };
  }

  /** Lets go of nothing: an engine holds no sockets. */
  destroy(): void {}

  /** Accepted and without effect: there are no sockets to configure. */
  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
}

const SERIALISED =
  'dynamem: a fake client was given a request that the SDK has serialised itself, as releases before 3.930 do and ' +
  'middlewares that put another serializer into the stack. Answer a real client instead: inProcess(engine) of dynamem/aws-sdk.';

/** Not by class: a test runner's sandbox has classes of its own. */
function isWireException(error: unknown): error is WireException {
  return typeof error === 'object' && error !== null && 'toWire' in error && 'statusCode' in error;
}
