import type { Conversion } from './conversion.ts';
import type { EngineLike } from './engine-like.ts';
import { dynodeRetryPolicy, type RetryPolicy } from './retry.ts';
import type { SdkClient } from './sdk-client.ts';

/** What a client is made with; all of it is optional. */
export interface ClientConfig extends Conversion {
  /** The engine that answers; by default one that all clients of the same access key and region share. */
  readonly engine?: EngineLike | undefined;
  /** A client of AWS SDK v3 that answers: AWS itself, or an endpoint. */
  readonly client?: SdkClient | undefined;
  /** What stands before the name of every table; nothing by default. */
  readonly tableNamePrefix?: string | undefined;
  /** `us-east-1` by default. */
  readonly region?: string | undefined;
  readonly accessKeyId?: string | undefined;
  /** Accepted and not needed. */
  readonly secretAccessKey?: string | undefined;
  /** Accepted and not needed. */
  readonly securityToken?: string | undefined;
  /** Accepted and not needed. */
  readonly token?: string | undefined;
  /** Accepted and not needed. */
  readonly https?: boolean | undefined;
  /** How failed requests are sent again; dynode's policy by default, `false` for not at all. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
}

/** A client's configuration with what was left out. */
export interface ResolvedConfig extends ClientConfig {
  /** What the header X-Amz-Target began with in dynode. */
  readonly prefix: string;
  readonly region: string;
  readonly host: string;
}

/** A copy of `config` with dynode's defaults. */
export function resolveConfig(config: ClientConfig): ResolvedConfig {
  if (config.engine && config.client)
    throw new TypeError('A client has an engine or an SDK client, not both');
  const region = config.region ?? config.engine?.region ?? 'us-east-1';
  return { prefix: 'DynamoDB_20111205.', ...config, region, host: `dynamodb.${region}.amazonaws.com` };
}

/** The policy to retry by; undefined for no retries. */
export function retryPolicy({ retry }: ClientConfig): RetryPolicy | undefined {
  if (retry === false) return undefined;
  const policy = { ...dynodeRetryPolicy, ...retry };
  const { retries, factor, minTimeout } = policy;
  const isSane =
    Number.isSafeInteger(retries) &&
    retries >= 0 &&
    factor > 0 &&
    minTimeout >= 0 &&
    Number.isFinite(factor * minTimeout);
  if (!isSane)
    throw new RangeError('retry takes whole retries from 0, a factor above 0, a minTimeout from 0');
  return policy;
}
