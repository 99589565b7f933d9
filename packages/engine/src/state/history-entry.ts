import type { Change, ItemChange } from '../tables/change.ts';
import type { KeyAttribute } from '../tables/key-schema.ts';
import { attributeMapOf } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { encodeAttributes } from '../values/wire-form.ts';
import { valuesOfPart } from '../tables/values-of-part.ts';
import type { Access, HistoryEntry } from './history.ts';
import type { State } from './state.ts';
import { unitsOf, type Reading, type Usage } from './usage.ts';

/** A request that has come to its end. */
export interface EndedRequest {
  readonly operation: string;
  readonly input: unknown;
  readonly timeMs: number;
  readonly usage: Usage;
  /** The name of the exception it met. */
  readonly errorName: string | undefined;
}

/** What a history keeps of a request. `state` has what was changed. */
export function historyEntry(request: EndedRequest, state: State): HistoryEntry {
  const { operation, input, timeMs, usage, errorName } = request;
  const failed = errorName !== undefined;
  const accesses = failed ? [] : [...usage.readings.map(readAccess), ...writeAccesses(usage.changes, state)];
  const sum = (count: (access: Access) => number): number =>
    accesses.reduce((total, access) => total + count(access), 0);
  return {
    operation,
    timeMs,
    tableNames: [...new Set([...namedTables(input), ...accesses.map(({ tableName }) => tableName)])],
    indexNames: [...new Set(accesses.flatMap(({ indexName }) => indexName ?? []))],
    readCapacityUnits: failed ? 0 : unitsOf(usage.reads),
    writeCapacityUnits: failed ? usage.refusedWriteUnits : unitsOf(usage.writes),
    itemsRead: sum(({ itemsRead }) => itemsRead),
    itemsReturned: sum(({ itemsReturned }) => itemsReturned),
    accesses,
    errorName,
  };
}

function readAccess({ table, index, partitionKey, ...reading }: Reading): Access {
  const { keySchema } = index ?? table;
  return {
    ...reading,
    tableName: table.name,
    indexName: index?.name,
    partitionKey: partitionKey && wirePartitionKey(keySchema.partitionKey, partitionKey),
  };
}

function writeAccesses(changes: readonly Change[], { tables }: State): Access[] {
  const isWrite = (change: Change): change is ItemChange => change.type === 'item';
  return changes.filter(isWrite).map(({ tableName, before, after }) => {
    const part = tables.get(tableName)?.keySchema.partitionKey ?? [];
    const values = valuesOfPart(part, (after ?? before)?.attributes);
    return {
      tableName,
      indexName: undefined,
      type: 'write',
      itemsRead: 0,
      itemsReturned: 0,
      isFiltered: false,
      partitionKey: values && wirePartitionKey(part, values),
    };
  });
}

function wirePartitionKey(
  part: readonly KeyAttribute[],
  values: readonly AttributeValue[],
): NonNullable<Access['partitionKey']> {
  const entries = part.flatMap(({ name }, index) => {
    const value = values[index];
    return value === undefined ? [] : [[name, value] as const];
  });
  return encodeAttributes(attributeMapOf(entries), 'sdk');
}

/** The tables an input names, whether or not it is one of its operation. */
function namedTables(input: unknown): string[] {
  const { TableName, RequestItems, TransactItems } = membersOf(input);
  const names = [TableName, ...Object.keys(membersOf(RequestItems))];
  for (const item of Array.isArray(TransactItems) ? TransactItems : [])
    for (const action of Object.values(membersOf(item))) names.push(membersOf(action)['TableName']);
  return names.flatMap((name) => (typeof name === 'string' ? name.replace(/^arn:.*:table\//, '') : []));
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
