import { throwIfAborted, type AbortSignalLike } from '@dynamem/calls';
import { answerRequest, type HandlerRequest } from './engine-handler.ts';
import type { EngineLike } from './engine-like.ts';
import { toJsonForm } from './json-form.ts';
import { requestEndpoint } from './patch-configuration.ts';
import { reportFault } from './report-fault.ts';
import type {
  Middleware,
  OperationSchema,
  OperationSchemaTuple,
  SdkConfiguration,
  SdkProtocol,
} from './sdk-client.ts';

/** What the engine's exceptions offer an adapter. */
interface WireException {
  readonly name: string;
  readonly statusCode: number;
  readonly cause?: unknown;
  /** How the exception came about, which the wire has no place for. */
  readonly explain?: unknown;
  toWire(): Record<string, unknown>;
}

/** Takes the serializer's place: nothing is serialised, what follows finds a request with headers. */
export const serializerPassThrough: Middleware = (next) => (args) =>
  next({ ...args, request: { headers: {} } });

/** Takes the place of a middleware that only prepares a request for the network. */
export const passThrough: Middleware = (next) => next;

/**
 * Takes the deserializer's place and ends the stack: `engine` answers without JSON, in the types the SDK hands
 * out, and its exceptions become the SDK's own classes.
 */
export function engineMiddleware(
  engine: EngineLike,
  configuration: SdkConfiguration & { readonly protocol: SdkProtocol },
  abortSignal: AbortSignalLike | undefined,
): Middleware {
  return (_next, context) => {
    const operation = operationOf(context);
    return async (args) => {
      throwIfAborted(abortSignal);
      const requestId = engine.nextRequestId();
      try {
        const output = engine.execute(operation.name, args.input, 'sdk');
        Object.assign(output, { $metadata: metadataOf(200, requestId) });
        return { response: { statusCode: 200, headers: {} }, output };
      } catch (error) {
        if (!isWireException(error)) throw error;
        // Odd types (a number in S, a Map for an object …) are what the SDK's serializer makes of them.
        if (error.name === 'SerializationException')
          return overTheWire(engine, configuration, context, operation, args.input);
        if (error.cause !== undefined) reportFault(error.cause, operation.name);
        return raise(configuration.protocol, context, operation, error, requestId);
      }
    };
  };
}

function operationOf(context: Record<string, unknown>): OperationSchema {
  const smithyContext = context['__smithy_context'] as { readonly operationSchema?: OperationSchemaTuple };
  const [, namespace, name, traits, input, output] = smithyContext.operationSchema ?? [
    9,
    '',
    commandNameOf(context),
    0,
    0,
    0,
  ];
  return { namespace, name, traits, input, output };
}

function commandNameOf(context: Record<string, unknown>): string {
  return String(context['commandName']).replace(/Command$/, '');
}

function metadataOf(httpStatusCode: number, requestId: string): object {
  return {
    httpStatusCode,
    requestId,
    extendedRequestId: undefined,
    cfId: undefined,
    attempts: 1,
    totalRetryDelay: 0,
  };
}

function isWireException(error: unknown): error is WireException {
  // Not by class: a test runner's sandbox has classes of its own.
  return typeof error === 'object' && error !== null && 'toWire' in error;
}

async function raise(
  protocol: SdkProtocol,
  context: object,
  operation: OperationSchema,
  exception: WireException,
  requestId: string,
): Promise<never> {
  const { statusCode } = exception;
  const response = { statusCode, headers: { 'x-amzn-requestid': requestId } };
  // The SDK reads an exception's members as it reads JSON: of an item's bytes it expects base64.
  const body = toJsonForm(exception.toWire()) as object;
  try {
    return await protocol.handleError(operation, context, response, body, metadataOf(statusCode, requestId));
  } catch (error) {
    if (error instanceof Error) {
      Object.defineProperty(error, '$response', { value: response, enumerable: false });
      if ('explain' in exception)
        Object.defineProperty(error, 'explain', { configurable: true, get: () => exception.explain });
    }
    throw error;
  }
}

/** The same request through the SDK's own serializer, JSON and deserializer. */
async function overTheWire(
  engine: EngineLike,
  configuration: SdkConfiguration & { readonly protocol: SdkProtocol },
  context: object,
  operation: OperationSchema,
  input: object,
): Promise<{ readonly response: object; readonly output: object }> {
  const { protocol } = configuration;
  const endpoint = async (): Promise<object> => requestEndpoint(engine);
  const serdeContext = { ...configuration, ...context, endpoint };
  const request = await protocol.serializeRequest(operation, input, serdeContext);
  const response = answerRequest(engine, request as HandlerRequest);
  return { response, output: await protocol.deserializeResponse(operation, serdeContext, response) };
}
