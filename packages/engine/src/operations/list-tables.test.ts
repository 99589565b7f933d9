import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

function engineWith(names: readonly string[]): Engine {
  const engine = createEngine();
  for (const TableName of names) createTable(engine, TableName);
  return engine;
}

function createTable(engine: Engine, TableName: string): void {
  engine.execute('CreateTable', {
    TableName,
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
}

interface Page {
  readonly TableNames?: readonly string[];
  readonly LastEvaluatedTableName?: string;
}

function list(engine: Engine, input: object = {}): Page {
  return engine.execute('ListTables', input);
}

describe('ListTables', () => {
  it('orders names by their bytes', () => {
    const engine = engineWith(['abc', 'ABD', 'a.c', '_ab', 'ab-', 'abcd', '012']);
    expect(list(engine)).toEqual({ TableNames: ['012', 'ABD', '_ab', 'a.c', 'ab-', 'abc', 'abcd'] });
  });

  it('tells where to go on only when more remain', () => {
    const engine = engineWith(['aaa', 'bbb', 'ccc']);
    expect(list(engine, { Limit: 2 })).toEqual({ TableNames: ['aaa', 'bbb'], LastEvaluatedTableName: 'bbb' });
    expect(list(engine, { Limit: 3 })).toEqual({ TableNames: ['aaa', 'bbb', 'ccc'] });
  });

  it('starts after a name that need not exist', () => {
    const engine = engineWith(['aaa', 'bbb', 'ccc']);
    expect(list(engine, { ExclusiveStartTableName: 'bab' })).toEqual({ TableNames: ['bbb', 'ccc'] });
    expect(list(engine, { ExclusiveStartTableName: 'ccc' })).toEqual({ TableNames: [] });
  });

  it('lists a hundred names at most', () => {
    const names = Array.from({ length: 101 }, (_, index) => `table${String(index).padStart(3, '0')}`);
    const engine = engineWith(names);
    expect(list(engine)).toEqual({ TableNames: names.slice(0, 100), LastEvaluatedTableName: 'table099' });
  });

  it('lists tables that are being created or deleted', () => {
    const clock = manualClock(0);
    const engine = createEngine({ clock, tableDelays: 'realistic' });
    createTable(engine, 'Music');
    expect(list(engine)).toEqual({ TableNames: ['Music'] });
    clock.advance(10_000);
    engine.execute('DeleteTable', { TableName: 'Music' });
    expect(list(engine)).toEqual({ TableNames: ['Music'] });
    clock.advance(10_000);
    expect(list(engine)).toEqual({ TableNames: [] });
  });

  it('takes no ARN as the place to start', () => {
    const ExclusiveStartTableName = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';
    expect(() => list(createEngine(), { ExclusiveStartTableName })).toThrow(
      expect.objectContaining({ name: 'ValidationException' }),
    );
  });

  it('gives the same names page by page, whatever the size of the pages', () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9_.-]{3,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 12 }),
        fc.integer({ min: 1, max: 13 }),
        (names, Limit) => {
          const engine = engineWith(names);
          const listed: string[] = [];
          let start: string | undefined;
          do {
            const page = list(engine, { Limit, ExclusiveStartTableName: start });
            listed.push(...(page.TableNames ?? []));
            start = page.LastEvaluatedTableName;
          } while (start !== undefined);
          expect(listed).toEqual(names.toSorted((left, right) => (left < right ? -1 : 1)));
        },
      ),
      { numRuns: 30 },
    );
  });
});
