import { createEngine, type Engine } from '@dynamem/engine';
import { afterEach, expect, it, vi } from 'vitest';
import { listen } from './listen.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function engineWithTable(): Engine {
  const engine = createEngine({ region: 'eu-west-1' });
  engine.createTable({
    TableName: 'things',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

async function tableNames(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'DynamoDB_20120810.ListTables' },
    body: '{}',
  });
  return response.json();
}

it('serves the engine on a free port and touches no environment', async () => {
  const before = { ...process.env };
  const server = await listen(engineWithTable());
  expect(await tableNames(server.url)).toEqual({ TableNames: ['things'] });
  expect({ ...process.env }).toEqual(before);
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

it('sets the environment until it is closed, and puts back what was there', async () => {
  vi.stubEnv('AWS_REGION', 'us-east-2');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', undefined);
  const server = await listen(engineWithTable(), { setEnvironment: true });
  expect(process.env).toMatchObject(server.environment);
  expect(process.env).toMatchObject({
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: server.url,
  });
  await server.close();
  vi.stubEnv('AWS_REGION', 'ap-south-1');
  await server.close();
  expect(process.env['AWS_REGION']).toBe('ap-south-1');
  expect(process.env).not.toHaveProperty('AWS_ENDPOINT_URL_DYNAMODB');
});
