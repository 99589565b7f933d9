import { describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import {
  attributes,
  create,
  describeTable,
  engineWith,
  index,
  onDemand,
  provisioned,
  remove,
  sse,
  update,
  updateTable,
} from '../../test/updated-table.ts';
import { moreUnits, units } from '../../test/table-input.ts';

function busy(table: object): { clock: ManualClock; engine: Engine } {
  const clock = manualClock(Date.UTC(2026, 10, 21));
  const engine = createEngine({ clock, tableDelays: 'realistic' });
  engine.execute('CreateTable', table);
  return { clock, engine };
}

function ready(table: object): { clock: ManualClock; engine: Engine } {
  const made = busy(table);
  made.clock.advance(60_000);
  return made;
}

function refused(name: string, message: string): unknown {
  return expect.objectContaining({ name, message });
}

const readUnitsOf = (ReadCapacityUnits: number) => ({
  ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits: 9 },
});

describe('UpdateTable with realistic delays', () => {
  const PREFIX = 'Attempt to change a resource which is still in use: ';

  it('refuses everything while the table is being created', () => {
    const { engine } = busy(onDemand);
    expect(() => updateTable(engine, { TableClass: 'STANDARD' })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Table is being created: Music`),
    );
    expect(() => updateTable(engine, { DeletionProtectionEnabled: true })).toThrow(
      refused(
        'ResourceInUseException',
        'Table needs to be in ACTIVE status to modify deletion protection setting.',
      ),
    );
  });

  it('keeps the old units until the change is done', () => {
    const { clock, engine } = ready(provisioned);
    updateTable(engine, { ProvisionedThroughput: moreUnits });
    clock.advance(1_499);
    expect(describeTable(engine)).toMatchObject({ TableStatus: 'UPDATING', ProvisionedThroughput: units });
    expect(() => updateTable(engine, { ProvisionedThroughput: units })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Table IOPS are currently being updated. Table: Music`),
    );
    expect(updateTable(engine, { DeletionProtectionEnabled: true })).toMatchObject({
      TableStatus: 'UPDATING',
    });
    clock.advance(1);
    expect(describeTable(engine)).toMatchObject({ TableStatus: 'ACTIVE', ProvisionedThroughput: moreUnits });
  });

  it('takes an index from allocation through backfilling to ACTIVE, the table being ACTIVE before', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] });
    const query = {
      TableName: 'Music',
      IndexName: 'new',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'a' } },
    };
    expect(() => engine.execute('Query', query)).toThrow(
      refused('ValidationException', 'Cannot read from backfilling global secondary index: new'),
    );
    clock.advance(40_000);
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, { IndexStatus: 'CREATING', Backfilling: true }],
    });
    expect(() => engine.execute('Query', query)).toThrow(
      'Cannot read from backfilling global secondary index: new',
    );
    clock.advance(560_000);
    expect(describeTable(engine)).toMatchObject({ GlobalSecondaryIndexes: [{}, { IndexStatus: 'ACTIVE' }] });
    expect(engine.execute('Query', query)).toMatchObject({ Count: 0 });
  });

  it('deletes an index that is being filled', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] });
    expect(() => updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('new')] })).toThrow(
      /resource allocation phase/,
    );
    clock.advance(40_000);
    expect(() => updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('gsi')] })).toThrow(
      refused(
        'LimitExceededException',
        'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      ),
    );
    updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('new')] });
    clock.advance(4_000);
    expect(describeTable(engine).GlobalSecondaryIndexes).toHaveLength(1);
    expect(engine.execute('DeleteTable', { TableName: 'Music' })).toMatchObject({
      TableDescription: { TableStatus: 'DELETING' },
    });
  });

  it('leaves the table ACTIVE while its encryption changes', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { SSESpecification: sse });
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      SSEDescription: { Status: 'UPDATING' },
    });
    expect(() => engine.execute('DeleteTable', { TableName: 'Music' })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Server-Side Encryption is still being updated`),
    );
    clock.advance(22_000);
    expect(describeTable(engine)).toMatchObject({ SSEDescription: { Status: 'ENABLED' } });
  });

  it('refuses a second change of deletion protection within 15 seconds', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { DeletionProtectionEnabled: true });
    expect(updateTable(engine, { DeletionProtectionEnabled: true })).toMatchObject({
      DeletionProtectionEnabled: true,
    });
    clock.advance(14_999);
    expect(() => updateTable(engine, { DeletionProtectionEnabled: false })).toThrow(
      refused(
        'ThrottlingException',
        'Deletion protection setting for table Music modified within the previous 15000 milliseconds. Please try again after 2026-11-21T00:01:15.000Z',
      ),
    );
    clock.advance(1);
    expect(updateTable(engine, { DeletionProtectionEnabled: false })).toMatchObject({
      DeletionProtectionEnabled: false,
    });
  });

  it('refuses a third class within 30 days', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' });
    clock.advance(10_000);
    updateTable(engine, { TableClass: 'STANDARD' });
    clock.advance(10_000);
    expect(updateTable(engine, { TableClass: 'STANDARD' })).toMatchObject({ TableStatus: 'UPDATING' });
    expect(() => updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' })).toThrow(
      refused(
        'LimitExceededException',
        'Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s).',
      ),
    );
    clock.advance(30 * 86_400_000);
    expect(updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' })).toMatchObject({
      TableStatus: 'UPDATING',
    });
  });

  it('refuses a fifth decrease of units within the hour, for the table and for each index by itself', () => {
    const { clock, engine } = ready({
      ...provisioned,
      ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 9 },
      GlobalSecondaryIndexes: [
        index('gsi', { ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 9 } }),
      ],
    });
    for (const readUnits of [8, 7, 6, 5]) {
      updateTable(engine, readUnitsOf(readUnits));
      clock.advance(10_000);
    }
    expect(() => updateTable(engine, readUnitsOf(4))).toThrow(
      /^Subscriber limit exceeded: Provisioned throughput decreases/,
    );
    updateTable(engine, { GlobalSecondaryIndexUpdates: [update('gsi', readUnitsOf(4))] });
    clock.advance(3_600_000);
    expect(updateTable(engine, readUnitsOf(4))).toMatchObject({ TableStatus: 'UPDATING' });
  });
});

describe('UpdateTable without delays', () => {
  it('may be called as often as a test likes', () => {
    const engine = engineWith({
      ...provisioned,
      ProvisionedThroughput: { ReadCapacityUnits: 50, WriteCapacityUnits: 50 },
    });
    for (let readUnits = 49; readUnits > 39; readUnits -= 1) {
      updateTable(engine, {
        ProvisionedThroughput: { ReadCapacityUnits: readUnits, WriteCapacityUnits: 50 },
      });
      updateTable(engine, { DeletionProtectionEnabled: readUnits % 2 === 0 });
      updateTable(engine, { TableClass: readUnits % 2 === 0 ? 'STANDARD' : 'STANDARD_INFREQUENT_ACCESS' });
    }
    expect(describeTable(engine)).toMatchObject({ ProvisionedThroughput: { ReadCapacityUnits: 40 } });
  });
});
