// The servers that http.bench.mjs measures, each started in a process of its own: `node http-server.mjs dynamem|bare|dynalite`.
import { createServer } from 'node:http';
import { createEngine } from '@dynamem/engine';
import { startServer } from '@dynamem/server';
import { locatePeer } from './locate-peer.mjs';
import { createTable, item, keyOf } from './measure.mjs';

const engine = createEngine();
createTable(engine);
engine.putItem({ TableName: 'bench', Item: item(keyOf(1)) });
const input = { TableName: 'bench', Key: { pk: { S: keyOf(1) } } };

const starts = {
  dynamem: async () => (await startServer({ engine, port: 0 })).port,
  /** A server that reads the same bodies and answers the same bytes, and does nothing else. */
  async bare() {
    const body = JSON.stringify(engine.execute('GetItem', input, 'json'));
    const headers = {
      'x-amzn-RequestId': 'A'.repeat(52),
      'Content-Type': 'application/x-amz-json-1.0',
      'x-amz-crc32': '1234567890',
      'Content-Length': String(Buffer.byteLength(body)),
    };
    const server = createServer((request, response) => {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        Buffer.concat(chunks);
        response.writeHead(200, headers);
        response.end(body);
      });
    });
    return listen(server);
  },
  async dynalite() {
    const { default: dynalite } = await import(locatePeer('dynalite'));
    const server = dynalite({ createTableMs: 0 });
    const port = await listen(server);
    const call = (operation, body) =>
      fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
          'x-amz-date': '20261121T000000Z',
          authorization:
            'AWS4-HMAC-SHA256 Credential=a/20261121/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        },
      });
    await call('CreateTable', tableInput);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await call('PutItem', { TableName: 'bench', Item: item(keyOf(1)) });
    return port;
  },
};

const tableInput = {
  TableName: 'bench',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
};

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

const port = await starts[process.argv[2]]();
process.send?.({ port });
process.on('disconnect', () => process.exit());
