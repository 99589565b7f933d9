import type { EngineLike } from './engine-like.ts';
import type { AttachOptions } from './attach-options.ts';
import { engineHandler, type EngineHandler } from './engine-handler.ts';
import { withoutRetryDelays } from './retry-delays.ts';

/** What `inProcess` gives a client's constructor; further members configure signing and logging away. */
export interface InProcessConfiguration {
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly requestHandler: EngineHandler;
}

/**
 * The configuration of an AWS SDK v3 client that `engine` answers in process:
 * `new DynamoDBClient(inProcess(engine))`. Works for `DynamoDBStreamsClient` too, and on every release from 3.186.
 * Clients made with one configuration are one client to `calls`, `failNext` and `answerNext`.
 */
export function inProcess(engine: EngineLike, options: AttachOptions = {}): InProcessConfiguration {
  const members = inProcessMembers(engine, engineHandler(engine, options));
  return options.realRetryDelays === true ? members : { ...members, ...noRetryDelays };
}

/** Every member of a client's configuration that keeps it from the network, from signing and from logging. */
export function inProcessMembers(
  engine: EngineLike,
  requestHandler: EngineHandler,
): InProcessConfiguration & Record<string, unknown> {
  return {
    region: engine.region,
    credentials: { accessKeyId: 'dynamem', secretAccessKey: 'dynamem' },
    requestHandler,
    endpointProvider: () => endpointOf(engine.region),
    // Releases before 3.4xx sign through `signer`, later ones through the scheme's.
    signer: unsigned,
    httpAuthSchemes: [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: () => async () => ({ accessKeyId: 'dynamem', secretAccessKey: 'dynamem' }),
        signer: unsigned,
      },
    ],
    // Without `info` the logger middleware skips its filter, which walks every input and output.
    logger: {},
  };
}

/** The part of the SDK's extension configuration that changes how a client retries. */
interface RetryExtension {
  retryStrategy?(): () => Promise<object>;
  setRetryStrategy?(retryStrategy: () => Promise<object>): void;
}

/** Extensions see the client's own retry strategy, with the user's maxAttempts; releases before them wait. */
const noRetryDelays = {
  extensions: [
    {
      configure(extension: RetryExtension): void {
        const original = extension.retryStrategy?.();
        if (original !== undefined)
          extension.setRetryStrategy?.(async () => withoutRetryDelays(await original()));
      },
    },
  ],
};

const unsigned = { sign: async <Request>(request: Request): Promise<Request> => request };

/** The endpoint a client is told of; nothing is sent there. */
export function endpointOf(region: string): {
  readonly url: URL;
  readonly headers: object;
  readonly properties: object;
} {
  return { url: new URL(`https://dynamodb.${region}.amazonaws.com`), headers: {}, properties: {} };
}
