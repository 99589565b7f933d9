import { FakeDocumentClient, FakeDynamoDB, FakeDynamoDBStreams, marshall, unmarshall } from '@dynamem/client';
import type { Engine, WireAttributeValue } from '@dynamem/engine';
import { documentOperations } from '../../client/src/document/document-operations.ts';
import { translate, type Convert } from '../../client/src/document/translate.ts';
import { readApiFacts } from '../facts/api-facts.ts';
import type { Adapter, Answer } from './adapter.ts';

// What is translated is nobody's API, so it is read where it is written.

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

const setsAreSets = 'a JavaScript Set holds a member once';
const noEmptySets = 'lib-dynamodb refuses an empty set in words of its own';
const noWireValues = 'native values cannot say it: lib-dynamodb makes the attribute values';

/** What cannot be said in native values. Differences between lib-dynamodb and dynamem are not among them. */
const saysOther: Adapter['skips'] = {
  'gives awkward attribute names no meaning':
    'lib-dynamodb takes an item with an attribute named constructor for an instance of a class',
  'refuses a string set with a member twice': setsAreSets,
  'PutItem refuses a set with a repeat': setsAreSets,
  'refuses a faulty value, in the older words': setsAreSets,
  'refuses a faulty value, in the older words and before a table that is not there': setsAreSets,
  'refuses an empty string set': noEmptySets,
  'refuses an empty number set': noEmptySets,
  'refuses an empty binary set': noEmptySets,
  'PutItem refuses an empty set': noEmptySets,
  'refuses NULL that is not true': noWireValues,
  'refuses a value of two types': noWireValues,
  'refuses a text for a map': noWireValues,
  'refuses a list for a map': noWireValues,
  'refuses a text for a value': noWireValues,
  'refuses a number for the digits of a number': noWireValues,
  'refuses a value without a type': noWireValues,
};

/** The fake document client: what a scenario sends becomes native values, and what is answered DynamoDB's form again. */
export const fakeDocumentClient: Adapter = {
  name: 'fake document client',
  skips: saysOther,
  // lib-dynamodb takes an object with an attribute of this name for an instance of a class.
  canSay: (input) => !JSON.stringify(input).includes('"constructor":'),
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
  unmarshall(value as WireAttributeValue, { convertWithoutMapWrapper: true, wrapNumbers: true });

const toAttributeValue: Convert = (value) => marshall(value, { convertTopLevelContainer: true });
