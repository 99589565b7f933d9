import { startServer } from '@dynamem/server';
import { readApiFacts } from '../facts/api-facts.ts';
import type { Adapter, Answer } from './adapter.ts';
import { fromJson, toJson } from './json-form.ts';

const streamsFacts = readApiFacts('dynamodbstreams');

/** HTTP as anything but an SDK speaks it: AWS JSON 1.0 by fetch, base64 for bytes, seconds for times. */
export const plainHttp: Adapter = {
  name: 'HTTP, plain JSON',
  skips: {},
  async open(engine) {
    const server = await startServer({ engine, port: 0 });
    return {
      call: async (operationName, input) => {
        const response = await fetch(server.url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-amz-json-1.0',
            'X-Amz-Target': `${familyOf(operationName)}.${operationName}`,
          },
          body: JSON.stringify(toJson(input)),
        });
        const body = await response.text();
        if (response.status === 200 && body === '') return {};
        const answer = record(fromJson(JSON.parse(body)));
        if (response.status === 200) return answer;
        throw errorOf(answer);
      },
      close: () => server.close(),
    };
  },
};

/** DynamoDB is two services behind one endpoint. */
function familyOf(operationName: string): string {
  const isOfStreams = streamsFacts.operations.has(operationName);
  return isOfStreams ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
}

/** `__type` names the exception after its namespace; the text is in `message` or `Message`. */
function errorOf({ __type: type, message, Message: older, ...members }: Answer): Error {
  const error = new Error(String(message ?? older));
  error.name = String(type).replace(/^.*#/, '');
  return Object.assign(error, members);
}

function record(value: unknown): Answer {
  if (typeof value === 'object' && value !== null) return { ...value };
  throw new Error('the body of the answer is no object');
}
