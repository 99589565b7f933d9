import type { HistoryEntry } from '@dynamem/engine';
import { engineOf } from './engine-of.ts';
import { matcherResult, type MatcherResult } from './matcher.ts';
import { counted, limitedLines } from './value-text.ts';

/** Units that may be consumed; what is not told may be any number. */
export interface CapacityLimits {
  /** Read capacity units. */
  readonly rcu?: number;
  /** Write capacity units. */
  readonly wcu?: number;
}

/**
 * Whether the requests in the engine's history consumed no more units than these; a fork begins a history of its own.
 * @throws Error where the engine keeps no history; TypeError without a limit
 */
export function toHaveConsumedAtMost(received: unknown, limits: CapacityLimits): MatcherResult {
  const { rcu = Infinity, wcu = Infinity } = limits;
  if (rcu === Infinity && wcu === Infinity) throw new TypeError('Give the limit of rcu, of wcu, or both');
  const history = engineOf(received).history();
  const read = sum(history, ({ readCapacityUnits }) => readCapacityUnits);
  const written = sum(history, ({ writeCapacityUnits }) => writeCapacityUnits);
  const pass = read <= rcu && written <= wcu;
  return matcherResult(pass, () => {
    const limit = [...(rcu === Infinity ? [] : [`${rcu} RCU`]), ...(wcu === Infinity ? [] : [`${wcu} WCU`])];
    const consumers = history.filter((entry) => entry.readCapacityUnits + entry.writeCapacityUnits > 0);
    return [
      `Expected ${pass ? 'more than' : 'at most'} ${limit.join(' and ')} to be consumed`,
      `Consumed were ${read} RCU and ${written} WCU${consumers.length === 0 ? '' : ':'}`,
      ...limitedLines(consumers.map(consumerLine)),
    ];
  });
}

function sum(history: readonly HistoryEntry[], unitsOf: (entry: HistoryEntry) => number): number {
  return history.reduce((total, entry) => total + unitsOf(entry), 0);
}

function consumerLine(entry: HistoryEntry): string {
  const {
    operation,
    tableNames,
    indexNames,
    readCapacityUnits,
    writeCapacityUnits,
    itemsRead,
    itemsReturned,
  } = entry;
  const units = [
    ...(readCapacityUnits > 0 ? [`${readCapacityUnits} RCU`] : []),
    ...(writeCapacityUnits > 0 ? [`${writeCapacityUnits} WCU`] : []),
  ];
  const read = itemsRead > 0 ? ` (${counted(itemsRead, 'item')} read, ${itemsReturned} returned)` : '';
  return `  ${operation} ${[...tableNames, ...indexNames].join(' ')}: ${units.join(' and ')}${read}`;
}
