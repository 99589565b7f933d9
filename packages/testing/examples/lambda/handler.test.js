import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };
import { handler } from './handler.js';

const world = dynamemWorld({ tables: [USERS] });

test('a handler is fed what the stream of the engine has', async () => {
  const { engine, documentClient } = world.open();
  await documentClient.put({ TableName: 'users', Item: { id: '1', name: 'Ada' } });
  await documentClient.put({ TableName: 'users', Item: { id: '1', name: 'Ada L.' } });
  await documentClient.put({ TableName: 'users', Item: { id: '2', name: 'Grace' } });
  const Records = [];
  for await (const record of engine.stream('users')) Records.push(record);
  assert.deepEqual(
    Records.map(({ eventName }) => eventName),
    ['INSERT', 'MODIFY', 'INSERT'],
  );
  assert.deepEqual(await handler({ Records }), ['Welcome, Ada', 'Welcome, Grace']);
});
