import { dynamemWorld, tablesFromJestDynalite } from '@dynamem/testing';
import { describe, expect, it } from 'vitest';
import { USERS } from './users-table.ts';

const tables = [{ ...USERS, data: [{ id: '1', name: 'Ada' }] }];

describe('tablesFromJestDynalite', () => {
  it.each([
    ['a configuration', { tables, basePort: 8000 }],
    ['a function of tables', { tables: () => tables }],
    ['a promise of tables', { tables: async () => tables }],
    ['a function of a configuration, as of jest-dynamodb', async () => ({ tables, port: 8000 })],
    ['a module', { default: { tables } }],
  ])('reads %s', async (_situation, configuration) => {
    const world = dynamemWorld({ tables: await tablesFromJestDynalite(configuration) });
    const { Items } = world.fork().scan({ TableName: 'users' });
    expect(Items).toEqual([{ id: { S: '1' }, name: { S: 'Ada' } }]);
  });

  it('refuses what has no tables', async () => {
    await expect(tablesFromJestDynalite({})).rejects.toThrow('no list of `tables`');
    await expect(tablesFromJestDynalite(() => undefined)).rejects.toThrow('no list of `tables`');
  });
});
