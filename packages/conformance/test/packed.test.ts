import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The packages as a user gets them: packed, installed into projects of every kind, used with the real SDK.

const root = resolve(import.meta.dirname, '../../..');
const workspace = mkdtempSync(join(tmpdir(), 'dynamem-packed-'));
const tarballs = join(workspace, 'tarballs');
const SDK = '@aws-sdk/client-dynamodb@3.1162.0';
const PUBLISHED = ['engine', 'protocol', 'aws-sdk', 'server', 'dynamem'];

const run = (command: string, parameters: readonly string[], cwd: string): string =>
  execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const PROGRAM_BODY = `
  const engine = createEngine();
  const client = new DynamoDBClient(inProcess(engine));
  await client.send(new CreateTableCommand({
    TableName: 'users',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  }));
  await client.send(new PutItemCommand({ TableName: 'users', Item: { id: { S: '1' }, name: { S: 'Ada' } } }));
  const { Item } = await client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
`;
const NAMES = 'DynamoDBClient, CreateTableCommand, PutItemCommand, GetItemCommand';
const ES_IMPORTS = `
import { ${NAMES} } from '@aws-sdk/client-dynamodb';
import { createEngine } from 'dynamem';
import { inProcess } from 'dynamem/aws-sdk';
`;
const CJS_IMPORTS = `
const { ${NAMES} } = require('@aws-sdk/client-dynamodb');
const { createEngine } = require('dynamem');
const { inProcess } = require('dynamem/aws-sdk');
`;

/** An application that makes its client at import and lets nobody have it. */
const APPLICATION = `
const { DynamoDBClient, ListTablesCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({});
exports.tableNames = async () => (await client.send(new ListTablesCommand({}))).TableNames;
`;

/** The program the README begins with, as it stands there. */
function readmeProgram(): string {
  const [, program] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  if (program === undefined) throw new Error('The README has no program');
  return program;
}

/** A project with the packed packages and `more` installed. */
function project(name: string, manifest: object, more: readonly string[]): string {
  const folder = join(workspace, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, ...manifest }));
  const packed = readdirSync(tarballs).map((file) => join(tarballs, file));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packed, SDK, ...more], folder);
  return folder;
}

beforeAll(() => {
  mkdirSync(tarballs);
  for (const name of PUBLISHED) {
    run(
      'npx',
      ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs],
      join(root, 'packages', name),
    );
  }
}, 120_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('the packed packages', () => {
  it('are well-formed for publishing', () => {
    for (const file of readdirSync(tarballs)) {
      run(join(root, 'node_modules/.bin/publint'), [join(tarballs, file), '--strict'], root);
      run(join(root, 'node_modules/.bin/attw'), [join(tarballs, file), '--no-color'], root);
    }
  }, 120_000);

  it('work in a bare ES module project as the README has it, the command line included', () => {
    const folder = project('esm', { type: 'module' }, []);
    writeFileSync(join(folder, 'main.js'), `${readmeProgram()}\nconsole.log(Item.name.S);`);
    expect(run(process.execPath, ['main.js'], folder).trim()).toBe('Ada');
    expect(run('npx', ['dynamem', '--version'], folder).trim()).toMatch(/^\d+\.\d+\.\d+$/);
    writeFileSync(join(folder, 'application.cjs'), APPLICATION);
    writeFileSync(
      join(folder, 'intercepted.js'),
      `import { createEngine } from 'dynamem';
import { calls, intercept } from 'dynamem/aws-sdk';
const intercepted = intercept(createEngine());
const { default: application } = await import('./application.cjs');
console.log(await application.tableNames(), calls(intercepted).length);
intercepted.dispose();`,
    );
    expect(run(process.execPath, ['intercepted.js'], folder).trim()).toBe('[] 1');
  }, 180_000);

  it('work in a bare CommonJS project', () => {
    const folder = project('cjs', {}, []);
    writeFileSync(
      join(folder, 'main.js'),
      `${CJS_IMPORTS}(async () => {${PROGRAM_BODY}\nconsole.log(Item.name.S);})();`,
    );
    expect(run(process.execPath, ['main.js'], folder).trim()).toBe('Ada');
  }, 180_000);

  it('type-check in a TypeScript project, node16 and bundler', () => {
    const sdks = ['@aws-sdk/lib-dynamodb@3.1162.0', 'aws-sdk@2.1693.0'];
    const folder = project('typescript', { type: 'module' }, ['typescript@5.9', '@types/node@20', ...sdks]);
    writeFileSync(
      join(folder, 'main.ts'),
      `${ES_IMPORTS}
import { answerNext, attach, calls, failNext, intercept } from 'dynamem/aws-sdk';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as AWS from 'aws-sdk';
${PROGRAM_BODY}
const put: { Attributes?: object | undefined } = engine.putItem({ TableName: 'users', Item: { id: { S: '2' } } });
const attachments = [attach(client, engine), attach(DynamoDBClient, engine), attach(DynamoDBDocumentClient, engine)];
attachments.push(attach(new AWS.DynamoDB(), engine), attach(AWS.DynamoDB, engine));
attachments.push(attach(new AWS.DynamoDB.DocumentClient(), engine), intercept(engine, { mayBeUnused: true }));
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
    );
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom,esnext.disposable',
      '--exactOptionalPropertyTypes',
    ];
    const tsc = join(folder, 'node_modules/.bin/tsc');
    for (const resolution of [
      ['--module', 'node16', '--moduleResolution', 'node16'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const checked = [...resolution, '--skipLibCheck', 'false', ...options, 'main.ts'];
      expect(run(tsc, checked, folder)).toBe('');
    }
  }, 180_000);

  it('work in a Jest project', () => {
    const folder = project('jest', {}, ['jest@30']);
    writeFileSync(
      join(folder, 'main.test.js'),
      `${CJS_IMPORTS}test('works', async () => {${PROGRAM_BODY}\nexpect(Item.name.S).toBe('Ada');});`,
    );
    writeFileSync(join(folder, 'application.js'), APPLICATION);
    writeFileSync(
      join(folder, 'intercept.test.js'),
      `const { createEngine } = require('dynamem');
const { calls, failNext, intercept } = require('dynamem/aws-sdk');
const application = require('./application.js');
const engine = createEngine();
let intercepted;
beforeEach(() => { intercepted = intercept(engine); });
afterEach(() => intercepted.dispose());
test('a client made at import is answered', async () => {
  expect(await application.tableNames()).toEqual([]);
  expect(calls(intercepted, 'ListTables')).toHaveLength(1);
});
test('its retries wait for nothing', async () => {
  for (let count = 0; count < 3; count += 1) failNext(intercepted, 'ListTables', 'ThrottlingException');
  await application.tableNames();
  expect(calls(intercepted)[0].output.$metadata).toMatchObject({ attempts: 4, totalRetryDelay: 0 });
});
test('a copy of the SDK loaded anew is found by rescan', async () => {
  jest.resetModules();
  const again = require('./application.js');
  intercepted.rescan();
  expect(await again.tableNames()).toEqual([]);
});`,
    );
    run(join(folder, 'node_modules/.bin/jest'), ['--ci'], folder);
  }, 240_000);
});
