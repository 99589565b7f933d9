import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynamoose from 'dynamoose';
import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };

const world = dynamemWorld({ tables: [USERS] });

test('Dynamoose runs over an engine', async () => {
  const { engine, sdkConfiguration } = world.open();
  dynamoose.aws.ddb.set(new DynamoDB(sdkConfiguration));
  const User = dynamoose.model(
    'users',
    { id: String, name: String, visits: Number },
    { create: false, waitForActive: false },
  );
  await User.create({ id: '1', name: 'Ada', visits: 1 });
  await User.update({ id: '1' }, { $ADD: { visits: 2 } });
  const user = await User.get('1');
  assert.equal(user.visits, 3);
  await assert.rejects(User.create({ id: '1', name: 'Grace' }), { name: 'ConditionalCheckFailedException' });
  assert.equal(engine.scan({ TableName: 'users' }).Count, 1);
});
