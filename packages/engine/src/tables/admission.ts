import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import { ResourceInUseException } from '../errors/resource-in-use-exception.ts';
import type { TableRecord, TransitionRecord, TransitionStep } from './table-record.ts';

type RequestedKind =
  | 'deletion'
  | 'throughput'
  | 'stream'
  | 'encryption'
  | 'tableClass'
  | 'onDemandThroughput'
  | 'warmThroughput'
  | 'indexCreation'
  | 'indexDeletion'
  | 'indexUpdate';

/** Something a request wants to begin on a table; `throughput` is provisioned throughput or the billing mode. */
export interface RequestedChange {
  readonly kind: RequestedKind;
  readonly indexName?: string;
}

interface Refusal {
  readonly refused: readonly RequestedKind[];
  /** Whether it concerns only requests for the index that is under way. */
  readonly sameIndex?: boolean;
  readonly because: (table: TableRecord, underWay: TransitionRecord) => string;
}

const inUse: Refusal['because'] = ({ name }) => `Table: ${name} is in the process of being updated.`;
const indexesBusy = (): string => 'Cannot delete table while indexes are being created, updated, or deleted.';
const unitsBusy: Refusal['because'] = ({ name }) => `Table IOPS are currently being updated. Table: ${name}`;
const indexNameOf = (underWay: TransitionRecord): string =>
  'indexName' in underWay ? underWay.indexName : '';
const ofIndex = (table: TableRecord, underWay: TransitionRecord): string =>
  `Table: ${table.name} Index: ${indexNameOf(underWay)}`;
const ofStream = (table: TableRecord, underWay: TransitionRecord): string =>
  `Table: ${table.name} Stream: ${table.stream?.label} Operation: ${underWay.type === 'stream' ? underWay.operation : ''}`;

const whileUnitsChange: readonly Refusal[] = [
  { refused: ['throughput', 'indexCreation', 'indexDeletion'], because: unitsBusy },
  {
    refused: ['stream'],
    because: ({ name }) =>
      `Can't enable or disable stream while table IOPS are being updated. Table: ${name}`,
  },
  {
    refused: ['onDemandThroughput'],
    because: () => 'OnDemandThroughput cannot be updated while BillingMode update is in progress',
  },
  { refused: ['deletion', 'tableClass'], because: inUse },
];

const whileIndexChanges: readonly Refusal[] = [
  { refused: ['deletion'], because: indexesBusy },
  {
    refused: ['indexUpdate', 'indexDeletion'],
    sameIndex: true,
    because: (table, underWay) => `Index is being updated. ${ofIndex(table, underWay)}`,
  },
];

/**
 * What is refused while something is under way; anything else is admitted. The matrix as measured on AWS,
 * October 2026; where no text was measured it is "is in the process of being updated".
 */
const refusals: Readonly<
  Record<Exclude<TransitionStep['type'], 'creation' | 'deletion'>, readonly Refusal[]>
