import { throwIfAborted } from './abort.ts';
import type { EngineLike } from './engine-like.ts';
import { isEngineRequest, type EngineResponse } from './engine-request.ts';
import { responseMetadata } from './response-metadata.ts';
import { clientException, type WireException } from './sdk/client-exception.ts';
import type { InstalledSdk } from './sdk/installed-sdk.ts';
import type { SendOptions } from './send-options.ts';

/** The last step of sending: an engine in the place of the network. */
export class EngineRequestHandler {
  readonly metadata: { readonly handlerProtocol: string } = { handlerProtocol: 'h1' };
  private readonly engine: EngineLike;
  private readonly sdk: InstalledSdk;

  constructor(engine: EngineLike, sdk: InstalledSdk) {
    this.engine = engine;
    this.sdk = sdk;
  }

  /**
   * Answers one request, never in the same turn as it was asked.
   * @throws what the SDK would make of AWS's exception; an AbortError
   */
  async handle(request: unknown, options: SendOptions = {}): Promise<{ readonly response: EngineResponse }> {
    if (!isEngineRequest(request)) throw new TypeError(SERIALISED);
    throwIfAborted(options.abortSignal);
    // An abort in the same turn as the call comes before the engine has done anything.
    await Promise.resolve();
    throwIfAborted(options.abortSignal);
    const requestId = this.engine.nextRequestId();
    const headers = { 'x-amzn-requestid': requestId };
    try {
      const answer = this.engine.execute(request.operationName, request.input, 'sdk');
      const output = Object.assign(answer, { $metadata: responseMetadata(200, requestId) });
      return { response: { statusCode: 200, headers, output } };
    } catch (error) {
      if (!isWireException(error)) throw error;
      throw clientException(error, this.sdk.moduleFor(request.command), requestId);
    }
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
