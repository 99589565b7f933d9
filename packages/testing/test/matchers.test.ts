import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamemFixture } from '@dynamem/testing';
import '@dynamem/testing/vitest';
import { describe, expect, test as base } from 'vitest';
import { EVENTS, USERS } from './users-table.ts';

const test = base.extend(
  dynamemFixture({
    tables: [USERS, EVENTS],
    seed: {
      users: [
        { id: '1', name: 'Ada', age: 36, tags: new Set(['a', 'b']) },
        { id: '2', name: 'Grace' },
      ],
    },
  }),
);

/** What a person reads when the expectation is not met. */
function messageOf(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('The expectation was met');
}

describe('toHaveItem', () => {
  test('holds for a key, for some attributes, for a whole item, in either form', ({ engine, client }) => {
    expect(engine).toHaveItem('users', { id: '1' });
    expect(client).toHaveItem('users', { id: { S: '1' }, age: { N: '36.0' } });
    expect(engine).toHaveItem('users', { id: '1', name: 'Ada', age: 36, tags: new Set(['b', 'a']) });
    expect(engine).not.toHaveItem('users', { id: '3' });
    expect(engine).not.toHaveItem('users', { id: '1', name: 'Grace' });
    expect(engine.history()).toEqual([]);
  });

  test('tells which attributes differ', ({ engine }) => {
    expect(messageOf(() => expect(engine).toHaveItem('users', { id: '1', name: 'Grace', born: 1815 })))
      .toBe(`Expected users to have the item {"id":{"S":"1"},"name":{"S":"Grace"},"born":{"N":"1815"}}
The item with the key {"id":{"S":"1"}} differs:
  born: expected {"N":"1815"}, has nothing
  name: expected {"S":"Grace"}, has {"S":"Ada"}`);
  });

  test('tells where there is no such item, and where there is one that was not to be', ({ engine }) => {
    expect(messageOf(() => expect(engine).toHaveItem('users', { id: '3' })))
      .toBe(`Expected users to have the item {"id":{"S":"3"}}
It has none with the key {"id":{"S":"3"}}`);
    expect(messageOf(() => expect(engine).not.toHaveItem('users', { id: '2' })))
      .toBe(`Expected users not to have the item {"id":{"S":"2"}}
It has {"id":{"S":"2"},"name":{"S":"Grace"}}`);
  });

  test('refuses what it cannot look for', ({ engine }) => {
    const not = (received: unknown, table: string, item: object) => () =>
      expect(received).toHaveItem(table, item);
    expect(not(engine, 'users', { name: 'Ada' })).toThrow('An item of users has the key id; id is missing');
    expect(not(engine, 'nobody', { id: '1' })).toThrow('not found');
    expect(not({}, 'users', { id: '1' })).toThrow('The expectation is about an engine');
  });
});

test('toHaveItemCount counts, and tells the keys there are', ({ engine }) => {
  expect(engine).toHaveItemCount('users', 2);
  expect(engine).toHaveItemCount('events', 0);
  expect(engine).not.toHaveItemCount('users', 1);
  expect(
    messageOf(() => expect(engine).toHaveItemCount('users', 1))
      .split('\n')
      .toSorted(),
  ).toEqual(
    ['Expected users to have 1 item', 'It has 2:', '  {"id":{"S":"1"}}', '  {"id":{"S":"2"}}'].toSorted(),
  );
  expect(messageOf(() => expect(engine).toHaveItemCount('events', 1))).toBe(
    'Expected events to have 1 item\nIt has none',
  );
  for (let number = 0; number < 23; number += 1)
    engine.putItem({ TableName: 'events', Item: { user: { S: 'a' }, number: { N: String(number) } } });
  expect(messageOf(() => expect(engine).toHaveItemCount('events', 1))).toContain(
    '{"user":{"S":"a"},"number":{"N":"19"}}\n  … and 3 more',
  );
});

test('toHaveConsumedAtMost tells what each request consumed', ({ engine }) => {
  expect(engine).toHaveConsumedAtMost({ rcu: 0, wcu: 0 });
  engine.getItem({ TableName: 'users', Key: { id: { S: '1' } }, ConsistentRead: true });
  engine.putItem({ TableName: 'users', Item: { id: { S: '4' } } });
  engine.listTables();
  expect(engine).toHaveConsumedAtMost({ rcu: 1 });
  expect(engine).toHaveConsumedAtMost({ rcu: 1, wcu: 1 });
  expect(engine).not.toHaveConsumedAtMost({ wcu: 0.5 });
  expect(messageOf(() => expect(engine).toHaveConsumedAtMost({ rcu: 0.5, wcu: 5 })))
    .toBe(`Expected at most 0.5 RCU and 5 WCU to be consumed
Consumed were 1 RCU and 1 WCU:
  GetItem users: 1 RCU (1 item read, 1 returned)
  PutItem users: 1 WCU`);
  expect(() => expect(engine).toHaveConsumedAtMost({})).toThrow('Give the limit of rcu, of wcu, or both');
});

