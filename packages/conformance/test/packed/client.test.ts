import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation, JEST, project, SDK } from './installation.ts';
import { jest, node } from './run.ts';

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
const ES_IMPORTS = `
import { createEngine } from 'dynamem';
import { FakeDocumentClient, FakeDynamoDB } from 'dynamem/client';
`;
const CJS_IMPORTS = `
const { createEngine } = require('dynamem');
const { FakeDocumentClient, FakeDynamoDB } = require('dynamem/client');
`;
const CJS_SDK = "const sdk = require('@aws-sdk/client-dynamodb');";
const PRINTED = 'console.log(JSON.stringify([counts, isClient, isException]));';

describe('the packed fake clients work', () => {
  it('where no SDK is installed', async () => {
    const installed = await installation();
    expect(existsSync(join(installed, 'node_modules/@aws-sdk'))).toBe(false);
    // Of the other kind of module than the client itself: the records are known to all copies.
    const mixed = `const { ${SPYING} } = await import('dynamem/aws-sdk');`;
    const folder = project(
      installed,
      'fake-alone',
      {},
      {
        'main.mjs': `${ES_IMPORTS}import { ${SPYING} } from 'dynamem/aws-sdk';${FAKE_ALONE}`,
        'main.cjs': `${CJS_IMPORTS}(async () => {${mixed}${FAKE_ALONE}})();`,
      },
    );
    for (const file of ['main.mjs', 'main.cjs'])
      expect(node(folder, file)).toBe(
        '[["x"],"ConditionalCheckFailedException",400,"ThrottlingException",4,1]',
      );
  });

  it('beside the SDK, in ES modules and CommonJS', async () => {
    const folder = project(
      await installation(SDK),
      'fake',
      {},
      {
        'main.mjs': `${ES_IMPORTS}import * as sdk from '@aws-sdk/client-dynamodb';${FAKE_WITH_SDK}${PRINTED}`,
        'main.cjs': `${CJS_IMPORTS}${CJS_SDK}(async () => {${FAKE_WITH_SDK}${PRINTED}})();`,
      },
    );
    for (const file of ['main.mjs', 'main.cjs']) expect(node(folder, file)).toBe('[[1],true,true]');
  });

  it('in a Jest project', async () => {
    const installed = await installation(...JEST);
    const expectation = 'expect([counts, isClient, isException]).toEqual([[1], true, true]);';
    const folder = project(
      installed,
      'fake-jest',
      {},
      {
        'fake.test.js': `${CJS_IMPORTS}${CJS_SDK}test('fakes', async () => {${FAKE_WITH_SDK}${expectation}});`,
      },
    );
    jest(installed, folder);
  });
});
