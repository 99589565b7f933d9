import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The packages as a user gets them: packed, installed into projects of every kind, used with the real SDK.

const root = resolve(import.meta.dirname, '../../..');
const workspace = mkdtempSync(join(tmpdir(), 'dynamem-packed-'));
const tarballs = join(workspace, 'tarballs');
const SDK = '@aws-sdk/client-dynamodb@3.1162.0';
const PUBLISHED = [
  'engine',
  'protocol',
  'calls',
  'aws-sdk',
  'client',
  'fast-check',
  'testing',
  'server',
  'dynode',
  'dynamem',
];

const RESOLUTIONS = [
  '--module node16 --moduleResolution node16',
  '--module esnext --moduleResolution bundler',
];

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
const DYNODE_ES_IMPORTS = `
import { createEngine } from 'dynamem';
import * as dynode from 'dynamem/dynode';
`;
const DYNODE_CJS_IMPORTS = `
const { createEngine } = require('dynamem');
const dynode = require('dynamem/dynode');
`;
const DYNODE_BODY = `
  await dynode.createTable('users');
  await dynode.putItem('users', { id: '1', name: 'Ada', nums: [1, 2] });
  const [user] = await dynode.getItem('users', '1');
  const own = new dynode.Client({ engine: createEngine() });
  const refusal = await own.getItem('users', '1').catch((error) => error);
  if (!(refusal instanceof dynode.AmazonError)) throw new Error('No AmazonError');
`;
const CJS_IMPORTS = `
const { ${NAMES} } = require('@aws-sdk/client-dynamodb');
const { createEngine } = require('dynamem');
const { inProcess } = require('dynamem/aws-sdk');
`;

/** A fake client at work: what is read back, and what a refused write throws. */
const FAKE_BODY = `
  const fake = new FakeDynamoDB(createEngine());
  await fake.createTable({
    TableName: 'users',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  const documents = FakeDocumentClient.from(fake);
  await documents.put({ TableName: 'users', Item: { id: '1', tags: new Set(['x']) } });
  const { Item } = await documents.get({ TableName: 'users', Key: { id: '1' } });
  const again = { TableName: 'users', Item: { id: '1' }, ConditionExpression: 'attribute_not_exists(id)' };
  const refused = await documents.put(again).catch((error) => error);
`;
const FAKE_ALONE = `${FAKE_BODY}
  failNext(documents, 'GetItem', 'ThrottlingException');
  const failed = await documents.get({ TableName: 'users', Key: { id: '1' } }).catch((error) => error.name);
  const spied = [failed, calls(documents).length, calls(fake, 'CreateTable').length];
  console.log(JSON.stringify([[...Item.tags], refused.name, refused.$metadata.httpStatusCode, ...spied]));
`;
const SPYING = 'calls, failNext';
/** The same beside the SDK, whose classes it passes for and whose paginators take it. */
const FAKE_WITH_SDK = `${FAKE_BODY}
  const counts = [];
  for await (const page of sdk.paginateScan({ client: fake }, { TableName: 'users' })) counts.push(page.Count);
  const isClient = fake instanceof sdk.DynamoDBClient;
  const isException = refused.constructor === sdk.ConditionalCheckFailedException;
`;
const FAKE_ES_IMPORTS = `
import { createEngine } from 'dynamem';
import { FakeDocumentClient, FakeDynamoDB } from 'dynamem/client';
`;
const FAKE_CJS_IMPORTS = `
const { createEngine } = require('dynamem');
const { FakeDocumentClient, FakeDynamoDB } = require('dynamem/client');
`;
const ALONE = '[["x"],"ConditionalCheckFailedException",400,"ThrottlingException",4,1]';
const WITH_SDK = '[[1],true,true]';
const printed = 'console.log(JSON.stringify([counts, isClient, isException]));';
/** An application that makes its client at import and lets nobody have it. */
const APPLICATION = `
const { DynamoDBClient, ListTablesCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({});
exports.tableNames = async () => (await client.send(new ListTablesCommand({}))).TableNames;
`;

/** The entries that say nothing without a package their users have: their types are checked beside it. */
const OF_PEERS = new Set([
  'dynamem/fast-check',
  'dynamem/testing/vitest',
  'dynamem/testing/jest',
  'dynamem/testing/jest-globals',
]);

