import { dynamemFixture } from 'dynamem/testing';
import 'dynamem/testing/vitest';
import { describe, expect, test as base } from 'vitest';
import USERS from '../users-table.json' with { type: 'json' };
import { visit } from '../visit.cjs';

const test = base.extend(dynamemFixture({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } }));

describe.concurrent('a visit', () => {
  test('is counted', async ({ engine, documentClient, expect: own }) => {
    const before = engine.snapshot();
    own(await visit(documentClient, '1')).toBe(1);
    own(engine).toHaveItem('users', { id: '1', name: 'Ada', visits: 1 });
    own(engine).toHaveChanged(before, { users: { changed: 1 } });
  });

  test('costs one unit and no scan', async ({ engine, documentClient }) => {
    await visit(documentClient, '1');
    expect(engine).toHaveConsumedAtMost({ rcu: 0, wcu: 1 });
    expect(engine).toHaveScanned(0);
  });

  test('of nobody is refused', async ({ engine, documentClient }) => {
    await expect(visit(documentClient, '2')).rejects.toThrow('The conditional request failed');
    expect(engine).toHaveItemCount('users', 1);
  });
});
