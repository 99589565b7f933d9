import { produce, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { requireAdmission, type RequestedChange } from './admission.ts';
import { newTableRecord } from './new-table-record.ts';
import type { TableRecord, TransitionStep } from './table-record.ts';
import { beginTransition } from './table-status.ts';

const PREFIX = 'Attempt to change a resource which is still in use: ';
const none = {
  AttributeDefinitions: undefined,
  KeySchema: undefined,
  LocalSecondaryIndexes: undefined,
  BillingMode: undefined,
  ProvisionedThroughput: undefined,
  OnDemandThroughput: undefined,
  WarmThroughput: undefined,
  SSESpecification: undefined,
  Tags: undefined,
  TableClass: undefined,
  DeletionProtectionEnabled: undefined,
} as const;

const Projection = { ProjectionType: 'ALL', NonKeyAttributes: undefined } as const;
const created = newTableRecord(
  {
    ...none,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    GlobalSecondaryIndexes: [
      { ...none, IndexName: 'i', KeySchema: [], Projection },
      { ...none, IndexName: 'j', KeySchema: [], Projection },
    ],
  },
  { name: 'T', id: 'id', nowMs: 0, region: 'us-east-1', accountId: '000000000000' },
);
const table: TableRecord = { ...created, status: 'ACTIVE' };
const label = '1970-01-01T00:00:00.000';
const throughput = { readCapacityUnits: 1, writeCapacityUnits: 1, decreasesMs: [] };

function during(...steps: readonly TransitionStep[]): TableRecord {
  return produce(table, (draft: Draft<TableRecord>) => {
    for (const step of steps) beginTransition(draft, step, { nowMs: 0, delays: 'realistic' });
  });
}

const general = 'Table: T is in the process of being updated.';
const indexesBusy = 'Cannot delete table while indexes are being created, updated, or deleted.';
const oneIndex =
  'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table';
const on = (kind: RequestedChange['kind'], indexName = 'i'): RequestedChange => ({ kind, indexName });
const everything = [
  'deletion',
  'throughput',
  'stream',
  'encryption',
  'tableClass',
  'onDemandThroughput',
  'warmThroughput',
  'indexCreation',
  'indexDeletion',
  'indexUpdate',
] as const;

/** What is under way, and what of everything is refused with which text; the rest is admitted. */
const matrix: readonly (readonly [string, TableRecord, Readonly<Record<string, string>>])[] = [
  [
    'the stream',
    during({ type: 'stream', operation: 'ENABLE' }),
    {
      deletion: 'Cannot delete table while stream is being enabled/disabled.',
      throughput: `Can't change table IOPS when stream status is being updated. Table: T Stream: ${label} Operation: ENABLE`,
      stream: `A stream status change is currently in progress. Table: T Stream: ${label} Operation: ENABLE`,
      tableClass: general,
      onDemandThroughput: general,
      indexCreation: general,
      indexDeletion: general,
    },
  ],
  ['the tags', during({ type: 'tags', tags: [] }), { deletion: 'Table tags are being updated: T' }],
  [
    'the units',
    during({ type: 'tableThroughput', throughput }),
    {
      deletion: general,
      throughput: 'Table IOPS are currently being updated. Table: T',
      stream: "Can't enable or disable stream while table IOPS are being updated. Table: T",
      tableClass: general,
      onDemandThroughput: 'OnDemandThroughput cannot be updated while BillingMode update is in progress',
      indexCreation: 'Table IOPS are currently being updated. Table: T',
      indexDeletion: 'Table IOPS are currently being updated. Table: T',
    },
  ],
  [
    'the billing mode',
    during({ type: 'billingMode', throughput }),
    {
      deletion: general,
      throughput: 'Table IOPS are currently being updated. Table: T',
      stream: "Can't enable or disable stream while table IOPS are being updated. Table: T",
      tableClass: general,
      onDemandThroughput: 'OnDemandThroughput cannot be updated while BillingMode update is in progress',
      indexCreation: 'Table IOPS are currently being updated. Table: T',
      indexDeletion: 'Table IOPS are currently being updated. Table: T',
      indexUpdate: general,
    },
  ],
  [
    'the class',
    during({ type: 'tableClass', tableClass: 'STANDARD' }),
    {
      deletion: general,
      throughput: general,
      stream: general,
      tableClass:
        "Can't update table class when a table class update is in progress. Table: T TableClassUpdateInProgress: STANDARD",
      onDemandThroughput: general,
      indexCreation: general,
      indexDeletion: general,
    },
  ],
  [
    'the encryption',
    during({ type: 'encryption' }),
    {
      deletion: 'Server-Side Encryption is still being updated',
      encryption: 'Server-Side Encryption is still being updated',
    },
  ],
  [
    'the allocation of the index',
    during({ type: 'indexAllocation', indexName: 'i' }, { type: 'indexBackfill', indexName: 'i' }),
    {
      deletion: indexesBusy,
      throughput: "Can't change table IOPS when an index is being created. Table: T Indexes: [i]",
      stream: general,
      tableClass: general,
      onDemandThroughput: general,
      indexDeletion:
        'Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is active. Table: T Index: i',
      indexUpdate: general,
    },
  ],
  [
    'the backfilling of the index',
    during({ type: 'indexBackfill', indexName: 'i' }),
    { deletion: indexesBusy },
  ],
  [
    'the deletion of the index',
    during({ type: 'indexDeletion', indexName: 'i' }),
    {
      deletion: indexesBusy,
      throughput: 'Index is being deleted. Table: T Index: i',
      indexDeletion: 'Index is being deleted. Table: T Index: i',
      indexUpdate: 'Index is being deleted. Table: T Index: i',
    },
  ],
  [
    'the units of the index',
    during({ type: 'indexThroughput', indexName: 'i', throughput }),
    {
      deletion: indexesBusy,
      indexDeletion: 'Index is being updated. Table: T Index: i',
      indexUpdate: 'Index is being updated. Table: T Index: i',
    },
  ],
  [
    'the on-demand limits of the index',
    during({ type: 'indexOnDemandThroughput', indexName: 'i' }),
    {
      deletion: indexesBusy,
      indexDeletion: 'Index is being updated. Table: T Index: i',
      indexUpdate: 'Index is being updated. Table: T Index: i',
    },
  ],
  ['the warm throughput', during({ type: 'tableWarmThroughput' }), { warmThroughput: general }],
  ['the warm throughput of the index', during({ type: 'indexWarmThroughput', indexName: 'i' }), {}],
  [
    'the creation of the table',
    during({ type: 'creation' }),
    Object.fromEntries(everything.map((kind) => [kind, 'Table is being created: T'])),
  ],
  [
    'the deletion of the table',
    during({ type: 'deletion' }),
    Object.fromEntries(everything.map((kind) => [kind, 'Table is being deleted: T'])),
  ],
];

function answerTo(record: TableRecord, change: RequestedChange): string {
  try {
    requireAdmission(record, [change]);
    return 'admitted';
  } catch (error) {
    return String(error);
  }
}

describe('admission', () => {
  describe.each(matrix)('during a change of %s', (_, record, refused) => {
    it.each(everything)('answers %s as AWS does', (kind) => {
      const reason = refused[kind];
      const answer = reason === undefined ? 'admitted' : `ResourceInUseException: ${PREFIX}${reason}`;
      expect(answerTo(record, on(kind))).toBe(answer);
    });
  });

  it.each([
    ['allocated', during({ type: 'indexAllocation', indexName: 'i' })],
    ['filled', during({ type: 'indexBackfill', indexName: 'i' })],
    ['deleted', during({ type: 'indexDeletion', indexName: 'i' })],
  ])('refuses another index while one is being %s', (_, record) => {
    for (const kind of ['indexCreation', 'indexDeletion'] as const) {
      expect(() => requireAdmission(record, [on(kind, 'j')])).toThrow(
        expect.objectContaining({ name: 'LimitExceededException', message: oneIndex }),
      );
    }
    expect(() => requireAdmission(record, [on('indexUpdate', 'j')])).not.toThrow();
  });

  it('admits everything when nothing is under way', () => {
    const idle = during();
    for (const kind of everything) expect(() => requireAdmission(idle, [on(kind)])).not.toThrow();
  });

  it('refuses a request of which one part is refused', () => {
    const record = during({ type: 'encryption' });
    expect(() => requireAdmission(record, [on('throughput'), on('encryption')])).toThrow(
      /Server-Side Encryption/,
    );
  });
});
