import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { diff } from 'dynamem';
import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };
import { visit } from '../visit.cjs';

const world = dynamemWorld({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } });
let engine;
let documentClient;

beforeEach(() => {
  ({ engine, documentClient } = world.open());
});

test('a visit is counted', async () => {
  const before = engine.snapshot();
  assert.equal(await visit(documentClient, '1'), 1);
  assert.equal(
    String(diff(before, engine)),
    ['users: 1 changed', '  ~ {"id":{"S":"1"}}', '      visits: nothing → {"N":"1"}'].join('\n'),
  );
});

test('the next test begins with the seed', async () => {
  const { Item } = await documentClient.get({ TableName: 'users', Key: { id: '1' } });
  assert.deepEqual(Item, { id: '1', name: 'Ada' });
});