/** Prints what the compiler says of the declarations of each entry, in programs that have nothing else. */
const CHECK_DECLARATIONS = `
const { writeFileSync } = require('node:fs');
const ts = require('typescript');
const sources = new Map();
for (const [module, moduleResolution] of [
  [ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
  [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
]) {
  const lib = ['lib.es2022.d.ts'];
  const options = { strict: true, noEmit: true, skipLibCheck: false, types: [], lib, module, moduleResolution };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...more) => {
    // The same text is another source where the module it is of is of another kind.
    const key = JSON.stringify([module, file, more[0].impliedNodeFormat]);
    if (file.endsWith('entry.mts')) return getSourceFile(file, ...more);
    if (!sources.has(key)) sources.set(key, getSourceFile(file, ...more));
    return sources.get(key);
  };
  for (const entry of process.argv.slice(2)) {
    writeFileSync('entry.mts', "import * as entry from '" + entry + "';\\nexport { entry };");
    const found = ts.getPreEmitDiagnostics(ts.createProgram(['entry.mts'], options, host));
    if (found.length > 0) console.log(entry, ts.formatDiagnostics(found, host));
  }
}
`;

/** The program the README begins with, as it stands there. */
function readmeProgram(): string {
  const [, program] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  if (program === undefined) throw new Error('The README has no program');
  return program;
}