test('toHaveScanned tells the scans', ({ engine }) => {
  engine.getItem({ TableName: 'users', Key: { id: { S: '1' } } });
  expect(engine).toHaveScanned(0);
  engine.scan({ TableName: 'users', Limit: 1 });
  engine.executeStatement({ Statement: "SELECT * FROM users WHERE name = 'Ada'" });
  expect(engine).toHaveScanned(2);
  expect(messageOf(() => expect(engine).toHaveScanned(0))).toBe(`Expected 0 scans, got 2
  Scan users: 1 item read, 1 returned
  ExecuteStatement users: 2 items read, 1 returned`);
  expect(messageOf(() => expect(engine).not.toHaveScanned(2))).toContain('Expected anything but 2 scans');
});

describe('toHaveChanged', () => {
  test('compares with a snapshot or another engine', ({ engine }) => {
    const before = engine.snapshot();
    const fork = engine.fork();
    expect(engine).not.toHaveChanged(before);
    engine.putItem({ TableName: 'users', Item: { id: { S: '3' }, name: { S: 'Alan' } } });
    engine.deleteItem({ TableName: 'users', Key: { id: { S: '2' } } });
    engine.putItem({ TableName: 'users', Item: { id: { S: '1' }, name: { S: 'Ada L.' } } });
    const requests = engine.history().length;
    for (const one of [before, fork]) expect(engine).toHaveChanged(one);
    expect(engine).toHaveChanged(before, { users: { added: 1, removed: 1, changed: 1 } });
    expect(engine).toHaveChanged(before, {
      users: {
        added: [{ id: '3' }],
        removed: [{ id: '2', name: 'Grace' }],
        changed: [{ id: '1', name: 'Ada L.' }],
      },
    });
    expect(engine.history()).toHaveLength(requests);
    expect(engine).not.toHaveChanged(before, { users: { added: 1, changed: 1 } });
    expect(engine).not.toHaveChanged(before, { users: { added: [{ id: '4' }], removed: 1, changed: 1 } });
  });

  test('tells what was expected and what changed', ({ engine }) => {
    const before = engine.snapshot();
    engine.putItem({ TableName: 'users', Item: { id: { S: '3' } } });
    const expected = { users: { added: [{ id: '4' }] }, events: { added: 1 } };
    expect(messageOf(() => expect(engine).toHaveChanged(before, expected)))
      .toBe(`Expected the engine to have changed so
  users: not among the items added: {"id":"4"}
  events: expected 1 item added, got 0
What changed:
users: 1 added
  + {"id":{"S":"3"}}`);
    expect(messageOf(() => expect(engine).not.toHaveChanged(before)))
      .toBe(`Expected the engine not to have changed
What changed:
users: 1 added
  + {"id":{"S":"3"}}`);
    expect(messageOf(() => expect(engine).toHaveChanged(engine.snapshot()))).toBe(
      'Expected the engine to have changed\nWhat changed: nothing',
    );
  });

  test('finds the items of a table that is gone', ({ engine }) => {
    const before = engine.snapshot();
    engine.deleteTable({ TableName: 'users' });
    engine.listTables();
    const removed = [{ id: '1', age: 36 }, { id: '2' }];
    expect(engine).toHaveChanged(before, { users: { table: 'deleted', removed } });
    expect(messageOf(() => expect(engine).toHaveChanged(before, { users: { removed } }))).toContain(
      '  users: expected the table to stay as it was, it was deleted',
    );
  });

  test('tells tables and settings that have changed', ({ engine }) => {
    const before = engine.snapshot();
    engine.updateTable({ TableName: 'users', DeletionProtectionEnabled: true });
    engine.createTable({ ...USERS, TableName: 'more' });
    expect(engine).toHaveChanged(before);
    const more = { table: 'created' } as const;
    expect(engine).toHaveChanged(before, { users: { settings: 1 }, more });
    expect(engine).toHaveChanged(before, { users: { settings: ['DeletionProtectionEnabled'] }, more });
    expect(messageOf(() => expect(engine).toHaveChanged(before, { users: { settings: ['Tags.a'] } })))
      .toBe(`Expected the engine to have changed so
  users: expected Tags.a changed, got DeletionProtectionEnabled
  more: expected the table to stay as it was, it was created
What changed:
more: table created
users: 1 setting
  ~ DeletionProtectionEnabled: nothing → true`);
  });
});

