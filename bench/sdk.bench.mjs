// Question: what does GetItem cost through a real SDK v3 client, beside the same client over a canned answer?
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { createEngine } from '@dynamem/engine';
import { startServer } from '@dynamem/server';
import { createTable, deepCopy, item, keyOf, measure, report, round, smoke } from './measure.mjs';

const engine = createEngine();
createTable(engine);
engine.putItem({ TableName: 'bench', Item: item(keyOf(1)) });
const command = () => new GetItemCommand({ TableName: 'bench', Key: { pk: { S: keyOf(1) } } });
const stored = engine.getItem({ TableName: 'bench', Key: { pk: { S: keyOf(1) } } });
const wire = JSON.stringify(
  engine.execute('GetItem', { TableName: 'bench', Key: { pk: { S: keyOf(1) } } }, 'json'),
);

/** An engine that knows one answer. */
const canned = {
  region: engine.region,
  hasOperation: () => true,
  nextRequestId: () => 'CANNED',
  execute: () => deepCopy(stored),
};
const cannedHandler = {
  handle: async () => ({
    response: { statusCode: 200, headers: { 'x-amzn-requestid': 'CANNED' }, body: Buffer.from(wire) },
  }),
};
const attached = (answering) => {
  const client = new DynamoDBClient({});
  attach(client, answering);
  return client;
};
const server = await startServer({ engine, port: 0 });
const clients = {
  handler: new DynamoDBClient(inProcess(engine)),
  'handler, canned': new DynamoDBClient({ ...inProcess(engine), requestHandler: cannedHandler }),
  attach: attached(engine),
  'attach, canned': attached(canned),
  loopback: new DynamoDBClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'a' },
  }),
};
// A few per cent are to be told apart here: many short rounds, so that each client meets a moment of quiet.
const best = await measure(
  Object.fromEntries(Object.entries(clients).map(([name, client]) => [name, () => client.send(command())])),
  smoke ? {} : { rounds: 60, roundMs: 20 },
);
await server.close();
clients.loopback.destroy();
report('GetItem of a 1 KB item through a real SDK v3 client', [
  {
    way: 'request handler',
    µs: round(best.handler),
    'beside a canned answer': round(best.handler / best['handler, canned']),
    'at most': 1.15,
  },
  {
    way: 'attach',
    µs: round(best.attach),
    'beside a canned answer': round(best.attach / best['attach, canned']),
    'at most': 1.6,
  },
]);
report('Rate of attach beside the same client over loopback HTTP (server in the same process)', [
  {
    'attach µs': round(best.attach),
    'loopback µs': round(best.loopback),
    factor: round(best.loopback / best.attach, 1),
    'at least': 20,
  },
]);
