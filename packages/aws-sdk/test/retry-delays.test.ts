import { DynamoDBClient, ListTablesCommand, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

describe('under fake timers', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [
      'attached',
      (engine: ReturnType<typeof engineWithTable>) => {
        const client = new DynamoDBClient({});
        attach(client, engine);
        return client;
      },
    ],
    [
      'made with inProcess',
      (engine: ReturnType<typeof engineWithTable>) => new DynamoDBClient(inProcess(engine)),
    ],
  ])('a client %s retries without any timer', async (_way, clientOf) => {
    vi.useFakeTimers();
    const client = clientOf(engineWithTable());
    expect(await metadataOf(client, { ListTablesCommand } as Sdk, 3)).toMatchObject({ attempts: 4 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('uses up what the SDK lets a client spend on retries, as on AWS', async () => {
  const client = attached({ DynamoDBClient, ListTablesCommand } as Sdk, { maxAttempts: 1000 });
  // 500 tokens, 5 for each retry of a throttle.
  const refused = metadataOf(client, { ListTablesCommand } as Sdk, 200);
  await expect(refused).rejects.toMatchObject({ $metadata: { attempts: 101 } });
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
  };
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
  expect(Object.keys(await without.config.retryStrategy())).toContain('retryBackoffStrategy');
});
