const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');
const { dynamemWorld } = require('dynamem/testing');
const USERS = require('../users-table.json');
const { visit } = require('../visit.cjs');

const world = dynamemWorld({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } });
let engine;
let client;
let documentClient;

beforeEach(() => {
  const opened = world.open();
  engine = opened.engine;
  client = new DynamoDBClient(opened.sdkConfiguration);
  documentClient = DynamoDBDocumentClient.from(client);
});

test('a visit is counted', async () => {
  const before = engine.snapshot();
  expect(await visit(documentClient, '1')).toBe(1);
  expect(engine).toHaveItem('users', { id: '1', name: 'Ada', visits: 1 });
  expect(engine).toHaveChanged(before, { users: { changed: [{ id: '1' }] } });
  expect(client).toHaveReceivedCommandWith(UpdateCommand, { TableName: 'users', Key: { id: { S: '1' } } });
});

test('the next test begins with the seed', async () => {
  expect(engine).toHaveItem('users', { id: '1' });
  expect(engine).not.toHaveItem('users', { id: '1', visits: 1 });
});

test('fake timers stop nothing', async () => {
  jest.useFakeTimers({ now: 0 });
  expect(await visit(documentClient, '1')).toBe(1);
  expect(engine.clock.now()).toBe(0);
  jest.useRealTimers();
});
