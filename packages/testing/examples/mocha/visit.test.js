import assert from 'node:assert/strict';
import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };
import { visit } from '../visit.cjs';

describe('a visit', () => {
  const world = dynamemWorld({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } });
  let engine;
  let documentClient;

  beforeEach(() => {
    ({ engine, documentClient } = world.open());
  });

  it('is counted', async () => {
    assert.equal(await visit(documentClient, '1'), 1);
    assert.equal(engine.history().length, 1);
  });

  it('of the test before is forgotten', async () => {
    assert.equal(await visit(documentClient, '1'), 1);
  });
});
