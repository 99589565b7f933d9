import type { ConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { Usage } from '../state/usage.ts';
import type { ReplayCost } from '../tables/transaction-change.ts';
import { CapacityMeter, type CapacityDetail } from './consumed-capacity.ts';
import { directedCapacity } from './directed-capacity.ts';

/** What reading by a transaction consumed, by table; undefined for NONE. */
export function transactionReadCapacity(
  costs: readonly ReplayCost[],
  detail: CapacityDetail,
  noted?: Usage['reads'],
): ConsumedCapacity[] | undefined {
  if (noted === undefined && (detail === undefined || detail === 'NONE')) return undefined;
  const meters = new Map(costs.map(({ tableName }) => [tableName, new CapacityMeter(tableName)]));
  for (const { tableName, readUnits } of costs) meters.get(tableName)?.addTable(readUnits);
  noted?.push(...meters.values());
  return directedCapacity(meters.values(), detail, 'ReadCapacityUnits');
}
