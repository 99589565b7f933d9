import { describe, expect, it } from 'vitest';
import * as engine from '../index.ts';

const DYNAMODB = 'com.amazonaws.dynamodb.v20120810';
const SERVICE = 'com.amazon.coral.service';
const item = { pk: { S: 'a' } };

describe('the body of', () => {
  it.each<[string, engine.DynamoDBException, number, Record<string, unknown>]>([
    [
      'a modelled exception',
      new engine.ResourceNotFoundException('m'),
      400,
      { __type: `${DYNAMODB}#ResourceNotFoundException`, message: 'm' },
    ],
    [
      'a false condition without the item',
      new engine.ConditionalCheckFailedException('m'),
      400,
      { __type: `${DYNAMODB}#ConditionalCheckFailedException`, message: 'm' },
    ],
    [
      'a false condition with the item',
      new engine.ConditionalCheckFailedException('m', item),
      400,
      { __type: `${DYNAMODB}#ConditionalCheckFailedException`, message: 'm', Item: item },
    ],
    [
      'a cancelled transaction',
      new engine.TransactionCanceledException([
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: item },
      ]),
      400,
      {
        __type: `${DYNAMODB}#TransactionCanceledException`,
        Message:
          'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: item },
        ],
      },
    ],
    [
      'a throttled request with reasons',
      new engine.ProvisionedThroughputExceededException('m', [{ reason: 'r', resource: 'a' }]),
      400,
      {
        __type: `${DYNAMODB}#ProvisionedThroughputExceededException`,
        message: 'm',
        ThrottlingReasons: [{ reason: 'r', resource: 'a' }],
      },
    ],
    [
      'a throttled request without reasons',
      new engine.ThrottlingException('m'),
      400,
      { __type: `${DYNAMODB}#ThrottlingException`, message: 'm' },
    ],
    [
      'a broken constraint',
      new engine.ValidationException('m'),
      400,
      { __type: 'com.amazon.coral.validate#ValidationException', message: 'm' },
    ],
    [
      'a wrong form',
      new engine.SerializationException('m'),
      400,
      { __type: `${SERVICE}#SerializationException`, Message: 'm' },
    ],
    [
      'what is no JSON',
      new engine.SerializationException(),
      400,
      { __type: `${SERVICE}#SerializationException` },
    ],
    [
      'an unknown operation',
      new engine.UnknownOperationException(),
      400,
      { __type: `${SERVICE}#UnknownOperationException` },
    ],
    [
      'a denied access',
      new engine.AccessDeniedException('m'),
      400,
      { __type: `${SERVICE}#AccessDeniedException`, Message: 'm' },
    ],
    [
      'a fault of dynamem',
      new engine.InternalServerError('m'),
      500,
      { __type: `${DYNAMODB}#InternalServerError`, message: 'm' },
    ],
  ])('%s', (_title, error, statusCode, body) => {
    expect(error.statusCode).toBe(statusCode);
    expect(error.toWire()).toStrictEqual(body);
  });
});

describe('an exception', () => {
  it('is an Error of its own class with the name AWS gives it', () => {
    const error = new engine.BackupNotFoundException('m');
    expect(error).toBeInstanceOf(engine.DynamoDBException);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('BackupNotFoundException: m');
    expect(error.$fault).toBe('client');
  });
});
