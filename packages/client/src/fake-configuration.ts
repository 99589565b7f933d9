import type { ClientRecord } from '@dynamem/calls';
import { EngineRequestHandler } from './engine-request-handler.ts';
import type { EngineLike } from './engine-like.ts';
import type { TranslateConfig } from './marshalling/translate-config.ts';
import type { InstalledSdk } from './sdk/installed-sdk.ts';

/** The parts of a URL that are read of an endpoint. */
export interface EndpointUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

/** What a fake client's `config` tells, resolved as the SDK's: what may be provided later is a function. */
export interface FakeConfiguration {
  readonly apiVersion: string;
  readonly serviceId: string;
  readonly region: () => Promise<string>;
  readonly credentials: () => Promise<{ readonly accessKeyId: string; readonly secretAccessKey: string }>;
  readonly endpointProvider: () => {
    readonly url: EndpointUrl;
    readonly headers: object;
    readonly properties: object;
  };
  readonly isCustomEndpoint: boolean;
  readonly tls: boolean;
  readonly useFipsEndpoint: () => Promise<boolean>;
  readonly useDualstackEndpoint: () => Promise<boolean>;
  readonly defaultSigningName: string;
  readonly systemClockOffset: number;
  readonly maxAttempts: () => Promise<number>;
  readonly retryMode: () => Promise<string>;
  readonly disableHostPrefix: boolean;
  readonly logger: object;
  readonly extensions: readonly object[];
  readonly requestHandler: EngineRequestHandler;
  /** A document client's, and what the SDK's own writes here. */
  translateConfig?: TranslateConfig | undefined;
}

/** The configuration of a fake client of `serviceId`, in the engine's region, whose calls are kept in `record`. */
export function fakeConfiguration(
  engine: EngineLike,
  serviceId: string,
  sdk: InstalledSdk,
  record: ClientRecord,
): FakeConfiguration {
  const { region } = engine;
  const url = new URL(`https://dynamodb.${region}.amazonaws.com`);
  return {
    apiVersion: '2012-08-10',
    serviceId,
    region: async () => region,
    credentials: async () => ({ accessKeyId: 'dynamem', secretAccessKey: 'dynamem' }),
    endpointProvider: () => ({ url, headers: {}, properties: {} }),
    isCustomEndpoint: true,
    tls: true,
    useFipsEndpoint: async () => false,
    useDualstackEndpoint: async () => false,
    defaultSigningName: 'dynamodb',
    systemClockOffset: 0,
    maxAttempts: async () => 1,
    retryMode: async () => 'standard',
    disableHostPrefix: false,
    logger: {},
    extensions: [],
    requestHandler: new EngineRequestHandler(engine, sdk, record),
  };
}
