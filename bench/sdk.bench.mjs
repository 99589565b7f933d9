// Question: what does GetItem cost through a real SDK v3 client, beside the same client over a canned answer?
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { createEngine } from '@dynamem/engine';
import { startServer } from '@dynamem/server';
import { createTable, deepCopy, item, keyOf, measure, measureBeside, report, round } from './measure.mjs';

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
/** A handler that knows one answer, with the headers that AWS's have and that cost the SDK something to read. */
const cannedHandler = {
  handle: async () => ({
    response: {
      statusCode: 200,
      headers: { 'x-amzn-requestid': 'CANNED', 'content-type': 'application/x-amz-json-1.0' },
      body: Buffer.from(wire),
    },
  }),
};
const attached = (answering) => {
  const client = new DynamoDBClient({});
  attach(client, answering);
  return client;
};
const server = await startServer({ engine, port: 0 });
const calling = (client) => () => client.send(command());
const loopback = new DynamoDBClient({
  endpoint: server.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'a' },
});
const byHandler = await measureBeside(
  calling(new DynamoDBClient(inProcess(engine))),
  calling(new DynamoDBClient({ ...inProcess(engine), requestHandler: cannedHandler })),
);
const byAttach = await measureBeside(calling(attached(engine)), calling(attached(canned)));
const best = await measure({ attach: calling(attached(engine)), loopback: calling(loopback) });
await server.close();
loopback.destroy();
report('GetItem of a 1 KB item through a real SDK v3 client', [
  {
    way: 'request handler',
    µs: round(byHandler.microseconds),
    'beside a canned answer': round(byHandler.ratio),
    'at most': 1.15,
  },
  {
    way: 'attach',
    µs: round(byAttach.microseconds),
    'beside a canned answer': round(byAttach.ratio),
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
