import type { SdkAddress, SdkConfiguration, SdkContext, SdkEndpoint } from './sdk-client.ts';

/** The endpoint by the client's own rules; undefined for releases that have none (before 3.200). */
export async function sdkEndpoint(
  configuration: SdkConfiguration,
  context: SdkContext,
): Promise<SdkEndpoint | undefined> {
  const { endpointProvider } = configuration;
  if (endpointProvider === undefined) return undefined;
  const custom = await customEndpoint(configuration);
  const parameters = {
    Region: await provided(configuration.region),
    UseFIPS: (await provided(configuration.useFipsEndpoint)) ?? false,
    UseDualStack: (await provided(configuration.useDualstackEndpoint)) ?? false,
    AccountIdEndpointMode: 'disabled',
    ...(custom === undefined ? {} : { Endpoint: typeof custom === 'string' ? custom : urlText(custom) }),
  };
  return endpointProvider(parameters, context);
}

/** The endpoint the client was made with; otherwise that of the environment or the shared configuration, if any. */
async function customEndpoint({
  endpoint,
  isCustomEndpoint,
  ignoreConfiguredEndpointUrls,
  serviceConfiguredEndpoint,
}: SdkConfiguration): Promise<SdkAddress | string | undefined> {
  const looksThere = isCustomEndpoint !== true && ignoreConfiguredEndpointUrls !== true;
  const configured = looksThere ? await serviceConfiguredEndpoint?.() : undefined;
  return configured ?? endpoint?.();
}

/** Where the request goes. */
export async function sdkAddress(configuration: SdkConfiguration, context: SdkContext): Promise<SdkAddress> {
  const endpoint = context['endpointV2'] as SdkEndpoint | undefined;
  if (endpoint !== undefined) {
    const { protocol, hostname, port, pathname } = endpoint.url;
    return { protocol, hostname, port: port === '' ? undefined : Number(port), path: pathname };
  }
  if (configuration.endpoint === undefined) throw new TypeError('The SDK client has no endpoint');
  return configuration.endpoint();
}

async function provided<Value>(value: Value | (() => Promise<Value>)): Promise<Value> {
  return typeof value === 'function' ? (value as () => Promise<Value>)() : value;
}

function urlText({ protocol, hostname, port, path }: SdkAddress): string {
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}
