import * as sdk from '@aws-sdk/client-dynamodb';
import * as streamsSdk from '@aws-sdk/client-dynamodb-streams';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { startServer } from '@dynamem/server';
import type { Adapter, Answer, Connection } from './adapter.ts';
import { fakeClient, fakeDocumentClient } from './fake-clients.ts';
import { plainHttp } from './plain-http.ts';
import { sdkV2 } from './sdk-v2.ts';

const credentials = { accessKeyId: 'dynamem', secretAccessKey: 'dynamem' };

/** The SDK's command classes by name, each taken as one that makes any command of any input. */
const commands: Record<string, unknown> = { ...sdk };
const streamsCommands: Record<string, unknown> = { ...streamsSdk };

/** What the SDK makes of inputs before they are sent, whoever answers. */
const sendsOther: Adapter['skips'] = {
  'refuses a list for a map': 'the SDK sends a list in the place of a map as a map of its positions',
  'refuses a number for the digits of a number': 'the SDK sends an empty text in the place of a number',
};

/** What the SDK loses besides when it reads an answer from JSON. */
const readsOther: Adapter['skips'] = {
  ...sendsOther,
  '__proto__ is an attribute name like any other':
    'the SDK reads JSON into plain objects by assignment, which loses a member named __proto__',
};

interface Client {
  send(command: object): Promise<object>;
  destroy(): void;
}

/** DynamoDB is two services to the SDK, with a client each. */
function connectionOf(
  client: Client,
  streamsClient: Client,
  close: () => Promise<void> = async () => {},
): Connection {
  return {
    call: async (operationName, input) => {
      const ofStreams = streamsCommands[`${operationName}Command`];
      const Command = commands[`${operationName}Command`] ?? ofStreams;
      if (typeof Command !== 'function') throw new Error(`the SDK has no ${operationName}Command`);
      const command: object = Reflect.construct(Command, [input]);
      const answer = await (Command === ofStreams ? streamsClient : client).send(command);
      const { $metadata: _metadata, ...output }: Answer = { ...answer };
      return output;
    },
    close: async () => {
      client.destroy();
      streamsClient.destroy();
      await close();
    },
  };
}

/**
 * Every way to reach an engine that exists; each scenario runs through all of them. The SDK's document client is
 * not among them: it is one of these clients behind the SDK's own conversion of JavaScript values, and inputs in
 * DynamoDB's form would have to be converted back for it by code that exists for this test alone.
 */
export const allAdapters: readonly Adapter[] = [
  {
    name: 'engine',
    skips: {},
    open: async (engine) => ({
      call: async (operationName, input) => ({ ...engine.execute(operationName, input) }),
      close: async () => {},
    }),
  },
  {
    name: 'SDK v3, request handler',
    skips: readsOther,
    async open(engine) {
      const configuration = { ...inProcess(engine), maxAttempts: 1 };
      return connectionOf(
        asClient(new sdk.DynamoDBClient(configuration)),
        asClient(new streamsSdk.DynamoDBStreamsClient(configuration)),
      );
    },
  },
  {
    name: 'SDK v3, attached',
    skips: sendsOther,
    async open(engine) {
      const client = new sdk.DynamoDBClient({ maxAttempts: 1 });
      const streamsClient = new streamsSdk.DynamoDBStreamsClient({ maxAttempts: 1 });
      attach(client, engine);
      attach(streamsClient, engine);
      return connectionOf(asClient(client), asClient(streamsClient));
    },
  },
  {
    name: 'HTTP',
    skips: readsOther,
    async open(engine) {
      const server = await startServer({ engine, port: 0 });
      const configuration = { endpoint: server.url, region: 'us-east-1', credentials, maxAttempts: 1 };
      return connectionOf(
        asClient(new sdk.DynamoDBClient(configuration)),
        asClient(new streamsSdk.DynamoDBStreamsClient(configuration)),
        () => server.close(),
      );
    },
  },
  sdkV2,
  plainHttp,
  fakeClient,
  fakeDocumentClient,
];

/** A client that takes any command: which ones go with which inputs is for the scenarios to know. */
function asClient(client: sdk.DynamoDBClient | streamsSdk.DynamoDBStreamsClient): Client {
  return {
    send: (command) => Reflect.apply(client.send, client, [command]),
    destroy: () => client.destroy(),
  };
}
