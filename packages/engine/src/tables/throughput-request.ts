/** ProvisionedThroughput as requests carry it. */
export interface ProvisionedThroughputRequest {
  readonly ReadCapacityUnits: number;
  readonly WriteCapacityUnits: number;
}

/** OnDemandThroughput as requests carry it. */
export interface OnDemandThroughputRequest {
  readonly MaxReadRequestUnits: number | undefined;
  readonly MaxWriteRequestUnits: number | undefined;
}

/** WarmThroughput as requests carry it. */
export interface WarmThroughputRequest {
  readonly ReadUnitsPerSecond: number | undefined;
  readonly WriteUnitsPerSecond: number | undefined;
}

/** The throughput settings of a table or of a global index in a request. */
export interface ThroughputRequest {
  readonly ProvisionedThroughput: ProvisionedThroughputRequest | undefined;
  readonly OnDemandThroughput: OnDemandThroughputRequest | undefined;
  readonly WarmThroughput: WarmThroughputRequest | undefined;
}
