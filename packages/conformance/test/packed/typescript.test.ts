import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, project, SDK, TYPESCRIPT } from './installation.ts';
import { ES_IMPORTS, PROGRAM_BODY } from './simple-program.ts';
import { typeErrors } from './type-errors.ts';

const FILES: Readonly<Record<string, string>> = {
  'main.ts': `${ES_IMPORTS}
import { answerNext, attach, calls, failNext, intercept } from 'dynamem/aws-sdk';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import DynamoDB from 'aws-sdk/clients/dynamodb.js';
${PROGRAM_BODY}
const put: { Attributes?: object | undefined } = engine.putItem({ TableName: 'users', Item: { id: { S: '2' } } });
const attachments = [attach(client, engine), attach(DynamoDBClient, engine), attach(DynamoDBDocumentClient, engine)];
attachments.push(attach(new DynamoDB(), engine), attach(DynamoDB, engine));
attachments.push(attach(new DynamoDB.DocumentClient(), engine), intercept(engine, { mayBeUnused: true }));
const name: string | undefined = calls(client, PutItemCommand)[0]?.input.TableName;
const found: object | undefined = calls(client, GetCommand)[0]?.output?.Item;
answerNext(client, GetCommand, { Item: { id: '1' } });
failNext(client, 'PutItem', 'ThrottlingException');
// @ts-expect-error -- AWS has no such exception
failNext(client, 'PutItem', 'NoSuchException');
console.log(name, found, attachments);
// @ts-expect-error -- an item is not a string
engine.putItem({ TableName: 'users', Item: 'x' });
console.log(Item?.['name']?.S, put);`,
  'fake.ts': `
import { createEngine } from 'dynamem';
import { FakeDocumentClient, FakeDynamoDB } from 'dynamem/client';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const fake = new FakeDynamoDB(createEngine());
const client: DynamoDBClient = fake.asClient<DynamoDBClient>();
const { Item } = await fake.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
const user = await FakeDocumentClient.from(fake).get({ TableName: 'users', Key: { id: '1' } });
fake.getItem({ TableName: 'users', Key: {} }, (error, output) => console.log(error, output?.Item));
// @ts-expect-error -- a table has a name
fake.getItem({ Key: {} });
console.log(client, Item?.['name']?.S, user.Item as { readonly id: string } | undefined);`,
  'dynode.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createEngine } from 'dynamem';
import { inProcess } from 'dynamem/aws-sdk';
import * as dynode from 'dynamem/dynode';
const client = new dynode.Client({ engine: createEngine(), retry: false });
const real = new dynode.Client({ client: new DynamoDBClient(inProcess(createEngine())) });
const [item, meta] = await client.getItem<{ id: string }>('users', { hash: '1', range: 2 });
client.createTable('users', { hash: { id: Buffer } }, (error, answer) => console.log(error, answer?.TableDescription));
for await (const [items] of real.scanPages<{ id: string }>('users')) console.log(items[0]?.id);
// @ts-expect-error -- an item is not a string
await client.putItem('users', 'x');
console.log(item?.id, meta.ConsumedCapacityUnits);`,
  'server.ts': `import { createEngine } from 'dynamem';
import { listen, startServer } from 'dynamem/server';
await using server = await listen(createEngine());
const other = await startServer({ engine: createEngine(), port: 0 });
await other.close();
// @ts-expect-error -- a port is a number
await startServer({ port: '0' });
console.log(server.url, server.environment['AWS_ENDPOINT_URL_DYNAMODB']);`,
};

/** The entries that say nothing without a package their users have: their types are checked beside it. */
const OF_PEERS = new Set([
  'dynamem/fast-check',
  'dynamem/testing/vitest',
  'dynamem/testing/jest',
  'dynamem/testing/jest-globals',
]);

/** The entries of the package dynamem that can be imported with nothing else installed. */
function entries(): string[] {
  const path = resolve(import.meta.dirname, '../../../dynamem/package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { readonly exports: object };
  return Object.keys(manifest.exports)
    .map((subpath) => subpath.replace('.', 'dynamem'))
    .filter((entry) => !OF_PEERS.has(entry) && !entry.endsWith('.json'));
}

describe('the packed packages', () => {
  it('type-check in a TypeScript project, node16 and bundler', async () => {
    const sdks = [SDK, '@aws-sdk/lib-dynamodb@3.1162.0', 'aws-sdk@2.1693.0'];
    const folder = project(await installation(...TYPESCRIPT, ...sdks), 'types', { type: 'module' }, FILES);
    expect(typeErrors(folder, [Object.keys(FILES)], { exactOptionalPropertyTypes: true })).toBe('');
  });

  it('declare types that hold with nothing else installed, each entry by itself', async () => {
    expect(entries()).toContain('dynamem/testing/template');
    const files = Object.fromEntries(
      entries().map((entry) => [
        `${entry.replaceAll('/', '-')}.mts`,
        `import * as entry from '${entry}';\nexport { entry };`,
      ]),
    );
    const folder = project(await installation('typescript@5.9'), 'declarations', {}, files);
    const programs = Object.keys(files).map((file) => [file]);
    expect(typeErrors(folder, programs, { types: [], lib: ['es2022'] })).toBe('');
  });
});
