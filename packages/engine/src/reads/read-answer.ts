import { invariant } from '../base/invariant.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { projectAttributes } from '../expressions/project-attributes.ts';
import type { Select } from '../shapes/select.ts';
import type { Usage } from '../state/usage.ts';
import type { Item } from '../tables/item.ts';
import { orderedKey } from '../tables/ordered-key.ts';
import { AttributeMapBuilder, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { encodeItem, type WireAttributeValue, type ItemForm } from '../values/wire-form.ts';
import { capacityMeter, readUnits, type CapacityDetail, type CapacityReport } from './consumed-capacity.ts';
import { readPage, type PageRequest } from './page.ts';
import { startKeyNames, type ReadSource } from './read-source.ts';
import { fetchesFromTable } from './selection.ts';

/** A Query or Scan, checked and bound: what to read and what to say of it. */
export interface BoundRead {
  readonly source: ReadSource;
  readonly page: Omit<PageRequest, 'fetch'>;
  readonly select: Select | undefined;
  /** What to return of each item; undefined for all that is read. */
  readonly paths: readonly DocumentPath[] | undefined;
  readonly consistentRead: boolean;
  readonly capacityDetail: CapacityDetail;
  /** The table as the request names it. */
  readonly tableName: string;
  readonly form: ItemForm;
  /** The values of the partition key where only one partition is read. */
  readonly partitionKey?: readonly AttributeValue[];
  readonly usage?: Usage | undefined;
}

/** The answer of Query and of Scan. */
export interface ReadAnswer {
  Items?: Record<string, WireAttributeValue>[];
  Count: number;
  ScannedCount: number;
  LastEvaluatedKey?: Record<string, WireAttributeValue>;
  ConsumedCapacity?: CapacityReport;
}

/** Reads one page and writes the answer. */
export function answerRead({ source, page: request, select, paths, form, ...read }: BoundRead): ReadAnswer {
  const consistency = read.consistentRead ? 'strong' : 'eventual';
  const meter = capacityMeter(read.capacityDetail, read.tableName, read.usage?.reads);
  const fetch = (entry: Item): Item => {
    const item = fetchFromTable(source, entry);
    meter?.addTable(readUnits(item.sizeBytes, consistency));
    return item;
  };
  const page = readPage(
    source.store,
    fetchesFromTable(source, select, paths) ? { ...request, fetch } : request,
  );
  read.usage?.readings.push({
    table: source.table,
    index: source.index,
    type: read.partitionKey === undefined ? 'scan' : 'query',
    itemsRead: page.scannedCount,
    itemsReturned: page.items.length,
    isFiltered: request.filter !== undefined,
    partitionKey: read.partitionKey,
  });
  const answer: ReadAnswer = { Count: page.items.length, ScannedCount: page.scannedCount };
  if (select !== 'COUNT')
    answer.Items = page.items.map(({ attributes }) => encodeItem(selected(attributes, paths), form));
  if (page.last !== undefined) answer.LastEvaluatedKey = encodeItem(placeAttributes(source, page.last), form);
  if (meter !== undefined) {
    const units = readUnits(page.sizeBytes, consistency);
    if (source.index === undefined) meter.addTable(units);
    else meter.addIndex(source.index, units);
    const report = meter.report(read.capacityDetail);
    if (report !== undefined) answer.ConsumedCapacity = report;
  }
  return answer;
}

/** What `paths` select of `attributes`; all of them without paths. */
export function selected(attributes: AttributeMap, paths: readonly DocumentPath[] | undefined): AttributeMap {
  return paths === undefined ? attributes : projectAttributes(paths, attributes);
}

/** The whole item of an index entry. */
export function fetchFromTable({ table }: ReadSource, entry: Item): Item {
  const key = orderedKey(table.keySchema, entry.attributes);
  const item = key === undefined ? undefined : table.items.get(key);
  invariant(item !== undefined, 'every entry of an index has its item in the table');
  return item;
}

/** The attributes that say where `item` stands in `source`. */
export function placeAttributes(source: ReadSource, item: Item): AttributeMap {
  const place = new AttributeMapBuilder();
  for (const name of startKeyNames(source)) {
    const value = getAttribute(item.attributes, name);
    invariant(value !== undefined, 'an item in a store has the attributes of its key');
    place.set(name, value);
  }
  return place.build();
}
