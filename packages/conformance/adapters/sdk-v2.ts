import { attach } from '@dynamem/aws-sdk';
import AWS from 'aws-sdk';
import type { Adapter, Answer } from './adapter.ts';
import { fromJson } from './json-form.ts';

/** Inputs are left to the engine to check, so that AWS's texts are met. */
const configuration = { paramValidation: false, maxRetries: 0 };

interface Operations {
  readonly [methodName: string]: ((input: object) => { promise(): Promise<Answer> }) | undefined;
}

const bySendsOther = 'SDK v2 makes what its model of the operation says of other types before it sends them';
const byModel = 'the last model of SDK v2, of 2024, lacks members of the operation';
const byAssignment = 'SDK v2 builds maps by assignment, which loses a member named __proto__';

/** AWS SDK v2, as it is no longer developed. */
export const sdkV2: Adapter = {
  name: 'SDK v2, attached',
  skips: {
    'refuses a text for a map': bySendsOther,
    'refuses a list for a map': bySendsOther,
    'refuses a text for a value': bySendsOther,
    'refuses a text for a list': bySendsOther,
    'answers CREATING and tells everything about an on-demand table': byModel,
    'is provisioned unless said otherwise, and says nothing of a billing mode then': byModel,
    'class, encryption, protection, limits and warm throughput change': byModel,
    'shards are described page by page, or the children of one': byModel,
    '__proto__ is an attribute name like any other': byAssignment,
    '__proto__ is a name for expressions': byAssignment,
  },
  untold: new Set(['WarmThroughput']),
  async open(engine) {
    const client = new AWS.DynamoDB(configuration);
    const streamsClient = new AWS.DynamoDBStreams(configuration);
    const attachments = [attach(client, engine), attach(streamsClient, engine)];
    return {
      call: async (operationName, input) => {
        const methodName = operationName.charAt(0).toLowerCase() + operationName.slice(1);
        const service: object = methodName in client ? client : streamsClient;
        const request = (service as Operations)[methodName]?.(input);
        if (request === undefined) throw new Error(`SDK v2 has no operation ${operationName}`);
        const { $response: _response, ...output } = await request.promise().catch(rethrow);
        return Object(withPlainBytes(output)) as Answer;
      },
      close: async () => {
        for (const attachment of attachments) attachment.dispose();
      },
    };
  },
};

/**
 * Throws an error of SDK v2 with its members where others have them and as others have them: SDK v2 hides all but the
 * name and text, and leaves them as the JSON had them.
 */
function rethrow(error: unknown): never {
  const own = Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(Object(error), name)]);
  const { code, message, ...members }: Answer = Object.fromEntries(own);
  throw Object.assign(new Error(String(message)), fromJson(members), { name: code });
}

/** SDK v2 gives bytes as Buffers. */
function withPlainBytes(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(withPlainBytes);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withPlainBytes(member)]));
}