/** A project with the packed packages and `more` installed. */
function project(
  name: string,
  manifest: object,
  more: readonly string[],
  sdk: readonly string[] = [SDK],
): string {
  const folder = join(workspace, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, ...manifest }));
  const packed = readdirSync(tarballs).map((file) => join(tarballs, file));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packed, ...sdk, ...more], folder);
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
    const imports = `${FAKE_ES_IMPORTS}import * as sdk from '@aws-sdk/client-dynamodb';`;
    writeFileSync(join(folder, 'fake.js'), `${imports}${FAKE_WITH_SDK}${printed}`);
    expect(run(process.execPath, ['fake.js'], folder).trim()).toBe(WITH_SDK);
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
    const imports = `${FAKE_CJS_IMPORTS}const sdk = require('@aws-sdk/client-dynamodb');`;
    writeFileSync(join(folder, 'fake.js'), `${imports}(async () => {${FAKE_WITH_SDK}${printed}})();`);
    expect(run(process.execPath, ['fake.js'], folder).trim()).toBe(WITH_SDK);
  }, 180_000);

  it('fake a client where no SDK is installed', () => {
    const folder = project('alone', {}, [], []);
    expect(existsSync(join(folder, 'node_modules/@aws-sdk'))).toBe(false);
    const esImports = `${FAKE_ES_IMPORTS}import { ${SPYING} } from 'dynamem/aws-sdk';`;
    writeFileSync(join(folder, 'main.mjs'), `${esImports}${FAKE_ALONE}`);
    // Of the other kind of module than the client itself: the records are known to all copies.
    const mixed = `const { ${SPYING} } = await import('dynamem/aws-sdk');`;
    writeFileSync(join(folder, 'main.cjs'), `${FAKE_CJS_IMPORTS}(async () => {${mixed}${FAKE_ALONE}})();`);
    for (const file of ['main.mjs', 'main.cjs'])
      expect(run(process.execPath, [file], folder).trim()).toBe(ALONE);
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
    writeFileSync(
      join(folder, 'fake.ts'),
      `${FAKE_ES_IMPORTS}import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const fake = new FakeDynamoDB(createEngine());
const client: DynamoDBClient = fake.asClient<DynamoDBClient>();
const { Item } = await fake.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
const user = await FakeDocumentClient.from(fake).get({ TableName: 'users', Key: { id: '1' } });
fake.getItem({ TableName: 'users', Key: {} }, (error, output) => console.log(error, output?.Item));
// @ts-expect-error -- a table has a name
fake.getItem({ Key: {} });
console.log(client, Item?.['name']?.S, user.Item as { readonly id: string } | undefined);`,
    );
    writeFileSync(
      join(folder, 'dynode.ts'),
      `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
    );
    writeFileSync(
      join(folder, 'server.ts'),
      `import { createEngine } from 'dynamem';
import { listen, startServer } from 'dynamem/server';
await using server = await listen(createEngine());
const other = await startServer({ engine: createEngine(), port: 0 });
await other.close();
// @ts-expect-error -- a port is a number
await startServer({ port: '0' });
console.log(server.url, server.environment['AWS_ENDPOINT_URL_DYNAMODB']);`,
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
    for (const resolution of RESOLUTIONS) {
      const checked = [
        ...resolution.split(' '),
        '--skipLibCheck',
        'false',
        ...options,
        'main.ts',
        'fake.ts',
        'dynode.ts',
        'server.ts',
      ];
      expect(run(tsc, checked, folder)).toBe('');
    }
  }, 180_000);

  it('declare types that hold with nothing else installed, each entry by itself', () => {
    const folder = project('declarations', {}, ['typescript@5.9'], []);
    const manifest = JSON.parse(readFileSync(join(root, 'packages/dynamem/package.json'), 'utf8')) as {
      readonly exports: object;
    };
    const entries = Object.keys(manifest.exports)
      .map((path) => path.replace('.', 'dynamem'))
      .filter((entry) => !OF_PEERS.has(entry) && !entry.endsWith('.json'));
    expect(entries).toContain('dynamem/testing/template');
    writeFileSync(join(folder, 'check.cjs'), CHECK_DECLARATIONS);
    expect(run(process.execPath, ['check.cjs', ...entries], folder)).toBe('');
  }, 180_000);

  it('have the simple client in ES modules, CommonJS and Jest', () => {
    const folder = project('dynode', {}, ['jest@30']);
    const log = 'console.log(user.name, user.nums.length, refusal.type);';
    writeFileSync(join(folder, 'main.mjs'), `${DYNODE_ES_IMPORTS}${DYNODE_BODY}${log}`);
    writeFileSync(join(folder, 'main.cjs'), `${DYNODE_CJS_IMPORTS}(async () => {${DYNODE_BODY}${log}})();`);
    for (const file of ['main.mjs', 'main.cjs'])
      expect(run(process.execPath, [file], folder).trim()).toBe('Ada 2 ResourceNotFoundException');
    const jestBody = `${DYNODE_BODY}\nexpect(user).toEqual({ id: '1', name: 'Ada', nums: [1, 2] });`;
    writeFileSync(
      join(folder, 'main.test.js'),
      `${DYNODE_CJS_IMPORTS}test('works', async () => {${jestBody}});`,
    );
    run(join(folder, 'node_modules/.bin/jest'), ['--ci'], folder);
  }, 240_000);

  it('work in a Jest project', () => {
    const folder = project('jest', {}, ['jest@30']);
    writeFileSync(
      join(folder, 'main.test.js'),
      `${CJS_IMPORTS}test('works', async () => {${PROGRAM_BODY}\nexpect(Item.name.S).toBe('Ada');});`,
    );
    const imports = `${FAKE_CJS_IMPORTS}const sdk = require('@aws-sdk/client-dynamodb');`;
    const expectation = 'expect([counts, isClient, isException]).toEqual([[1], true, true]);';
    writeFileSync(
      join(folder, 'fake.test.js'),
      `${imports}test('fakes', async () => {${FAKE_WITH_SDK}${expectation}});`,
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

  describe('fast-check', () => {
    const uses = `
  const table = {
    TableName: 'Table',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
    BillingMode: 'PAY_PER_REQUEST' as const,
  };
  const agree = fc.asyncProperty(tableCommands(table), async (commands) => {
    const engine = createEngine();
    engine.createTable(table);
    await fc.asyncModelRun(() => ({ model: new NaiveModel(table), real: engineCaller(engine) }), commands);
  });
  await fc.assert(agree, { numRuns: 20 });
  const ADD = {
    TableName: 'Table',
    Key: { pk: { S: 'a' } },
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
  const count = fc.asyncProperty(fc.scheduler(), callSchedule(), async (scheduler, schedule) => {
    for (const one of [scheduler, schedule]) {
      const engine = createEngine();
      engine.createTable(table);
      const client = scheduledClient(one, new DynamoDBClient(inProcess(engine)), { engine });
      await one.waitFor(Promise.all([1, 2].map(() => client.send(new UpdateItemCommand(ADD)))));
      if (engine.getItem({ TableName: 'Table', Key: ADD.Key }).Item?.['n']?.N !== '2') throw new Error('lost');
    }
  });
  await fc.assert(count, { numRuns: 5 });
`;
    const plain = uses.replaceAll(' as const', '');
    const sdk = 'DynamoDBClient, UpdateItemCommand';
    const names = 'callSchedule, engineCaller, NaiveModel, scheduledClient, tableCommands';
    const esImports = `
import { ${sdk} } from '@aws-sdk/client-dynamodb';
import { createEngine } from 'dynamem';
import { inProcess } from 'dynamem/aws-sdk';
import { ${names} } from 'dynamem/fast-check';
import fc from 'fast-check';
`;
    const cjsImports = `
const { ${sdk} } = require('@aws-sdk/client-dynamodb');
const { createEngine } = require('dynamem');
const { inProcess } = require('dynamem/aws-sdk');
const { ${names} } = require('dynamem/fast-check');
const fc = require('fast-check');
`;

    it.each(['3.23', '4.10'])(
      'of release %s draws, compares and schedules in ES modules, CommonJS and TypeScript',
      (release) => {
        const folder = project(`fast-check-${release}`, {}, [
          `fast-check@~${release}`,
          'typescript@5.9',
          '@types/node@20',
        ]);
        writeFileSync(join(folder, 'main.mjs'), `${esImports}${plain}\nconsole.log('agree');`);
        expect(run(process.execPath, ['main.mjs'], folder).trim()).toBe('agree');
        writeFileSync(
          join(folder, 'main.cjs'),
          `${cjsImports}(async () => {${plain}\nconsole.log('agree');})();`,
        );
        expect(run(process.execPath, ['main.cjs'], folder).trim()).toBe('agree');
        writeFileSync(join(folder, 'typed.mts'), `${esImports}${uses}`);
        const options =
          '--strict --noEmit --target es2022 --lib es2023,dom,esnext.disposable --skipLibCheck false';
        for (const resolution of RESOLUTIONS) {
          const checked = [...resolution.split(' '), ...options.split(' '), 'typed.mts'];
          expect(run(join(folder, 'node_modules/.bin/tsc'), checked, folder)).toBe('');
        }
      },
      240_000,
    );

    it('works in a Jest project', () => {
      const folder = project('fast-check-jest', {}, ['jest@30', 'fast-check@4']);
      writeFileSync(join(folder, 'main.test.js'), `${cjsImports}test('works', async () => {${plain}});`);
      run(join(folder, 'node_modules/.bin/jest'), ['--ci'], folder);
    }, 240_000);

    it('is not installed for those who do not use it', () => {
      const folder = project('without-fast-check', {}, []);
      expect(readdirSync(join(folder, 'node_modules'))).not.toContain('fast-check');
      expect(() => run(process.execPath, ['-e', "require('dynamem/fast-check')"], folder)).toThrow(
        "Cannot find module 'fast-check'",
      );
    }, 180_000);
  });

  describe('testing', () => {
    const body = `
const world = dynamemWorld({
  tables: tablesFromTemplate('Resources: { Things: { Type: AWS::Serverless::SimpleTable } }'),
  seed: { Things: [{ id: '1' }] },
});
const { engine, documentClient } = world.open();
const before = engine.snapshot();
`;
    const use = "await documentClient.put({ TableName: 'Things', Item: { id: '2' } });\n";
    const expectations = `
expect(engine).toHaveItem('Things', { id: '2' });
expect(engine).toHaveChanged(before, { Things: { added: 1 } });
expect(world.fork()).not.toHaveItem('Things', { id: '2' });
`;
    const esImports = `
import { dynamemWorld } from 'dynamem/testing';
import { tablesFromTemplate } from 'dynamem/testing/template';
`;
    const cjsImports = `
const { dynamemWorld } = require('dynamem/testing');
const { tablesFromTemplate } = require('dynamem/testing/template');
`;
    const typeErrors = (folder: string, types: string, file: string): string => {
      const options = `--strict --noEmit --target es2022 --lib es2022,dom --skipLibCheck false --types ${types} ${file}`;
      return RESOLUTIONS.map((resolution) => {
        const checked = [...resolution.split(' '), ...options.split(' ')];
        return run(join(folder, 'node_modules/.bin/tsc'), checked, folder);
      }).join('');
    };
    const log =
      'console.log(engine.scan({ TableName: "Things" }).Count, world.fork().scan({ TableName: "Things" }).Count);';

    it('opens worlds where no test runner is installed, in ES modules and CommonJS', () => {
      const folder = project('testing-alone', {}, [], []);
      expect(existsSync(join(folder, 'node_modules/vitest'))).toBe(false);
      writeFileSync(join(folder, 'main.mjs'), `${esImports}${body}${use}${log}`);
      writeFileSync(join(folder, 'main.cjs'), `${cjsImports}(async () => {${body}${use}${log}})();`);
      for (const file of ['main.mjs', 'main.cjs'])
        expect(run(process.execPath, [file], folder).trim()).toBe('2 1');
    }, 180_000);

    it('has its matchers in Jest, on the global expect and on the one of @jest/globals, and types for both', () => {
      const manifest = { jest: { testMatch: ['**/*.test.{cjs,mjs}'] } };
      const more = ['jest@30', '@types/jest@30', 'typescript@5.9', '@types/node@20'];
      const folder = project('testing-jest', manifest, more, []);
      const [required, imported] = ["require('dynamem/testing/jest');", "import 'dynamem/testing/jest';"];
      const globals = '/jest-globals';
      const program = (imports: string): string =>
        `${imports}\ntest('works', async () => {${body}${use}${expectations}});`;
      const requiredGlobals = `${required.replace('/jest', globals)} const { expect, test } = require('@jest/globals');`;
      const importedGlobals = `${imported.replace('/jest', globals)} import { expect, test } from '@jest/globals';`;
      writeFileSync(join(folder, 'global.test.cjs'), program(`${cjsImports}${required}`));
      writeFileSync(join(folder, 'globals.test.cjs'), program(`${cjsImports}${requiredGlobals}`));
      writeFileSync(join(folder, 'globals.test.mjs'), program(`${esImports}${importedGlobals}`));
      const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--ci'];
      run(process.execPath, jest, folder);
      run(process.execPath, [...jest, '--injectGlobals=false', 'globals.test'], folder);
      const uses = `
const engine = createEngine();
expect(engine).toHaveItemCount('Things', 1);
void expect(Promise.resolve(engine)).resolves.not.toHaveItem('Things', { id: '1' });
// @ts-expect-error -- a count is a number
expect(engine).toHaveItemCount('Things', 'many');`;
      const create = "import { createEngine } from 'dynamem';\n";
      writeFileSync(join(folder, 'globals.ts'), `${create}${importedGlobals}${uses}\nvoid test;`);
      writeFileSync(join(folder, 'global.ts'), `${create}${imported}${uses}`);
      for (const [file, types] of Object.entries({ 'globals.ts': 'node', 'global.ts': 'node,jest' }))
        expect(typeErrors(folder, types, file)).toBe('');
    }, 240_000);

    // The ends of the range of releases it says it works with; our own tests run with the one between.
    it.each([
      ['3.2.7', '7.3.8', '20'],
      ['5.1.1', '8.3.8', '22'],
    ])(
      'has its fixtures and matchers in vitest %s, and their types',
      (release, vite, node) => {
        const more = [`vitest@${release}`, `vite@${vite}`, 'typescript@5.9', `@types/node@${node}`];
        const folder = project(`testing-vitest-${release}`, { type: 'module' }, more, []);
        const fixtures = `
import 'dynamem/testing/vitest';
import { dynamemFixture } from 'dynamem/testing';
import { expect, test as base } from 'vitest';
${esImports}
const test = base.extend(dynamemFixture({ tables: [] }));
test('opens a world', async ({ engine: own, client }) => {
  ${body}${use}${expectations}
  expect(own.clock.now()).toBeGreaterThan(0);
  await client.listTables({});
  expect(own).toHaveConsumedAtMost({ rcu: 0, wcu: 0 });
  // @ts-expect-error -- a count is a number
  expect(() => expect(own).toHaveItemCount('Things', 'many')).toThrow();
});
`;
        writeFileSync(join(folder, 'main.test.ts'), fixtures);
        run(join(folder, 'node_modules/.bin/vitest'), ['run'], folder);
        expect(typeErrors(folder, 'node', 'main.test.ts')).toBe('');
      },
      240_000,
    );
  });
});
