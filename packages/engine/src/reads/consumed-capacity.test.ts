import { describe, expect, it } from 'vitest';
import { SecondaryIndex } from '../tables/secondary-index.ts';
import {
  capacityMeter,
  CapacityMeter,
  consumedCapacityOfTables,
  readUnits,
  writeUnits,
} from './consumed-capacity.ts';

const index = (name: string, kind: SecondaryIndex['kind']): SecondaryIndex => {
  const keySchema = { partitionKey: [], sortKey: [] };
  const projection = { type: 'ALL', nonKeyAttributes: [] } as const;
  return new SecondaryIndex({ name, kind, keySchema, tableKeySchema: keySchema, projection });
};

describe('readUnits', () => {
  it.each([
    [0, 0.5, 1, 2],
    [1, 0.5, 1, 2],
    [4096, 0.5, 1, 2],
    [4097, 1, 2, 4],
    [1_048_576, 128, 256, 512],
  ])(
    'of %i bytes: %d eventual, %d strong, %d transactional',
    (sizeBytes, eventual, strong, transactional) => {
      expect(readUnits(sizeBytes, 'eventual')).toBe(eventual);
      expect(readUnits(sizeBytes, 'strong')).toBe(strong);
      expect(readUnits(sizeBytes, 'transactional')).toBe(transactional);
    },
  );
});

describe('writeUnits', () => {
  it.each([
    [0, 1],
    [1024, 1],
    [1025, 2],
    [409_600, 400],
  ])('of %i bytes: %d', (sizeBytes, units) => {
    expect(writeUnits(sizeBytes)).toBe(units);
  });
});

describe('CapacityMeter', () => {
  const byDate = index('byDate', 'local');
  const byOwner = index('byOwner', 'global');

  it('reports the sum for TOTAL', () => {
    const meter = new CapacityMeter('T');
    meter.addTable(2);
    meter.addIndex(byOwner, 1.5);
    expect(meter.report('TOTAL')).toEqual({ TableName: 'T', CapacityUnits: 3.5 });
  });

  it('reports each arm for INDEXES and only those touched', () => {
    const meter = new CapacityMeter('T');
    meter.addTable(1);
    meter.addIndex(byDate, 1);
    meter.addIndex(byDate, 2);
    expect(meter.report('INDEXES')).toEqual({
      TableName: 'T',
      CapacityUnits: 4,
      Table: { CapacityUnits: 1 },
      LocalSecondaryIndexes: { byDate: { CapacityUnits: 3 } },
    });
    meter.addIndex(byOwner, 1);
    expect(meter.report('INDEXES')?.GlobalSecondaryIndexes).toEqual({ byOwner: { CapacityUnits: 1 } });
  });

  it('reports the table at 0 where only an index was read', () => {
    const meter = new CapacityMeter('T');
    meter.addIndex(byOwner, 0.5);
    expect(meter.report('INDEXES')).toMatchObject({ CapacityUnits: 0.5, Table: { CapacityUnits: 0 } });
  });

  it('reports nothing for NONE and without a level', () => {
    expect(new CapacityMeter('T').report('NONE')).toBeUndefined();
    expect(new CapacityMeter('T').report(undefined)).toBeUndefined();
    expect(capacityMeter('NONE', 'T')).toBeUndefined();
    expect(capacityMeter(undefined, 'T')).toBeUndefined();
    expect(capacityMeter('TOTAL', 'T')).toBeInstanceOf(CapacityMeter);
  });

  it('keeps an index named as a property of every object', () => {
    const meter = new CapacityMeter('T');
    meter.addIndex(index('__proto__', 'global'), 1);
    meter.addIndex(index('constructor', 'global'), 2);
    const arms = meter.report('INDEXES')?.GlobalSecondaryIndexes;
    expect(Object.entries(arms ?? {})).toEqual([
      ['__proto__', { CapacityUnits: 1 }],
      ['constructor', { CapacityUnits: 2 }],
    ]);
  });
});

describe('consumedCapacityOfTables', () => {
  it('lists the tables in the order of the request', () => {
    const meters = ['b', 'a'].map((name) => new CapacityMeter(name));
    expect(consumedCapacityOfTables(meters, 'TOTAL')).toEqual([
      { TableName: 'b', CapacityUnits: 0 },
      { TableName: 'a', CapacityUnits: 0 },
    ]);
    expect(consumedCapacityOfTables(meters, undefined)).toBeUndefined();
  });
});
