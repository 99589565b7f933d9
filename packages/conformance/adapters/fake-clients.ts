import { FakeDocumentClient, FakeDynamoDB, FakeDynamoDBStreams, marshall, unmarshall } from '@dynamem/client';
import type { Engine } from '@dynamem/engine';
import { documentOperations } from '../../client/src/document/document-operations.ts';
import { translate, type Convert } from '../../client/src/document/translate.ts';
import { readApiFacts } from '../facts/api-facts.ts';
import type { Adapter, Answer } from './adapter.ts';

const streamsFacts = readApiFacts('dynamodbstreams');

/** The fake client, asked as where no SDK is installed. */
export const fakeClient: Adapter = {
  name: 'fake client',
  skips: {},
  async open(engine) {
    const [client, streamsClient] = [new FakeDynamoDB(engine), new FakeDynamoDBStreams(engine)];
    return {
      call: async (operationName, input) => {
        const isOfStreams = streamsFacts.operations.has(operationName);
        const command = { operation: operationName, input };
        return outputOf(await (isOfStreams ? streamsClient : client).send(command));
      },
      close: async () => client.destroy(),
    };
  },
};

/** The fake document client: what a scenario sends becomes native values, and what is answered DynamoDB's form again. */
export const fakeDocumentClient: Adapter = {
  name: 'fake document client',
  skips: {},
  async open(engine: Engine) {
    const client = new FakeDocumentClient(engine, { unmarshallOptions: { wrapNumbers: true } });
    return {
      call: async (operationName, input) => {
        const operation = documentOperations.get(operationName);
        const native = operation === undefined ? input : translate(input, operation.input, toNative);
        const answer = outputOf(await client.send({ operation: operationName, input: native as object }));
        return operation === undefined
          ? answer
          : (translate(answer, operation.output, toAttributeValue) as Answer);
      },
      close: async () => client.destroy(),
    };
  },
};

function outputOf(answer: object): Answer {
  const { $metadata: _metadata, ...output }: Answer = { ...answer };
  return output;
}

const toNative: Convert = (value) =>
  unmarshall(value as object, { convertWithoutMapWrapper: true, wrapNumbers: true });

const toAttributeValue: Convert = (value) => marshall(value, { convertTopLevelContainer: true });
