import { createEngine } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import { answerOperation } from './answer-operation.ts';
import type { Answer } from './answer.ts';
import { serviceError } from './service-error.ts';

const engine = createEngine();
const refusal = serviceError('MissingAuthenticationTokenException');

describe('answerOperation', () => {
  it('performs the operation on the body', () => {
    expect(answerOperation(engine, 'ListTables', '{}')).toEqual({
      statusCode: 200,
      text: '{"TableNames":[]}',
    });
  });

  it('finds fault in the order AWS does: the text, the operation, what else may refuse, the object', () => {
    const type = (operationName: string | undefined, body: string, refuse?: () => Answer): unknown => {
      const { text } = answerOperation(engine, operationName, body, undefined, refuse);
      return (JSON.parse(text) as Record<string, unknown>)['__type'];
    };
    const refuse = (): Answer => refusal;
    expect(type(undefined, '{', refuse)).toMatch(/#SerializationException$/);
    expect(type(undefined, '[]', refuse)).toMatch(/#UnknownOperationException$/);
    expect(type('NoSuchOperation', '[]', refuse)).toMatch(/#UnknownOperationException$/);
    expect(type('ListTables', '[]', refuse)).toMatch(/#MissingAuthenticationTokenException$/);
    expect(type('ListTables', '[]')).toMatch(/#SerializationException$/);
    expect(type('DescribeTable', '{"TableName":"missing-table"}')).toMatch(/#ResourceNotFoundException$/);
  });

  it('answers a fault of the engine with an InternalServerError and tells its cause', () => {
    const cause = new Error('a fault');
    const faults: unknown[] = [];
    const faulty = engineOf(() => {
      throw cause;
    });
    const { statusCode, text } = answerOperation(faulty, 'ListTables', '{}', (...fault) =>
      faults.push(fault),
    );
    expect([statusCode, text.includes('a fault'), faults]).toEqual([500, false, [[cause, 'ListTables']]]);
  });

  it('answers what cannot be written as JSON with an InternalServerError', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(
      answerOperation(
        engineOf(() => circular),
        'ListTables',
        '{}',
      ).statusCode,
    ).toBe(500);
  });
});

function engineOf(execute: () => object): Parameters<typeof answerOperation>[0] {
  return { region: 'us-east-1', hasOperation: () => true, nextRequestId: () => 'ID', execute };
}
