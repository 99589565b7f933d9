import { DynamoDBClient, ListTablesCommand, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { attach, failNext, inProcess, type AttachOptions } from '../src/index.ts';
import { engineWithTable } from './one-table.ts';
import { sdkReleases, type Sdk } from './sdk-releases.ts';

/** Sends one command that is throttled `throttles` times; gives what the SDK counted. */
async function metadataOf(client: DynamoDBClient, sdk: Sdk, throttles: number): Promise<object> {
  for (let count = 0; count < throttles; count += 1)
    failNext(client, 'ListTables', 'ProvisionedThroughputExceededException');
  return (await client.send(new sdk.ListTablesCommand({}))).$metadata;
}

function attached(sdk: Sdk, configuration: DynamoDBClientConfig, options?: AttachOptions): DynamoDBClient {
  const client = new sdk.DynamoDBClient({ region: 'us-east-1', ...configuration });
  attach(client, engineWithTable(), options);
  return client;
}

describe.each(sdkReleases)('client-dynamodb %s', (_release, sdk) => {
  it('keeps to maxAttempts of the user, in the standard mode and in the adaptive one', async () => {
    for (const retryMode of ['standard', 'adaptive']) {
      const client = attached(sdk, { maxAttempts: 8, retryMode });
      expect(await metadataOf(client, sdk, 7)).toMatchObject({ attempts: 8, totalRetryDelay: 0 });
      const refused = metadataOf(client, sdk, 8);
      await expect(refused).rejects.toMatchObject({ $metadata: { attempts: 8, totalRetryDelay: 0 } });
    }
  });
});

/** A strategy of the user's own making. */
function ownStrategy(asked: string[]): NonNullable<DynamoDBClientConfig['retryStrategy']> {
  const token = (count: number): { getRetryCount(): number; getRetryDelay(): number } => ({
    getRetryCount: () => count,
    getRetryDelay: () => 3_600_000,
  });
  return {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (last: { getRetryCount(): number }) => {
      asked.push('again?');
      if (last.getRetryCount() >= 2) throw new Error('enough');
      return token(last.getRetryCount() + 1);
    },
    recordSuccess: () => void asked.push('success'),
  } as never;
}

it('asks a strategy of the user, and does not wait for what it says', async () => {
  const asked: string[] = [];
  const client = attached({ DynamoDBClient, ListTablesCommand } as Sdk, {
    retryStrategy: ownStrategy(asked),
  });
  expect(await metadataOf(client, { ListTablesCommand } as Sdk, 2)).toMatchObject({ attempts: 3 });
  expect(asked).toEqual(['again?', 'again?', 'success']);
});

it('gives the client its own strategy back on dispose', async () => {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const strategy = await client.config.retryStrategy();
  const attachment = attach(client, engineWithTable());
  expect(await client.config.retryStrategy()).not.toBe(strategy);
  attachment.dispose();
  expect(await client.config.retryStrategy()).toBe(strategy);
});

it('leaves a client made with inProcess its strategy where real delays are asked for', async () => {
  const real = new DynamoDBClient(inProcess(engineWithTable(), { realRetryDelays: true }));
  expect((await real.config.retryStrategy()).constructor.name).toBe('StandardRetryStrategy');
  expect(Object.keys(await real.config.retryStrategy())).toContain('capacity');
  const without = new DynamoDBClient(inProcess(engineWithTable()));
  expect(Object.keys(await without.config.retryStrategy())).toEqual(['retryBackoffStrategy']);
});
