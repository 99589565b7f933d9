// Question: what does a suite of 50 tests over 3 seeded tables cost, each test with a fork of its own, and in
// jest-dynalite's way: one HTTP server, whose tables are emptied and seeded anew between tests?
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { createEngine } from '@dynamem/engine';
import { startServer } from '@dynamem/server';
import { dynamemWorld } from '@dynamem/testing';
import { locatePeer } from './locate-peer.mjs';
import { keyOf, report, round, smoke } from './measure.mjs';

const TESTS = smoke ? 3 : 50;
const ITEMS = smoke ? 30 : 100;
const BATCH = 25;
const tables = ['users', 'orders', 'events'].map((TableName) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
}));
const items = Array.from({ length: ITEMS }, (_, index) => ({
  pk: { S: keyOf(index) },
  name: { S: `name of ${index}` },
  count: { N: String(index) },
}));

/** What each test does: a write to and a look at each table. Fails where it meets what another test wrote. */
async function test(client) {
  for (const { TableName } of tables) {
    await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'new' } } }));
    const { Count } = await client.send(new ScanCommand({ TableName, Select: 'COUNT' }));
    if (Count !== ITEMS + 1) throw new Error(`${TableName} has ${Count} items`);
  }
}

/** A fork for each test, and real clients of the SDK over it. */
async function forked() {
  const world = dynamemWorld({
    tables,
    seed: Object.fromEntries(tables.map((each) => [each.TableName, items])),
  });
  for (let index = 0; index < TESTS; index += 1)
    await test(new DynamoDBClient(world.open().sdkConfiguration));
}

/** Writes in batches over HTTP, tables side by side, as jest-dynalite's fixtures do. */
async function write(client, requests) {
  const inTable = async ({ TableName }) => {
    for (let first = 0; first < requests.length; first += BATCH) {
      const RequestItems = { [TableName]: requests.slice(first, first + BATCH) };
      await client.send(new BatchWriteItemCommand({ RequestItems }));
    }
  };
  await Promise.all(tables.map(inTable));
}

async function createTable(client, table) {
  await client.send(new CreateTableCommand(table));
  await waitUntilTableExists(
    { client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.05 },
    { TableName: table.TableName },
  );
}

/** Empties and seeds the tables of a server between tests. */
async function reseeded(port) {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  for (const table of tables) await createTable(client, table);
  const seed = items.map((Item) => ({ PutRequest: { Item } }));
  const truncation = [...items.map(({ pk }) => pk), { S: 'new' }].map((pk) => ({
    DeleteRequest: { Key: { pk } },
  }));
  for (let index = 0; index < TESTS; index += 1) {
    await write(client, seed);
    await test(client);
    await write(client, truncation);
  }
  client.destroy();
}

async function timed(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** dynalite where it is installed; else our own server stands for it. */
async function startPeer() {
  const dynalite = locatePeer('dynalite');
  if (dynalite !== undefined) {
    const { default: createServer } = await import(dynalite);
    const server = createServer({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const stop = () => new Promise((resolve) => void server.close(resolve));
    return { name: 'dynalite', port: server.address().port, stop };
  }
  const server = await startServer({ engine: createEngine(), port: 0 });
  return {
    name: "dynamem's own server in the place of dynalite, which is not installed",
    port: server.port,
    stop: () => server.close(),
  };
}

const rounds = smoke ? 1 : 5;
let [forkMs, reseedMs] = [Infinity, Infinity];
const peer = await startPeer();
const { name } = peer;
await peer.stop();
for (let count = 0; count < rounds; count += 1) {
  forkMs = Math.min(forkMs, await timed(forked));
  const { port, stop } = await startPeer();
  reseedMs = Math.min(reseedMs, await timed(() => reseeded(port)));
  await stop();
}
report(`A suite of ${TESTS} tests, 3 tables of ${ITEMS} items each; over HTTP: ${name}`, [
  {
    'fork a test, ms': round(forkMs),
    'empty and seed between tests, ms': round(reseedMs),
    ratio: round(reseedMs / forkMs),
  },
]);
