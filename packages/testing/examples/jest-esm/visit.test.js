import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };

// Jest runs ES modules with `node --experimental-vm-modules node_modules/jest/bin/jest.js`.
const { visit } = await import('../visit.cjs');
const world = dynamemWorld({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } });
let opened;

beforeEach(() => {
  opened = world.open();
});
afterEach(() => void import.meta.jest.useRealTimers());

test('a visit is counted', async () => {
  const { engine, documentClient } = opened;
  expect(await visit(documentClient, '1')).toBe(1);
  expect(engine).toHaveItem('users', { id: '1', name: 'Ada', visits: 1 });
});

test('under fake timers the next test begins with the seed', async () => {
  import.meta.jest.useFakeTimers({ now: 0 });
  expect(await visit(opened.documentClient, '1')).toBe(1);
  expect(opened.engine).toHaveConsumedAtMost({ wcu: 1 });
});
