import * as sdk from '@aws-sdk/client-dynamodb';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { createEngine } from '@dynamem/engine';
import { startServer } from '@dynamem/server';
import type { Adapter, Connection } from './adapter.ts';

type CommandClass = new (input: object) => Parameters<sdk.DynamoDBClient['send']>[0];

const commandOf = (operationName: string): CommandClass =>
  (sdk as unknown as Record<string, CommandClass>)[`${operationName}Command`] as CommandClass;

const credentials = { accessKeyId: 'dynamem', secretAccessKey: 'dynamem' };

function connectionOf(client: sdk.DynamoDBClient, close: () => Promise<void> = async () => {}): Connection {
  return {
    async call(operationName, input) {
      const { $metadata: _metadata, ...output } = await client.send(new (commandOf(operationName))(input));
      return output;
    },
    async close() {
      client.destroy();
      await close();
    },
  };
}

/** Every way to reach an engine that exists; each scenario runs through all of them. */
export const allAdapters: readonly Adapter[] = [
  {
    name: 'engine',
    skips: {},
    async open() {
      const engine = createEngine();
      return {
        call: async (operationName, input) => engine.execute(operationName, input),
        close: async () => {},
      };
    },
  },
  {
    name: 'SDK v3, request handler',
    skips: {},
    open: async () => connectionOf(new sdk.DynamoDBClient({ ...inProcess(createEngine()), maxAttempts: 1 })),
  },
  {
    name: 'SDK v3, attached',
    skips: {},
    async open() {
      const client = new sdk.DynamoDBClient({ maxAttempts: 1 });
      attach(client, createEngine());
      return connectionOf(client);
    },
  },
  {
    name: 'HTTP',
    skips: {},
    async open() {
      const server = await startServer({ engine: createEngine(), port: 0 });
      const client = new sdk.DynamoDBClient({
        endpoint: server.url,
        region: 'us-east-1',
        credentials,
        maxAttempts: 1,
      });
      return connectionOf(client, () => server.close());
    },
  },
];
