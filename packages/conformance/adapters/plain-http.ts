import { startServer } from '@dynamem/server';
import { readApiFacts } from '../facts/api-facts.ts';
import type { Adapter, Answer } from './adapter.ts';

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

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toJson);
  return isRecord(value) ? mapMembers(value, (_name, member) => toJson(member)) : value;
}

/** An attribute may be called B or end in DateTime, but its value is an object: only wire members are strings or numbers. */
function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isRecord(value)) return value;
  return mapMembers(value, (name, member) => {
    if (name === 'B' && typeof member === 'string') return bytesOf(member);
    if (name === 'BS' && Array.isArray(member)) return member.map((text) => bytesOf(String(text)));
    if (name.endsWith('DateTime') && typeof member === 'number') return new Date(Math.round(member * 1000));
    return fromJson(member);
  });
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function record(value: unknown): Answer {
  if (isRecord(value)) return value;
  throw new Error('the body of the answer is no object');
}

/** Object.fromEntries defines properties: a member named `__proto__` is a member like any other. */
function mapMembers(value: Record<string, unknown>, map: (name: string, member: unknown) => unknown): Answer {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(name, member)]));
}
