import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { dynamemWorld } from 'dynamem/testing';
import USERS from '../users-table.json' with { type: 'json' };

const world = dynamemWorld({ tables: [USERS] });

test("the SDK's document client runs over an engine", async () => {
  const { engine, sdkConfiguration } = world.open();
  const documents = DynamoDBDocument.from(new DynamoDBClient(sdkConfiguration));
  await documents.put({ TableName: 'users', Item: { id: '1', tags: new Set(['a']), age: 36 } });
  const { Item } = await documents.get({ TableName: 'users', Key: { id: '1' } });
  assert.deepEqual(Item, { id: '1', tags: new Set(['a']), age: 36 });
  assert.deepEqual(engine.dump().tables[0].Items, [
    { id: { S: '1' }, age: { N: '36' }, tags: { SS: ['a'] } },
  ]);
});
