import { createRequire } from 'node:module';
import { ConditionalCheckFailedException } from '@dynamem/engine';
import { expect, it } from 'vitest';
import { FakeDynamoDB } from '../src/index.ts';
import { engineWithThings, errorOf } from './things.ts';

// A file of its own: no SDK is loaded before the test says so.

it('a client made before the SDK was loaded is of its classes afterwards, and so are its exceptions', async () => {
  const fake = new FakeDynamoDB(engineWithThings());
  const put = {
    TableName: 'things',
    Item: { pk: { S: 'a' } },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  await fake.putItem(put);
  expect(await errorOf(fake.putItem(put))).toBeInstanceOf(ConditionalCheckFailedException);
  const load = createRequire(import.meta.url);
  const sdk = load('client-dynamodb-3-925') as Record<string, new () => object>;
  expect(fake).toBeInstanceOf(sdk['DynamoDBClient']);
  expect((await errorOf(fake.putItem(put))).constructor).toBe(sdk['ConditionalCheckFailedException']);
});
