import type { OnDemandThroughput } from '../shapes/on-demand-throughput.ts';
import type { ProvisionedThroughputDescription } from '../shapes/provisioned-throughput.ts';
import { encodeTimestamp, type WireForm } from '../values/wire-form.ts';
import { decreasesToday } from './provisioned-throughput.ts';
import type { OnDemandThroughputRecord, ThroughputRecord } from './table-record.ts';

/** When something is described and for whom. */
export interface DescribedAt {
  readonly nowMs: number;
  readonly form: WireForm;
}

/** The provisioned throughput of a table or index; all units are 0 where it is not provisioned. */
export function provisionedThroughputDescription(
  throughput: ThroughputRecord,
  { nowMs, form }: DescribedAt,
): ProvisionedThroughputDescription {
  const { lastIncreaseMs, lastDecreaseMs } = throughput;
  return {
    ...(lastIncreaseMs === undefined ? {} : { LastIncreaseDateTime: encodeTimestamp(lastIncreaseMs, form) }),
    ...(lastDecreaseMs === undefined ? {} : { LastDecreaseDateTime: encodeTimestamp(lastDecreaseMs, form) }),
    NumberOfDecreasesToday: decreasesToday(throughput, nowMs).length,
    ReadCapacityUnits: throughput.readCapacityUnits,
    WriteCapacityUnits: throughput.writeCapacityUnits,
  };
}

/** The member that tells on-demand limits; none where none was ever set. */
export function onDemandThroughputDescription(record: OnDemandThroughputRecord | undefined): {
  OnDemandThroughput?: OnDemandThroughput;
} {
  if (record === undefined) return {};
  const { maxReadRequestUnits: read, maxWriteRequestUnits: write } = record;
  return {
    OnDemandThroughput: {
      ...(read === undefined ? {} : { MaxReadRequestUnits: read }),
      ...(write === undefined ? {} : { MaxWriteRequestUnits: write }),
    },
  };
}
