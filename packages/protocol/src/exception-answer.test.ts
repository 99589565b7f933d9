import { describe, expect, it } from 'vitest';
import { exceptionAnswer, faultAnswer } from './exception-answer.ts';

const INTERNAL =
  '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"Internal Server Error"}';

describe('exceptionAnswer', () => {
  const exception = { statusCode: 400, toWire: () => ({ __type: 'x#Y', message: 'no' }) };

  it('answers an exception of the engine by its status and wire form, and reports no fault', () => {
    const faults: unknown[] = [];
    const answer = exceptionAnswer(exception, 'GetItem', (cause) => faults.push(cause));
    expect(answer).toEqual({ statusCode: 400, text: '{"__type":"x#Y","message":"no"}' });
    expect(faults).toEqual([]);
  });

  it('reports the cause of an exception that has one', () => {
    const faults: unknown[] = [];
    const cause = new Error('bug');
    const failure = { ...exception, statusCode: 500, cause };
    expect(exceptionAnswer(failure, 'GetItem', (...fault) => faults.push(fault)).statusCode).toBe(500);
    expect(faults).toEqual([[cause, 'GetItem']]);
  });

  it.each([
    [new TypeError('bug')],
    ['text'],
    [null],
    [undefined],
    [{ statusCode: 400 }],
    [{ toWire: () => ({}) }],
  ])('answers %s, which is no exception of the engine, as InternalServerError', (thrown) => {
    const faults: unknown[] = [];
    const answer = exceptionAnswer(thrown, 'GetItem', (...fault) => faults.push(fault));
    expect(answer).toEqual({ statusCode: 500, text: INTERNAL });
    expect(faults).toEqual([[thrown, 'GetItem']]);
  });
});

describe('faultAnswer', () => {
  it('answers without a hook', () => {
    expect(faultAnswer(new Error('bug'), undefined, undefined)).toEqual({ statusCode: 500, text: INTERNAL });
  });

  it('answers although the hook throws', () => {
    const answer = faultAnswer(new Error('bug'), undefined, () => {
      throw new Error('hook');
    });
    expect(answer.statusCode).toBe(500);
  });
});
