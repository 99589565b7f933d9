import type { Capacity, ConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { CapacityDetail, CapacityMeter, CapacityReport } from './consumed-capacity.ts';

/** Whether units were consumed by reading or by writing. */
type CapacityDirection = 'ReadCapacityUnits' | 'WriteCapacityUnits';

/**
 * The reports of a transaction: unlike those of other operations they say of all units which kind they are. Undefined
 * for NONE.
 */
export function directedCapacity(
  meters: Iterable<CapacityMeter>,
  detail: CapacityDetail,
  direction: CapacityDirection,
): ConsumedCapacity[] | undefined {
  if (detail === undefined || detail === 'NONE') return undefined;
  return [...meters].flatMap((meter) => {
    const report = meter.report(detail);
    return report === undefined ? [] : [directed(report, direction)];
  });
}

function directed(report: CapacityReport, direction: CapacityDirection): CapacityReport {
  const told: CapacityReport = { ...report, [direction]: report.CapacityUnits };
  if (report.Table !== undefined) told.Table = directedUnits(report.Table, direction);
  for (const kind of ['LocalSecondaryIndexes', 'GlobalSecondaryIndexes'] as const) {
    const indexes = report[kind];
    if (indexes === undefined) continue;
    told[kind] = Object.fromEntries(
      Object.entries(indexes).map(([name, units]) => [name, directedUnits(units, direction)]),
    );
  }
  return told;
}

function directedUnits(units: Capacity, direction: CapacityDirection): Capacity {
  return { ...units, [direction]: units.CapacityUnits };
}
