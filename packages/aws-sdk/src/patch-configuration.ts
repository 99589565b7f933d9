import type { EngineHandler } from './engine-handler.ts';
import type { EngineLike } from './engine-like.ts';
import { endpointOf, inProcessMembers } from './in-process.ts';
import { withoutRetryDelays } from './retry-delays.ts';
import type { SdkConfiguration } from './sdk-client.ts';

/** What takes the network's place in a client's configuration. */
export interface InPlaceOfNetwork {
  readonly engine: EngineLike;
  readonly requestHandler: EngineHandler;
  /** Whether retries wait as they do on AWS; asked at each call. */
  readonly hasRealRetryDelays: () => boolean;
}

/**
 * Turns the configuration of a client already made to `engine`, in place, so that every command, also of a
 * document client that shares the configuration, stays in the process.
 * @returns a function that puts back what was there
 */
export function patchConfiguration(configuration: SdkConfiguration, inPlace: InPlaceOfNetwork): () => void {
  const replaced = new Map<string, PropertyDescriptor | undefined>();
  for (const [name, value] of Object.entries(resolvedMembers(configuration, inPlace))) {
    replaced.set(name, Object.getOwnPropertyDescriptor(configuration, name));
    Object.defineProperty(configuration, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return () => {
    for (const [name, descriptor] of replaced) {
      if (descriptor === undefined) delete configuration[name];
      else Object.defineProperty(configuration, name, descriptor);
    }
  };
}

/** The members of `inProcess` as a client holds them once its constructor has resolved them. */
function resolvedMembers(
  configuration: SdkConfiguration,
  { engine, requestHandler, hasRealRetryDelays }: InPlaceOfNetwork,
): Record<string, unknown> {
  const { credentials, signer, logger, endpointProvider, httpAuthSchemes } = inProcessMembers(
    engine,
    requestHandler,
  );
  const provideCredentials = Object.assign(async () => credentials, {
    memoized: true,
    configBound: true,
    attributed: true,
  });
  const members: Record<string, unknown> = {
    requestHandler,
    endpointProvider,
    httpAuthSchemes,
    region: async () => engine.region,
    credentials: provideCredentials,
    signer: async () => signer,
    // Its own provider closes over the original region and fails where that cannot be found.
    useFipsEndpoint: async () => false,
    useDualstackEndpoint: async () => false,
  };
  const retryStrategy = configuration['retryStrategy'];
  if (typeof retryStrategy === 'function')
    members['retryStrategy'] = async () => {
      const strategy = Object(await retryStrategy());
      return hasRealRetryDelays() ? strategy : withoutRetryDelays(strategy);
    };
  // The first releases with v3 of the API resolve their endpoint by a function that closes over the region.
  if (typeof configuration['endpoint'] === 'function')
    members['endpoint'] = async () => requestEndpoint(engine);
  // A logger the user set is the user's; the one that does nothing still has its input filtered.
  if (isNoOpLogger(configuration['logger'])) members['logger'] = logger;
  return members;
}

/** The endpoint in the form requests carry it. */
export function requestEndpoint(engine: EngineLike): object {
  const { protocol, hostname, pathname } = endpointOf(engine.region).url;
  return { protocol, hostname, path: pathname };
}

export function isNoOpLogger(logger: unknown): boolean {
  return typeof logger === 'object' && logger !== null && logger.constructor.name === 'NoOpLogger';
}
