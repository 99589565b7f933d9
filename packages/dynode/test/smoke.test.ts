import { expect, it } from 'vitest';
import { createEngine } from '@dynamem/engine';
import { inProcess, attach } from '@dynamem/aws-sdk';
import { startServer } from '@dynamem/server';
import * as a from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import * as s186 from 'client-dynamodb-3-186';
import * as s600 from 'client-dynamodb-3-600';
import * as s930 from 'client-dynamodb-3-930';
import { Client } from '../src/index.ts';
async function use(c: Client) {
  const out: any[] = [];
  out.push((await c.createTable('Test', { range: { n: Number } })).TableDescription.KeySchema);
  out.push(
    await c.putItem('Test', {
      id: 'a',
      n: 1,
      s: [1, 2],
      b: new Uint8Array([1, 2]),
      bs: new Set([new Uint8Array([3])]),
    }),
  );
  out.push(await c.getItem('Test', { hash: 'a', range: 1 }));
  out.push(await c.getItem('Test', { id: 'a', n: 1 }));
  out.push(
    await c.updateItem(
      'Test',
      { id: 'a', n: 1 },
      { s: { add: [5] } },
      { ReturnValues: 'ALL_NEW', ConditionExpression: 'attribute_exists(id)' },
    ),
  );
  out.push(
    await c.query('Test', 'a', {
      FilterExpression: 's = :s',
      ExpressionAttributeValues: { ':s': [1, 2, 5] },
      Limit: 1,
    }),
  );
  out.push(await c.scan('Test'));
  out.push(await c.batchGetItem({ Test: { keys: [{ hash: 'a', range: 1 }] } }));
  out.push(await c.batchWriteItem({ Test: [{ del: { hash: 'a', range: 1 } }, { put: { id: 'a', n: 2 } }] }));
  out.push(await c.truncate('Test'));
  out.push(await c.deleteItem('Nope', 'a').catch((e) => [String(e), Object.keys(e), e.serviceName]));
  out.push(await c.putItem('Test', { id: 'x' }).catch((e) => [String(e), e.serviceName]));
  out.push(
    await c
      .transactWrite([
        { check: 'Test', key: { hash: 'a', range: 9 }, ConditionExpression: 'attribute_exists(id)' },
      ])
      .catch((e) => [String(e), e.cancellationReasons]),
  );
  return out;
}
let first: any;
const cases: [string, (e: any) => any][] = [
  ['engine', (e) => ({ engine: e })],
  ['now', (e) => ({ client: new a.DynamoDBClient(inProcess(e)) })],
  ['agg', (e) => ({ client: new a.DynamoDB(inProcess(e)) })],
  ['doc', (e) => ({ client: lib.DynamoDBDocumentClient.from(new a.DynamoDBClient(inProcess(e))) })],
  [
    'attach',
    (e) => {
      const client = new a.DynamoDBClient({
        region: 'us-east-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      });
      attach(client, e);
      return { client };
    },
  ],
  ['186', (e) => ({ client: new s186.DynamoDBClient(inProcess(e) as any) })],
  ['600', (e) => ({ client: new s600.DynamoDBClient(inProcess(e) as any) })],
  ['930', (e) => ({ client: new s930.DynamoDBClient(inProcess(e) as any) })],
];
it.each(cases)('%s', async (name, make) => {
  const e = createEngine();
  const out = await use(new Client({ ...make(e), retry: false }));
  if (name === 'engine') {
    first = out;
    console.dir(out, { depth: 9 });
  } else expect(out).toEqual(first);
});
it.each([
  ['now', a],
  ['186', s186],
  ['600', s600],
  ['930', s930],
] as any)('http %s', async (_n: any, m: any) => {
  const e = createEngine();
  const server = await startServer({ engine: e, port: 0 } as any);
  const client = new m.DynamoDBClient({
    region: 'us-east-1',
    endpoint: (server as any).url,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  try {
    expect(await use(new Client({ client, retry: false }))).toEqual(first);
  } finally {
    client.destroy();
    await (server as any).close();
  }
});
