import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamemWorld } from 'dynamem/testing';
import { Entity } from 'electrodb';
import SINGLE from '../single-table.json' with { type: 'json' };

const world = dynamemWorld({ tables: [SINGLE] });

test('ElectroDB runs over an engine', async () => {
  const { engine, sdkConfiguration } = world.open();
  const client = new DynamoDBClient(sdkConfiguration);
  const Task = new Entity(
    {
      model: { entity: 'task', version: '1', service: 'shop' },
      attributes: {
        team: { type: 'string', required: true },
        task: { type: 'string', required: true },
        points: { type: 'number' },
      },
      indexes: {
        byTeam: { pk: { field: 'pk', composite: ['team'] }, sk: { field: 'sk', composite: ['task'] } },
      },
    },
    { client, table: 'single' },
  );
  await Task.put([
    { team: 'a', task: 't1', points: 1 },
    { team: 'a', task: 't2', points: 5 },
  ]).go();
  await Task.patch({ team: 'a', task: 't1' }).add({ points: 2 }).go();
  const { data } = await Task.query
    .byTeam({ team: 'a' })
    .where(({ points }, { gt }) => gt(points, 2))
    .go();
  assert.deepEqual(data, [
    { team: 'a', task: 't1', points: 3 },
    { team: 'a', task: 't2', points: 5 },
  ]);
  assert.deepEqual(engine.report().scans, []);
});
