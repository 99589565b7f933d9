import { getAttribute } from '../values/attribute-map.ts';
import { Decimal } from '../values/decimal.ts';
import type { Access, HistoryEntry } from './history.ts';
import type { State } from './state.ts';
import { wireText } from './wire-text.ts';

/** What was read of one table, or of one of its indexes. */
interface ReadFinding {
  readonly tableName: string;
  readonly indexName: string | undefined;
  /** How many requests, pages of one reading each counted. */
  readonly requests: number;
  readonly itemsRead: number;
  readonly itemsReturned: number;
}

/** An index that no request has read, though its table was used. */
interface UnusedIndexFinding {
  readonly tableName: string;
  readonly indexName: string;
}

/** A partition key that half of the requests to its table or index or more were for. */
interface HotPartitionKeyFinding {
  readonly tableName: string;
  readonly indexName: string | undefined;
  readonly partitionKey: NonNullable<Access['partitionKey']>;
  readonly requests: number;
  /** The requests to all partition keys of the table or index. */
  readonly allRequests: number;
}

/** Items whose time to live is milliseconds, where DynamoDB takes seconds: they expire in many thousand years. */
interface TimeToLiveFinding {
  readonly tableName: string;
  readonly attributeName: string;
  readonly items: number;
  /** One of the values. */
  readonly example: string;
}

/** A filter is told of that reads this many times what it lets through. */
const WASTEFUL_FACTOR = 10;
/** Fewer requests than this make no partition key hot. */
const HOT_REQUESTS = 100;
const HOT_SHARE = 0.5;
/** A number of seconds that stands for the year 5138 is a number of milliseconds since 1973. */
const SURELY_MILLISECONDS = 100_000_000_000;

/** What a history shows that costs more than it needs to, or does not do what was meant. */
export class UsageReport {
  readonly scans: readonly ReadFinding[];
  readonly wastefulFilters: readonly ReadFinding[];
  readonly unusedIndexes: readonly UnusedIndexFinding[];
  readonly hotPartitionKeys: readonly HotPartitionKeyFinding[];
  readonly timeToLiveInMilliseconds: readonly TimeToLiveFinding[];

  constructor(findings: Omit<UsageReport, 'toString'>) {
    this.scans = findings.scans;
    this.wastefulFilters = findings.wastefulFilters;
    this.unusedIndexes = findings.unusedIndexes;
    this.hotPartitionKeys = findings.hotPartitionKeys;
    this.timeToLiveInMilliseconds = findings.timeToLiveInMilliseconds;
  }

  /** A line a finding. */
  toString(): string {
    const lines = [
      ...this.scans.map(
        (scan) =>
          `${placeText(scan)}: ${times(scan.requests, 'scan')}, ${times(scan.itemsRead, 'item')} read`,
      ),
      ...this.wastefulFilters.map(
        (read) =>
          `${placeText(read)}: filters read ${times(read.itemsRead, 'item')} to return ${read.itemsReturned}`,
      ),
      ...this.unusedIndexes.map((index) => `${placeText(index)}: never read`),
      ...this.hotPartitionKeys.map(
        (hot) =>
          `${placeText(hot)}: ${hot.requests} of ${hot.allRequests} requests are for ${wireText(hot.partitionKey)}`,
      ),
      ...this.timeToLiveInMilliseconds.map(
        ({ tableName, attributeName, items, example }) =>
          `${tableName}: ${attributeName} of ${times(items, 'item')} is in milliseconds (${example}); time to live is in seconds`,
      ),
    ];
    return lines.length === 0 ? 'nothing found' : lines.join('\n');
  }
}

/** Reads a history and the tables there are. */
export function usageReport(history: readonly HistoryEntry[], state: State): UsageReport {
  const accesses = history.flatMap((entry) => entry.accesses);
  return new UsageReport({
    scans: readFindings(accesses.filter(({ type }) => type === 'scan')),
    wastefulFilters: readFindings(accesses.filter(({ isFiltered }) => isFiltered)).filter(
      ({ itemsRead, itemsReturned }) => itemsRead >= WASTEFUL_FACTOR * Math.max(1, itemsReturned),
    ),
    unusedIndexes: unusedIndexes(accesses, state),
    hotPartitionKeys: hotPartitionKeys(accesses),
    timeToLiveInMilliseconds: timeToLiveFindings(state),
  });
}

function readFindings(accesses: readonly Access[]): ReadFinding[] {
  return groupsOf(accesses, placeText).map((group) => ({
    tableName: group[0].tableName,
    indexName: group[0].indexName,
    requests: group.length,
    itemsRead: sumOf(group.map(({ itemsRead }) => itemsRead)),
    itemsReturned: sumOf(group.map(({ itemsReturned }) => itemsReturned)),
  }));
}

function unusedIndexes(accesses: readonly Access[], { tables }: State): UnusedIndexFinding[] {
  const used = new Set(accesses.map(({ tableName }) => tableName));
  const read = new Set(accesses.map(placeText));
  return [...tables.values()]
    .filter(({ name }) => used.has(name))
    .flatMap(({ name: tableName, indexes }) =>
      [...indexes.keys()].map((indexName) => ({ tableName, indexName })),
    )
    .filter((index) => !read.has(placeText(index)));
}

function hotPartitionKeys(accesses: readonly Access[]): HotPartitionKeyFinding[] {
  return groupsOf(accesses, placeText).flatMap((group) => {
    const keyed = group.filter(({ partitionKey }) => partitionKey !== undefined);
    if (keyed.length < HOT_REQUESTS) return [];
    return groupsOf(keyed, ({ partitionKey }) => wireText(partitionKey)).flatMap((same) => {
      const [{ tableName, indexName, partitionKey }] = same;
      if (partitionKey === undefined || same.length < HOT_SHARE * keyed.length) return [];
      return [{ tableName, indexName, partitionKey, requests: same.length, allRequests: keyed.length }];
    });
  });
}

function timeToLiveFindings({ tables, expiries }: State): TimeToLiveFinding[] {
  return [...tables.values()].flatMap(({ name: tableName, record, items }) => {
    const keys = expiries.expiringFrom(tableName, SURELY_MILLISECONDS * 1000);
    const [first] = keys;
    const attributeName = record.timeToLive?.attributeName ?? '';
    const item = first === undefined ? undefined : items.get(first);
    const example = item && getAttribute(item.attributes, attributeName);
    if (!(example instanceof Decimal)) return [];
    return [{ tableName, attributeName, items: keys.length, example: example.text }];
  });
}

function placeText({ tableName, indexName }: Pick<Access, 'tableName' | 'indexName'>): string {
  return indexName === undefined ? tableName : `${tableName}/${indexName}`;
}

function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** The elements by what `nameOf` gives of them, in the order of the first of each. */
function groupsOf<Element>(
  elements: readonly Element[],
  nameOf: (element: Element) => string,
): (readonly [Element, ...Element[]])[] {
  const groups = new Map<string, [Element, ...Element[]]>();
  for (const element of elements) {
    const group = groups.get(nameOf(element));
    if (group === undefined) groups.set(nameOf(element), [element]);
    else group.push(element);
  }
  return [...groups.values()];
}
