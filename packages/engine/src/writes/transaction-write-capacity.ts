import { CapacityMeter, readUnits, type CapacityDetail } from '../reads/consumed-capacity.ts';
import { directedCapacity } from '../reads/directed-capacity.ts';
import type { ConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { Usage } from '../state/usage.ts';
import type { ReplayCost } from '../tables/transaction-change.ts';
import type { PerformedAction } from './transaction.ts';
import { meterWriteCapacity } from './write-capacity.ts';

/**
 * What a transaction of writes consumed, by table: twice the units on the tables, once those on the indexes (measured
 * on AWS, 2026). Undefined for NONE.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling
 */
export function transactionWriteCapacity(
  actions: readonly PerformedAction[],
  detail: CapacityDetail,
  noted?: Usage['writes'],
): ConsumedCapacity[] | undefined {
  if (noted === undefined && (detail === undefined || detail === 'NONE')) return undefined;
  const meters = new Map(actions.map(({ tableName }) => [tableName, new CapacityMeter(tableName)]));
  for (const { tableName, table, change } of actions) {
    const meter = meters.get(tableName);
    if (meter !== undefined) meterWriteCapacity(meter, table, change);
  }
  for (const meter of meters.values()) meter.addTable(meter.tableUnits);
  noted?.push(...meters.values());
  return directedCapacity(meters.values(), detail, 'WriteCapacityUnits');
}

/** What a replay of `actions` costs: reading the larger image of each item (measured on AWS, 2026). */
export function replayCosts(actions: readonly PerformedAction[]): ReplayCost[] {
  const unitsByName = new Map<string, number>();
  for (const { tableName, change } of actions) {
    const sizeBytes = Math.max(change.before?.sizeBytes ?? 0, change.after?.sizeBytes ?? 0);
    const units = readUnits(sizeBytes, 'transactional');
    unitsByName.set(tableName, (unitsByName.get(tableName) ?? 0) + units);
  }
  return [...unitsByName].map(([tableName, units]) => ({ tableName, readUnits: units }));
}