describe('toHaveReceivedCommand and its kin', () => {
  const Key = { id: { S: '1' } };

  test('hold for what a client sent', async ({ sdkConfiguration }) => {
    const client = new DynamoDBClient(sdkConfiguration);
    expect(client).not.toHaveReceivedAnyCommand();
    await client.send(new GetItemCommand({ TableName: 'users', Key }));
    await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: 'users', Item: { id: '7' } }));
    expect(client).toHaveReceivedAnyCommand();
    expect(client).toHaveReceivedCommand(GetItemCommand);
    expect(client).toHaveReceivedCommand('PutItem');
    expect(client).not.toHaveReceivedCommand(ScanCommand);
    expect(client).toHaveReceivedCommandTimes(PutItemCommand, 1);
    expect(client).toHaveReceivedCommandOnce(PutCommand);
    expect(client).toHaveReceivedCommandWith(GetItemCommand, { Key });
    expect(client).toHaveReceivedCommandWith(GetItemCommand, { TableName: expect.stringContaining('user') });
    expect(client).not.toHaveReceivedCommandWith(GetItemCommand, { ConsistentRead: true });
    expect(client).toHaveReceivedCommandExactlyOnceWith(GetItemCommand, { Key });
    expect(client).toHaveReceivedNthCommandWith(1, GetItemCommand, { Key });
    expect(client).not.toHaveReceivedNthCommandWith(2, GetItemCommand, { Key });
    expect(client).toHaveReceivedNthSpecificCommandWith(1, PutItemCommand, { TableName: 'users' });
    expect(client).not.toHaveReceivedNthSpecificCommandWith(2, PutItemCommand, { TableName: 'users' });
    expect(client).toHaveReceivedLastCommandWith(PutItemCommand, { Item: { id: { S: '7' } } });
    expect(client).not.toHaveReceivedLastCommandWith(GetItemCommand, { Key });
  });

  test('hold for what fake clients sent', async ({ client, documentClient }) => {
    expect(client).not.toHaveReceivedAnyCommand();
    await documentClient.put({ TableName: 'users', Item: { id: '7', tags: new Set(['x']) } });
    expect(documentClient).toHaveReceivedCommandOnce(PutCommand);
    expect(documentClient).toHaveReceivedCommandWith(PutCommand, { Item: { id: '7', tags: new Set(['x']) } });
    expect(documentClient).not.toHaveReceivedCommand(GetItemCommand);
    await client.getItem({ TableName: 'users', Key });
    expect(client).toHaveReceivedCommandTimes('PutItem', 1);
    expect(client).toHaveReceivedLastCommandWith(GetItemCommand, { Key });
  });

  test('tell what it sent instead', async ({ sdkConfiguration }) => {
    const client = new DynamoDBClient(sdkConfiguration);
    expect(messageOf(() => expect(client).toHaveReceivedCommand(ScanCommand))).toBe(
      'Expected the client to have received ScanCommand\nIt received no command',
    );
    await client.send(new GetItemCommand({ TableName: 'users', Key }));
    await client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '2' } } }));
    expect(messageOf(() => expect(client).toHaveReceivedCommandTimes(ScanCommand, 1))).toBe(
      'Expected the client to have received ScanCommand 1 time\nIt received 2 × GetItem',
    );
    const expected = { Key: { id: expect.any(Number) }, ConsistentRead: true };
    expect(messageOf(() => expect(client).toHaveReceivedCommandWith(GetItemCommand, expected)))
      .toBe(`Expected the client to have received GetItemCommand with {"Key":{"id":Any<Number>},"ConsistentRead":true}
It received 2:
  1. GetItem {"TableName":"users","Key":{"id":{"S":"1"}}}
       Key: expected {"id":Any<Number>}, got {"id":{"S":"1"}}
       ConsistentRead: expected true, got nothing
  2. GetItem {"TableName":"users","Key":{"id":{"S":"2"}}}
       Key: expected {"id":Any<Number>}, got {"id":{"S":"2"}}
       ConsistentRead: expected true, got nothing`);
    expect(messageOf(() => expect(client).not.toHaveReceivedCommandWith(GetItemCommand, { Key })))
      .toBe(`Expected the client not to have received GetItemCommand with {"Key":{"id":{"S":"1"}}}
It received 2:
  1. GetItem {"TableName":"users","Key":{"id":{"S":"1"}}}
  2. GetItem {"TableName":"users","Key":{"id":{"S":"2"}}}`);
  });

  test('refuse what no engine answers', ({ engine }) => {
    expect(() => expect(engine).toHaveReceivedAnyCommand()).toThrow('No engine answers this client');
    expect(() => expect(1).toHaveReceivedAnyCommand()).toThrow('The expectation is about a client');
  });
});
