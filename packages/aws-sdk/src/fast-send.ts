import type { AbortSignalLike } from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { engineMiddleware, passThrough, serializerPassThrough } from './engine-middleware.ts';
import { endpointOf } from './in-process.ts';
import { isNoOpLogger } from './patch-configuration.ts';
import type {
  Middleware,
  MiddlewareOutput,
  MiddlewareStack,
  SdkCommand,
  SdkConfiguration,
  SdkProtocol,
} from './sdk-client.ts';

type FastConfiguration = SdkConfiguration & { readonly protocol: SdkProtocol };
type Handler = (command: SdkCommand) => Promise<MiddlewareOutput>;
type SendOptions = { readonly abortSignal?: AbortSignalLike };

/** The SDK's middlewares that only prepare a request for the network: each is replaced under its own name. */
const NETWORK_MIDDLEWARES = new Set([
  'contentLengthMiddleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
]);

const KEPT_MIDDLEWARES = new Set([
  'loggerMiddleware',
  'retryMiddleware',
  'serializerMiddleware',
  'deserializerMiddleware',
]);

/** Whether a client's release lets an engine answer without JSON (3.930 and later). */
export function isSchemaBased(configuration: SdkConfiguration): configuration is FastConfiguration {
  const protocol = configuration.protocol as Partial<SdkProtocol> | undefined;
  return typeof protocol?.serializeRequest === 'function' && typeof protocol.handleError === 'function';
}

/**
 * Sends commands of one client to an engine through a slim copy of the client's own middleware stack: the
 * retries, error classes, marshalling and every middleware of the user's run, JSON and signing do not.
 */
export class FastSend {
  private readonly engine: EngineLike;
  private readonly configuration: FastConfiguration;
  private readonly clientStack: MiddlewareStack;
  private slimStack: MiddlewareStack | undefined;
  private handlersMayBeKept = false;
  private handlers = new WeakMap<object, Handler>();

  constructor(engine: EngineLike, configuration: FastConfiguration, clientStack: MiddlewareStack) {
    this.engine = engine;
    this.configuration = configuration;
    this.clientStack = clientStack;
  }

  /** The client's stack has changed: what was made of it is made anew. */
  invalidate(): void {
    this.slimStack = undefined;
    this.handlers = new WeakMap();
  }

  async send(command: SdkCommand, options: SendOptions | undefined): Promise<object> {
    const clientCommand = command.clientCommand ?? command;
    const handler = this.handlerOf(command, options);
    const { output } = await handler(clientCommand);
    return output;
  }

  /** A handler is kept by command class where neither the client's nor the command's stack holds a middleware of the user's. */
  private handlerOf(command: SdkCommand, options: SendOptions | undefined): Handler {
    const stack = this.stack();
    const mayBeKept =
      this.handlersMayBeKept && options === undefined && command.middlewareStack.identify().length === 0;
    if (!mayBeKept) return this.resolve(command, stack, options);
    const kept = this.handlers.get(command.constructor);
    if (kept !== undefined) return kept;
    const handler = this.resolve(command, stack, options);
    this.handlers.set(command.constructor, handler);
    return handler;
  }

  private resolve(command: SdkCommand, stack: MiddlewareStack, options: SendOptions | undefined): Handler {
    const slimConfiguration = this.slimConfiguration();
    const engineStack = {
      concat: (commandStack: MiddlewareStack) => this.ended(stack.concat(commandStack), options),
    };
    if (command.clientCommand === undefined) {
      return command.resolveMiddleware(engineStack, slimConfiguration, options);
    }
    if (command.addMarshallingMiddleware === undefined) {
      const handler = command.resolveMiddleware(engineStack, slimConfiguration, options);
      return () => handler(command);
    }
    command.addMarshallingMiddleware(slimConfiguration);
    return command.clientCommand.resolveMiddleware(engineStack, slimConfiguration, options);
  }

  /** The stack of one command, its endpoint fixed, ended by the engine. */
  private ended(stack: MiddlewareStack, options: SendOptions | undefined): MiddlewareStack {
    const endpoint = endpointOf(this.engine.region);
    const fixedEndpoint: Middleware = (next, context) => {
      context['endpointV2'] = endpoint;
      return next;
    };
    const answer = engineMiddleware(this.engine, this.configuration, options?.abortSignal);
    stack.addRelativeTo(fixedEndpoint, {
      name: 'endpointV2Middleware',
      relation: 'before',
      toMiddleware: 'serializerMiddleware',
      override: true,
    });
    stack.add(answer, { name: 'deserializerMiddleware', step: 'deserialize', override: true });
    return stack;
  }

  /** What the SDK spreads into each call's context: few members, so that spreading is cheap. */
  private slimConfiguration(): object {
    const { requestHandler, logger, translateConfig } = this.configuration;
    return {
      requestHandler,
      logger: isNoOpLogger(logger) ? {} : logger,
      isCustomEndpoint: true,
      ...(translateConfig === undefined ? {} : { translateConfig }),
    };
  }

  private stack(): MiddlewareStack {
    if (this.slimStack !== undefined) return this.slimStack;
    const stack = this.clientStack.clone();
    let onlyKnown = true;
    for (const line of stack.identify()) {
      const name = nameOf(line);
      if (NETWORK_MIDDLEWARES.has(name)) replace(stack, name, line);
      else if (!KEPT_MIDDLEWARES.has(name)) onlyKnown = false;
    }
    stack.add(serializerPassThrough, { name: 'serializerMiddleware', step: 'serialize', override: true });
    this.handlersMayBeKept = onlyKnown;
    this.slimStack = stack;
    return stack;
  }
}

/** `identify` prints `name (a.k.a. aliases) - step` or `name - before other`. */
function nameOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}

function replace(stack: MiddlewareStack, name: string, line: string): void {
  const aliases = /\(a\.k\.a\. ([^)]*)\)/.exec(line)?.[1]?.split(',');
  const place = line.slice(line.lastIndexOf(' - ') + 3);
  const relative = /^(before|after) (.+)$/.exec(place);
  const options = { name, ...(aliases === undefined ? {} : { aliases }) };
  stack.remove(name);
  if (relative === null) stack.add(passThrough, { ...options, step: place });
  else stack.addRelativeTo(passThrough, { ...options, relation: relative[1], toMiddleware: relative[2] });
}
