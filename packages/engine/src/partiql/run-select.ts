import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { conditionPaths } from '../reads/condition-paths.ts';
import {
  capacityMeter,
  readUnits,
  type CapacityDetail,
  type CapacityReport,
} from '../reads/consumed-capacity.ts';

import { readPage, type Page } from '../reads/page.ts';
import { fetchFromTable, placeAttributes } from '../reads/read-answer.ts';
import { placeInSource, readSource, type ReadSource } from '../reads/read-source.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requireProjected } from '../reads/selection.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import type { Item } from '../tables/item.ts';
import { valuesOfPart } from '../tables/values-of-part.ts';
import { encodeItem, type WireAttributeValue } from '../values/wire-form.ts';
import type { BoundSelect } from './bind-select.ts';
import type { SelectPlace } from './next-token.ts';
import { projectRow } from './project-row.ts';
import { requireSingleKeys } from './require-single-keys.ts';
import { planSelect, type SelectPlan } from './select-plan.ts';

/** A page of a SELECT ends with the item that brings what was read to 1 MB. */
const PAGE_SIZE_BYTES = 1024 * 1024;

/** What of a request beside its statement says how a SELECT is run. */
export interface SelectRequest {
  readonly consistentRead: boolean;
  /** The most items to read, before the filter. */
  readonly limit: number | undefined;
  readonly capacityDetail: CapacityDetail;
  /** Where the last page ended. */
  readonly start: SelectPlace | undefined;
}

export interface SelectAnswer {
  readonly items: readonly Record<string, WireAttributeValue>[];
  /** Where the next page begins; undefined where all has been read. */
  readonly next: SelectPlace | undefined;
  readonly lastEvaluatedKey: Record<string, WireAttributeValue> | undefined;
  readonly consumedCapacity: CapacityReport | undefined;
}

/**
 * Reads one page of a SELECT.
 * @throws ResourceNotFoundException
 * @throws ValidationException
 */
export function runSelect(
  select: BoundSelect,
  request: SelectRequest,
  context: OperationContext,
): SelectAnswer {
  const source = selectSource(select, request.consistentRead, context);
  const plan = planSelect(select, source);
  requireGiven(plan);
  const consistency = request.consistentRead ? 'strong' : 'eventual';
  const meter = capacityMeter(request.capacityDetail, select.tableName, context.usage?.reads);
  const fetch = (entry: Item): Item => {
    const item = fetchFromTable(source, entry);
    meter?.addTable(readUnits(item.sizeBytes, consistency));
    return item;
  };
  const fetches = fetchesFromTable(plan);
  const items: Item[] = [];
  let { read, after }: SelectPlace = request.start ?? { read: 0, after: undefined };
  let left = request.limit ?? Infinity;
  let sizeBytes = 0;
  let next: SelectPlace | undefined;
  let last: Item | undefined;
  for (; read < plan.reads.length && next === undefined; read += 1, after = undefined) {
    const planned = plan.reads[read];
    if (planned === undefined) break;
    const page = readPage(source.store, {
      range: planned.range,
      descending: plan.descending,
      limit: left === Infinity ? undefined : left,
      filter: planned.filter,
      after,
      ...(fetches && { fetch }),
    });
    items.push(...page.items);
    noteRead(plan, read, page, context);
    left -= page.scannedCount;
    sizeBytes += page.sizeBytes;
    const units = readUnits(page.sizeBytes, consistency);
    if (source.index === undefined) meter?.addTable(units);
    else meter?.addIndex(source.index, units);
    if (page.last !== undefined && !plan.singleItems) {
      last = page.last;
      next = { read, after: placeInSource(source, page.last.attributes) };
    } else if ((left === 0 || sizeBytes >= PAGE_SIZE_BYTES) && read + 1 < plan.reads.length) {
      last = page.last;
      next = { read: read + 1, after: undefined };
    }
  }
  return {
    items: items.map(({ attributes }) => encodeItem(projectRow(attributes, plan.paths), context.itemForm)),
    next,
    lastEvaluatedKey: last && encodeItem(placeAttributes(source, last), context.itemForm),
    consumedCapacity: meter?.report(request.capacityDetail),
  };
}

function noteRead(
  { source, reads, singleItems }: SelectPlan,
  read: number,
  { items, scannedCount, last }: Page,
  { usage }: OperationContext,
): void {
  const planned = reads[read];
  const isScan = planned?.range.from === undefined;
  const found = isScan ? undefined : (items[0] ?? last);
  usage?.readings.push({
    table: source.table,
    index: source.index,
    type: isScan ? 'scan' : singleItems ? 'get' : 'query',
    itemsRead: scannedCount,
    itemsReturned: items.length,
    isFiltered: planned?.filter !== undefined,
    partitionKey: valuesOfPart(source.keySchema.partitionKey, found?.attributes),
  });
}

/** What a SELECT reads: its table or an index of it. */
function selectSource(
  { tableName, indexName }: BoundSelect,
  consistentRead: boolean,
  context: OperationContext,
): ReadSource {
  const table = findTable(context, tableName);
  const index = indexName === undefined ? undefined : table.indexes.get(indexName);
  if (indexName !== undefined && index === undefined) {
    throw new ValidationException('The table does not have the specified index');
  }
  if (index !== undefined) requireSingleKeys(index.keySchema);
  if (consistentRead && index?.kind === 'global') {
    throw new ValidationException('Strongly consistent read is not supported on Global Secondary Indexes');
  }
  return readSource(table, indexName, consistentRead);
}

/** Requires that the source can give what is selected and what is asked. */
function requireGiven(plan: SelectPlan): void {
  const { source, paths } = plan;
  const filtered = filterPaths(plan);
  const { index, table } = source;
  // A local index could ask the table, but AWS refuses it as well (measured, 2026); only what is returned is fetched.
  if (index !== undefined && index.projection.type !== 'ALL') {
    const projected = index.projectedNames();
    const missing = [...new Set(filtered.map(([name]) => name))].filter((name) => !projected.has(name));
    if (missing.length > 0) {
      throw new ValidationException(
        `One or more parameter values were invalid: Secondary index ${index.name} does not project one or more ` +
          `filter attributes: [${missing.sort().join(', ')}]`,
      );
    }
  }
  requireProjected(source, undefined, paths);
  refuseNestedKeyPath(table, [...(paths ?? []), ...filtered]);
}

function filterPaths({ reads }: SelectPlan): readonly DocumentPath[] {
  return reads.flatMap(({ filter }) => (filter === undefined ? [] : conditionPaths(filter)));
}

/** Whether a local index lacks something that is selected, so that each item is read of the table too. */
function fetchesFromTable({ source: { index }, paths }: SelectPlan): boolean {
  if (index === undefined || index.kind === 'global' || index.projection.type === 'ALL') return false;
  const projected = index.projectedNames();
  return paths?.some(([name]) => !projected.has(name)) === true;
}
