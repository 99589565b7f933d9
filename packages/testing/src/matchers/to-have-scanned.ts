import { engineOf } from './engine-of.ts';
import { matcherResult, type MatcherResult } from './matcher.ts';
import { counted, limitedLines } from './value-text.ts';

/**
 * Whether the requests in the engine's history scanned a table or an index so many times, each page being one; SELECT
 * statements without a key scan, too.
 * @throws Error where the engine keeps no history
 */
export function toHaveScanned(received: unknown, times: number): MatcherResult {
  const scans = engineOf(received)
    .history()
    .flatMap(({ operation, accesses }) =>
      accesses.filter(({ type }) => type === 'scan').map((access) => ({ operation, ...access })),
    );
  const pass = scans.length === times;
  return matcherResult(pass, () => [
    `Expected ${pass ? 'anything but ' : ''}${counted(times, 'scan')}${pass ? '' : `, got ${scans.length}`}`,
    ...limitedLines(
      scans.map(({ operation, tableName, indexName, itemsRead, itemsReturned }) => {
        const place = indexName === undefined ? tableName : `${tableName} ${indexName}`;
        return `  ${operation} ${place}: ${counted(itemsRead, 'item')} read, ${itemsReturned} returned`;
      }),
    ),
  ]);
}