> = {
  tableThroughput: whileUnitsChange,
  billingMode: [...whileUnitsChange, { refused: ['indexUpdate'], because: inUse }],
  stream: [
    { refused: ['deletion'], because: () => 'Cannot delete table while stream is being enabled/disabled.' },
    {
      refused: ['throughput'],
      because: (table, underWay) =>
        `Can't change table IOPS when stream status is being updated. ${ofStream(table, underWay)}`,
    },
    {
      refused: ['stream'],
      because: (table, underWay) =>
        `A stream status change is currently in progress. ${ofStream(table, underWay)}`,
    },
    { refused: ['tableClass', 'onDemandThroughput', 'indexCreation', 'indexDeletion'], because: inUse },
  ],
  tableClass: [
    {
      refused: ['tableClass'],
      because: ({ name }, underWay) =>
        `Can't update table class when a table class update is in progress. Table: ${name} ` +
        `TableClassUpdateInProgress: ${underWay.type === 'tableClass' ? underWay.tableClass : ''}`,
    },
    {
      refused: ['deletion', 'throughput', 'stream', 'onDemandThroughput', 'indexCreation', 'indexDeletion'],
      because: inUse,
    },
  ],
  tags: [{ refused: ['deletion'], because: ({ name }) => `Table tags are being updated: ${name}` }],
  encryption: [
    { refused: ['deletion', 'encryption'], because: () => 'Server-Side Encryption is still being updated' },
  ],
  indexAllocation: [
    { refused: ['deletion'], because: indexesBusy },
    {
      refused: ['throughput'],
      because: ({ name }, underWay) =>
        `Can't change table IOPS when an index is being created. Table: ${name} Indexes: [${indexNameOf(underWay)}]`,
    },
    {
      refused: ['indexDeletion'],
      sameIndex: true,
      because: (table, underWay) =>
        'Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index ' +
        `is active. ${ofIndex(table, underWay)}`,
    },
    { refused: ['indexUpdate'], sameIndex: true, because: inUse },
    { refused: ['stream', 'onDemandThroughput', 'tableClass'], because: inUse },
  ],
  indexBackfill: [{ refused: ['deletion'], because: indexesBusy }],
  indexDeletion: [
    { refused: ['deletion'], because: indexesBusy },
    {
      refused: ['throughput'],
      because: (table, underWay) => `Index is being deleted. ${ofIndex(table, underWay)}`,
    },
    {
      refused: ['indexUpdate', 'indexDeletion'],
      sameIndex: true,
      because: (table, underWay) => `Index is being deleted. ${ofIndex(table, underWay)}`,
    },
  ],
  indexThroughput: whileIndexChanges,
  indexOnDemandThroughput: whileIndexChanges,
  tableWarmThroughput: [{ refused: ['warmThroughput'], because: inUse }],
  indexWarmThroughput: [],
};

/**
 * Checks that what is under way on a table admits the changes a request wants.
 * @throws ResourceInUseException
 * @throws LimitExceededException when an index is being created or deleted and another shall be
 */
export function requireAdmission(table: TableRecord, requested: readonly RequestedChange[]): void {
  requireLasting(table);
  for (const change of requested) {
    for (const underWay of table.transitions) requireCompatible(table, underWay, change);
    requireOneOnlineIndex(table, change);
  }
}

/** @throws ResourceInUseException when the table is being created or deleted */
function requireLasting(table: TableRecord): void {
  if (table.status === 'CREATING') throw resourceInUse(`Table is being created: ${table.name}`);
  if (table.status === 'DELETING') throw resourceInUse(`Table is being deleted: ${table.name}`);
}

/** The exception for a table that something else is being done to. */
export function resourceInUse(reason: string): ResourceInUseException {
  return new ResourceInUseException(`Attempt to change a resource which is still in use: ${reason}`);
}

function requireCompatible(table: TableRecord, underWay: TransitionRecord, change: RequestedChange): void {
  if (underWay.type === 'creation' || underWay.type === 'deletion') return;
  for (const { refused, sameIndex, because } of refusals[underWay.type]) {
    if (!refused.includes(change.kind)) continue;
    if (sameIndex === true && change.indexName !== indexNameOf(underWay)) continue;
    throw resourceInUse(because(table, underWay));
  }
}

const onlineIndexSteps: ReadonlySet<TransitionStep['type']> = new Set([
  'indexAllocation',
  'indexBackfill',
  'indexDeletion',
]);

/** The exception for a second index created or deleted at a time. */
export function onlyOneOnlineIndex(): LimitExceededException {
  return new LimitExceededException(
    'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
  );
}

function requireOneOnlineIndex(table: TableRecord, change: RequestedChange): void {
  if (change.kind !== 'indexCreation' && change.kind !== 'indexDeletion') return;
  const busy = table.transitions.some(
    (underWay) => onlineIndexSteps.has(underWay.type) && indexNameOf(underWay) !== change.indexName,
  );
  if (busy) throw onlyOneOnlineIndex();
}
