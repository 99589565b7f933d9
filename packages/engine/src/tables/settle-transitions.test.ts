import { produce, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { settleTransitions } from './settle-transitions.ts';
import type { TableRecord, ThroughputRecord, TransitionStep } from './table-record.ts';
import { beginTransition } from './table-status.ts';

const units = (readCapacityUnits: number): ThroughputRecord => ({
  readCapacityUnits,
  writeCapacityUnits: 1,
  decreasesMs: [],
});
const index = (name: string, key: string): TableRecord['globalIndexes'][number] => ({
  name,
  keySchema: [{ AttributeName: key, KeyType: 'HASH' }],
  projection: { type: 'ALL', nonKeyAttributes: [] },
  status: 'ACTIVE',
  throughput: units(1),
  onDemandThroughput: { maxReadRequestUnits: 1 },
  warmThroughput: { readUnitsPerSecond: 9, writeUnitsPerSecond: 9, status: 'UPDATING' },
});
const table: TableRecord = {
  name: 'T',
  id: 'id',
  arn: 'arn',
  status: 'ACTIVE',
  createdMs: 0,
  attributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'genre', AttributeType: 'S' },
  ],
  keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  billingMode: 'PROVISIONED',
  throughput: units(1),
  onDemandThroughput: { maxReadRequestUnits: 1 },
  warmThroughput: { readUnitsPerSecond: 9, writeUnitsPerSecond: 9, status: 'UPDATING' },
  localIndexes: [],
  globalIndexes: [index('i', 'genre'), index('j', 'pk')],
  sse: { status: 'UPDATING', kmsMasterKeyArn: 'old' },
  sseChangesMs: [],
  tableClassChangesMs: [],
  deletionProtection: false,
  tags: [],
  transitions: [],
};

function afterSteps(steps: readonly TransitionStep[], atMs: number, record = table): TableRecord | undefined {
  let remains = true;
  const settled = produce(record, (draft: Draft<TableRecord>) => {
    for (const step of steps) beginTransition(draft, step, { nowMs: 0, delays: 'realistic' });
    remains = settleTransitions(draft, atMs);
  });
  return remains ? settled : undefined;
}

describe('settleTransitions', () => {
  it('gives a table its new tags', () => {
    const tags = [{ Key: 'a', Value: '1' }];
    expect(afterSteps([{ type: 'tags', tags }], 1_599)).toMatchObject({ status: 'ACTIVE', tags: [] });
    expect(afterSteps([{ type: 'tags', tags }], 1_600)).toMatchObject({ tags, transitions: [] });
  });

  it('leaves alone what is not yet due', () => {
    const record = afterSteps([{ type: 'tableThroughput', throughput: units(5) }], 1_499);
    expect(record).toMatchObject({
      status: 'UPDATING',
      throughput: units(1),
      transitions: [{ dueMs: 1_500 }],
    });
  });

  it('gives the table its units', () => {
    const record = afterSteps([{ type: 'tableThroughput', throughput: units(5) }], 1_500);
    expect(record).toMatchObject({ status: 'ACTIVE', throughput: units(5), transitions: [] });
  });

  it('ends the on-demand limits of a table that becomes provisioned', () => {
    const record = afterSteps([{ type: 'billingMode', throughput: units(5) }], 30_000);
    expect(record).toMatchObject({ status: 'ACTIVE', throughput: units(5) });
    expect(record).not.toHaveProperty('onDemandThroughput');
    expect(record).not.toHaveProperty('globalIndexes.0.onDemandThroughput');
  });

  it('ends the units of the indexes of a table that becomes on-demand', () => {
    const record = afterSteps([{ type: 'billingMode', throughput: units(0) }], 30_000, {
      ...table,
      billingMode: 'PAY_PER_REQUEST',
    });
    expect(record).toMatchObject({
      onDemandThroughput: { maxReadRequestUnits: 1 },
      globalIndexes: [{ throughput: { readCapacityUnits: 0, writeCapacityUnits: 0 } }, {}],
    });
  });

  it('gives the table its new key, or none', () => {
    expect(afterSteps([{ type: 'encryption', kmsMasterKeyArn: 'new' }], 22_000)).toMatchObject({
      sse: { status: 'ENABLED', kmsMasterKeyArn: 'new' },
    });
    expect(afterSteps([{ type: 'encryption' }], 22_000)).not.toHaveProperty('sse');
  });

  it('gives the table its class', () => {
    const record = afterSteps([{ type: 'tableClass', tableClass: 'STANDARD_INFREQUENT_ACCESS' }], 5_000);
    expect(record).toMatchObject({ status: 'ACTIVE', tableClass: 'STANDARD_INFREQUENT_ACCESS' });
  });

  it('drops a deleted index and the definitions that only it needed', () => {
    const record = afterSteps([{ type: 'indexDeletion', indexName: 'i' }], 4_000);
    expect(record?.globalIndexes.map(({ name }) => name)).toEqual(['j']);
    expect(record?.attributeDefinitions).toEqual([{ AttributeName: 'pk', AttributeType: 'S' }]);
  });

  it('gives an index its units and ends the warming of what is warm', () => {
    const record = afterSteps(
      [
        { type: 'indexThroughput', indexName: 'j', throughput: units(7) },
        { type: 'indexWarmThroughput', indexName: 'i' },
        { type: 'tableWarmThroughput' },
      ],
      420_000,
    );
    expect(record).toMatchObject({
      warmThroughput: { status: 'ACTIVE' },
      globalIndexes: [{ warmThroughput: { status: 'ACTIVE' } }, { throughput: units(7) }],
    });
  });

  it('takes an index through allocation and backfilling', () => {
    const steps: TransitionStep[] = [
      { type: 'indexAllocation', indexName: 'j' },
      { type: 'indexBackfill', indexName: 'j' },
    ];
    expect(afterSteps(steps, 39_999)).toMatchObject({
      status: 'UPDATING',
      globalIndexes: [{}, { status: 'CREATING', backfilling: false }],
    });
    expect(afterSteps(steps, 40_000)).toMatchObject({
      status: 'ACTIVE',
      globalIndexes: [{}, { status: 'CREATING', backfilling: true }],
    });
    const filled = afterSteps(steps, 600_000);
    expect(filled).toMatchObject({ status: 'ACTIVE', globalIndexes: [{}, { status: 'ACTIVE' }] });
    expect(filled).not.toHaveProperty('globalIndexes.1.backfilling');
  });

  it('tells that a deleted table is gone', () => {
    expect(afterSteps([{ type: 'deletion' }], 4_999)).toMatchObject({ status: 'DELETING' });
    expect(afterSteps([{ type: 'deletion' }], 5_000)).toBeUndefined();
  });

  it('brings what is due to an end in the order of time', () => {
    const record = produce(table, (draft: Draft<TableRecord>) => {
      beginTransition(
        draft,
        { type: 'tableThroughput', throughput: units(2) },
        { nowMs: 1_000, delays: 'realistic' },
      );
      beginTransition(
        draft,
        { type: 'tableThroughput', throughput: units(3) },
        { nowMs: 0, delays: 'realistic' },
      );
    });
    expect(afterSteps([], 10_000, record)).toMatchObject({ throughput: units(2) });
  });
});
