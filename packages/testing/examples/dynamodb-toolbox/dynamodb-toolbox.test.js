import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamemWorld } from 'dynamem/testing';
import {
  $add,
  Entity,
  GetItemCommand,
  item,
  number,
  PutItemCommand,
  QueryCommand,
  string,
  Table,
  UpdateItemCommand,
} from 'dynamodb-toolbox';
import SINGLE from '../single-table.json' with { type: 'json' };

const world = dynamemWorld({ tables: [SINGLE] });

test('DynamoDB-Toolbox runs over an engine', async () => {
  const { sdkConfiguration } = world.open();
  const table = new Table({
    name: 'single',
    partitionKey: { name: 'pk', type: 'string' },
    sortKey: { name: 'sk', type: 'string' },
    documentClient: DynamoDBDocumentClient.from(new DynamoDBClient(sdkConfiguration)),
  });
  const Task = new Entity({
    name: 'Task',
    table,
    timestamps: false,
    schema: item({
      team: string().key().savedAs('pk'),
      task: string().key().savedAs('sk'),
      points: number(),
    }),
  });
  const key = { team: 'a', task: 't1' };
  await Task.build(PutItemCommand)
    .item({ ...key, points: 1 })
    .send();
  await Task.build(UpdateItemCommand)
    .item({ ...key, points: $add(2) })
    .send();
  const { Item } = await Task.build(GetItemCommand).key(key).send();
  assert.deepEqual(Item, { ...key, points: 3 });
  const { Items } = await table.build(QueryCommand).query({ partition: 'a' }).entities(Task).send();
  assert.equal(Items.length, 1);
});
