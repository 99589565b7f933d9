import { sdkEndpoint, sdkAddress } from './sdk-endpoint.ts';
import { raiseSdkException } from './raise-sdk-exception.ts';
import { readAnswer } from './read-answer.ts';
import { sdkJson } from './sdk-json.ts';
import type {
  SdkClientStack,
  SdkConfiguration,
  SdkHandler,
  SdkMiddleware,
  SdkPluggable,
  SdkResult,
} from './sdk-client.ts';

/** A command as `send` of an SDK v3 client takes it. */
export interface SdkCommand {
  readonly input: object;
  readonly middlewareStack: SdkPluggable;
  resolveMiddleware(stack: SdkClientStack, configuration: SdkConfiguration, options?: object): SdkHandler;
}

type CommandClass = new (input: object) => SdkCommand;

const classes = new Map<string, CommandClass>();

/**
 * A command for `operationName`, of a class named as the SDK's own. It writes AWS JSON itself; endpoint, signature,
 * retries, the request handler and the program's middleware are the client's.
 */
export function sdkCommand(operationName: string, input: object): SdkCommand {
  const known = classes.get(operationName);
  const CommandOfOperation = known ?? commandClass(operationName);
  classes.set(operationName, CommandOfOperation);
  return new CommandOfOperation(input);
}

// One class an operation: clients keep handlers by the class of the command.
function commandClass(operationName: string): CommandClass {
  class Command implements SdkCommand {
    readonly input: object;
    readonly middlewareStack: SdkPluggable = pluggable([]);

    constructor(input: object) {
      this.input = input;
    }

    resolveMiddleware(
      stack: SdkClientStack,
      configuration: SdkConfiguration,
      options: object = {},
    ): SdkHandler {
      const { requestHandler, logger } = configuration;
      // The stack of an attached client has no use for a request: its engine answers the input.
      const isAttached = (configuration as Partial<SdkConfiguration>).base64Encoder === undefined;
      const own = pluggable(
        isAttached
          ? []
          : [
              [
                serializer(operationName, configuration),
                { name: 'serializerMiddleware', step: 'serialize', tags: ['SERIALIZER'] },
              ],
              [
                deserializer(configuration),
                { name: 'deserializerMiddleware', step: 'deserialize', tags: ['DESERIALIZER'] },
              ],
              [endpointResolver(configuration), ENDPOINT_PLACE],
            ],
      );
      const context = {
        logger,
        clientName: 'DynamoDBClient',
        commandName: `${operationName}Command`,
        inputFilterSensitiveLog: unfiltered,
        outputFilterSensitiveLog: unfiltered,
        __smithy_context: { service: 'DynamoDB_20120810', operation: operationName },
      };
      return stack.concat(own).resolve(({ request }) => requestHandler.handle(request, options), context);
    }
  }
  Object.defineProperty(Command, 'name', { value: `${operationName}Command` });
  return Command;
}

const unfiltered = (value: unknown): unknown => value;

const ENDPOINT_PLACE = {
  name: 'endpointV2Middleware',
  step: 'serialize',
  relation: 'before',
  toMiddleware: 'serializerMiddleware',
};

function pluggable(
  middlewares: readonly (readonly [SdkMiddleware, Record<string, unknown>])[],
): SdkPluggable {
  return {
    applyToStack(stack) {
      for (const [middleware, place] of middlewares) {
        const options = { ...place, override: true };
        if ('relation' in place) stack.addRelativeTo(middleware, options);
        else stack.add(middleware, options);
      }
    },
    identify: () => [],
    identifyOnResolve: () => false,
  };
}

/** Finds out where the request goes, and how the endpoint wants it signed. */
function endpointResolver(configuration: SdkConfiguration): SdkMiddleware {
  return (next, context) => async (args) => {
    const endpoint = await sdkEndpoint(configuration, context);
    if (endpoint !== undefined) {
      context['endpointV2'] = endpoint;
      context['authSchemes'] = endpoint.properties?.authSchemes;
      const [scheme] = endpoint.properties?.authSchemes ?? [];
      if (scheme !== undefined) {
        context['signing_region'] = scheme['signingRegion'];
        context['signing_service'] = scheme['signingName'];
      }
    }
    return next(args);
  };
}

/** Writes the request. */
function serializer(operationName: string, configuration: SdkConfiguration): SdkMiddleware {
  return (next, context) => async (args) => {
    const { protocol, hostname, port, path } = await sdkAddress(configuration, context);
    const request = {
      method: 'POST',
      protocol,
      hostname,
      port,
      path,
      query: {},
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operationName}`,
      },
      body: sdkJson(args.input, configuration),
    };
    return next({ ...args, request });
  };
}

/** Reads the answer, or throws DynamoDB's exception. */
function deserializer(configuration: SdkConfiguration): SdkMiddleware {
  return (next) =>
    async (args): Promise<SdkResult> => {
      const { response } = await next(args);
      const { body, metadata } = await readAnswer(response, configuration);
      if (metadata.httpStatusCode >= 300) return raiseSdkException(body, metadata, response);
      return { response, output: { ...body, $metadata: metadata } };
    };
}
