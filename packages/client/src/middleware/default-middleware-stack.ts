import { isEngineResponse, type EngineRequest } from '../engine-request.ts';
import { operationOfContext } from '../operations/command-operation.ts';
import type { Middleware, MiddlewareOptions } from './middleware.ts';
import { MiddlewareStack } from './middleware-stack.ts';

/** The SDK's middlewares that prepare a request for the network: nothing is left of them but their names. */
const NETWORK_MIDDLEWARES: readonly MiddlewareOptions[] = [
  { name: 'loggerMiddleware', step: 'initialize' },
  { name: 'contentLengthMiddleware', step: 'build' },
  { name: 'getUserAgentMiddleware', step: 'build', priority: 'low' },
  { name: 'hostHeaderMiddleware', step: 'build', priority: 'low' },
  { name: 'recursionDetectionMiddleware', step: 'build', priority: 'low' },
  { name: 'retryMiddleware', step: 'finalizeRequest', priority: 'high' },
  {
    name: 'httpSigningMiddleware',
    aliases: ['apiKeyMiddleware', 'tokenMiddleware', 'awsAuthMiddleware'],
    step: 'finalizeRequest',
  },
];

const passThrough: Middleware = (next) => next;

/** Makes of the input a request that an engine takes. */
const serializer: Middleware = (next, context) => (args) => {
  const { commandInstance } = (context['__smithy_context'] ?? {}) as { commandInstance?: object };
  const request: EngineRequest = {
    operationName: operationOfContext(context),
    input: args.input,
    headers: {},
    ...(commandInstance === undefined ? {} : { command: commandInstance }),
  };
  return next({ ...args, request });
};

/** Takes the output out of an engine's response. */
const deserializer: Middleware = (next) => async (args) => {
  const { response } = await next(args);
  if (!isEngineResponse(response))
    throw new TypeError('A middleware answered with no response of the engine');
  return { response, output: response.output };
};

/**
 * The stack of a new fake client, with a place for every middleware of the SDK's own: what users put before or after one
 * of these stands where they mean it.
 */
export function defaultMiddlewareStack(): MiddlewareStack {
  const stack = new MiddlewareStack();
  stack.add(serializer, { name: 'serializerMiddleware', step: 'serialize' });
  for (const options of NETWORK_MIDDLEWARES) stack.add(passThrough, options);
  stack.add(deserializer, { name: 'deserializerMiddleware', step: 'deserialize' });
  stack.addRelativeTo(passThrough, {
    name: 'endpointV2Middleware',
    relation: 'before',
    toMiddleware: 'serializerMiddleware',
  });
  stack.addRelativeTo(passThrough, {
    name: 'httpAuthSchemeMiddleware',
    relation: 'before',
    toMiddleware: 'endpointV2Middleware',
  });
  return stack.settle();
}
