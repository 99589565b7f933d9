import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamemWorld } from 'dynamem/testing';
import { Table } from 'dynamodb-onetable';
import SINGLE from '../single-table.json' with { type: 'json' };

const world = dynamemWorld({ tables: [SINGLE] });

test('OneTable runs over an engine', async () => {
  const { sdkConfiguration } = world.open();
  const table = new Table({
    client: new DynamoDBClient(sdkConfiguration),
    name: 'single',
    partial: false,
    schema: {
      format: 'onetable:1.1.0',
      version: '0.0.1',
      indexes: { primary: { hash: 'pk', sort: 'sk' } },
      models: {
        Task: {
          pk: { type: String, value: 'team#${team}' },
          sk: { type: String, value: 'task#${task}' },
          team: { type: String, required: true },
          task: { type: String, required: true },
          points: { type: Number },
        },
      },
    },
  });
  const Task = table.getModel('Task');
  await Task.create({ team: 'a', task: 't1', points: 1 });
  await Task.update({ team: 'a', task: 't1' }, { add: { points: 2 } });
  const [found] = await Task.find({ team: 'a' });
  assert.equal(found.points, 3);
  await assert.rejects(Task.create({ team: 'a', task: 't1' }), /exists|conditional/i);
});
