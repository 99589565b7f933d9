import { describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

const input = {
  TableName: 'Music',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'gsi',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};
const table = { TableName: 'Music' };

function realistic(): { clock: ManualClock; engine: Engine } {
  const clock = manualClock(0);
  const engine = createEngine({ clock, tableDelays: 'realistic' });
  engine.execute('CreateTable', input);
  clock.advance(60_000);
  return { clock, engine };
}

function refusal(name: string, message: string): unknown {
  return expect.objectContaining({ name, message });
}

describe('DeleteTable', () => {
  it('answers DELETING without indexes, and the next request no longer finds the table', () => {
    const engine = createEngine();
    engine.execute('CreateTable', input);
    const { TableDescription: description }: { TableDescription?: unknown } = engine.execute(
      'DeleteTable',
      table,
    );
    expect(description).toMatchObject({ TableName: 'Music', TableStatus: 'DELETING' });
    expect(description).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(() => engine.execute('DescribeTable', table)).toThrow(
      refusal('ResourceNotFoundException', 'Requested resource not found: Table: Music not found'),
    );
    expect(() => engine.execute('DeleteTable', table)).toThrow(
      refusal('ResourceNotFoundException', 'Requested resource not found: Table: Music not found'),
    );
  });

  it('leaves nothing behind for a table created anew under the name', () => {
    const engine = createEngine();
    engine.execute('CreateTable', input);
    engine.execute('PutItem', { ...table, Item: { pk: { S: 'a' } } });
    engine.execute('DeleteTable', table);
    engine.execute('CreateTable', input);
    expect(engine.execute('DescribeTable', table)).toMatchObject({ Table: { ItemCount: 0 } });
    expect(engine.execute('GetItem', { ...table, Key: { pk: { S: 'a' } } })).toEqual({});
  });

  it('refuses a table that is protected', () => {
    const engine = createEngine();
    engine.execute('CreateTable', { ...input, DeletionProtectionEnabled: true });
    expect(() => engine.execute('DeleteTable', table)).toThrow(
      refusal(
        'ValidationException',
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      ),
    );
    engine.execute('UpdateTable', { ...table, DeletionProtectionEnabled: false });
    expect(engine.execute('DeleteTable', table)).toMatchObject({
      TableDescription: { TableStatus: 'DELETING' },
    });
  });

  it('refuses a table that is being created', () => {
    const engine = createEngine({ clock: manualClock(0), tableDelays: 'realistic' });
    engine.execute('CreateTable', input);
    expect(() => engine.execute('DeleteTable', table)).toThrow(
      refusal(
        'ResourceInUseException',
        'Attempt to change a resource which is still in use: Table is being created: Music',
      ),
    );
  });

  it('takes its time with realistic delays: the table is there, its items are not', () => {
    const { clock, engine } = realistic();
    engine.execute('DeleteTable', table);
    expect(engine.execute('DescribeTable', table)).toMatchObject({ Table: { TableStatus: 'DELETING' } });
    expect(() => engine.execute('DeleteTable', table)).toThrow(
      refusal(
        'ResourceInUseException',
        'Attempt to change a resource which is still in use: Table is being deleted: Music',
      ),
    );
    expect(() => engine.execute('CreateTable', input)).toThrow(
      refusal('ResourceInUseException', 'Table already exists: Music'),
    );
    expect(() => engine.execute('GetItem', { ...table, Key: { pk: { S: 'a' } } })).toThrow(
      refusal('ResourceNotFoundException', 'Requested resource not found'),
    );
    clock.advance(5_000);
    expect(() => engine.execute('DescribeTable', table)).toThrow('Table: Music not found');
  });

  it('refuses a table while one of its indexes is being changed', () => {
    const { engine } = realistic();
    engine.execute('UpdateTable', {
      ...table,
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'gsi' } }],
    });
    expect(() => engine.execute('DeleteTable', table)).toThrow(
      refusal(
        'ResourceInUseException',
        'Attempt to change a resource which is still in use: Cannot delete table while indexes are being created, updated, or deleted.',
      ),
    );
  });
});
