import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { createEngine } from '@dynamem/engine';
import { listen } from '@dynamem/server';
import { expect, it } from 'vitest';

it("with the environment set, the SDK's clients find the endpoint by themselves, those made before too", async () => {
  const client = new DynamoDBClient({});
  const server = await listen(createEngine(), { setEnvironment: true });
  try {
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    const streams = new DynamoDBStreamsClient({});
    expect((await streams.send(new ListStreamsCommand({}))).Streams).toEqual([]);
    streams.destroy();
  } finally {
    client.destroy();
    await server.close();
  }
});
