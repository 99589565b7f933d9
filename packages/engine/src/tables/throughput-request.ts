import type { Decoded } from '../shapes/decoded.ts';
import type { OnDemandThroughput } from '../shapes/on-demand-throughput.ts';
import type { ProvisionedThroughput } from '../shapes/provisioned-throughput.ts';
import type { WarmThroughput } from '../shapes/warm-throughput.ts';

export type ProvisionedThroughputRequest = Decoded<ProvisionedThroughput>;
export type OnDemandThroughputRequest = Decoded<OnDemandThroughput>;
export type WarmThroughputRequest = Decoded<WarmThroughput>;

/** The throughput settings of a table or of a global index in a request. */
export interface ThroughputRequest {
  readonly ProvisionedThroughput: ProvisionedThroughputRequest | undefined;
  readonly OnDemandThroughput: OnDemandThroughputRequest | undefined;
  readonly WarmThroughput: WarmThroughputRequest | undefined;
}
