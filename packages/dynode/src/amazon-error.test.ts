import { describe, expect, it } from 'vitest';
import { AmazonError } from './amazon-error.ts';

const parts = {
  type: 'com.amazonaws.dynamodb.v20111205#ResourceNotFoundException',
  message: 'Requested resource not found',
  statusCode: 400,
  action: 'PutItem',
};

describe('an AmazonError', () => {
  it('has the type after the #, what stands before it, the message and the status', () => {
    const error = new AmazonError(parts);
    expect(error.type).toBe('ResourceNotFoundException');
    expect(error.code).toBe('ResourceNotFoundException');
    expect(error.serviceName).toBe('com.amazonaws.dynamodb.v20111205');
    expect(error.message).toBe('Requested resource not found');
    expect(error.statusCode).toBe(400);
  });

  it('is an Error with a name and a stack', () => {
    const error = new AmazonError(parts);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('AmazonError');
    expect(error.stack).toContain('AmazonError: Requested resource not found');
  });

  it('tells all of itself as a string', () => {
    expect(String(new AmazonError(parts))).toBe(
      'AmazonError - PutItem 400 ResourceNotFoundException: Requested resource not found',
    );
  });

  it('has its members in their order in JSON, the message too', () => {
    expect(JSON.stringify(new AmazonError(parts))).toBe(
      '{"type":"ResourceNotFoundException","serviceName":"com.amazonaws.dynamodb.v20111205",' +
        '"message":"Requested resource not found","statusCode":400,"action":"PutItem","retry":false,' +
        '"code":"ResourceNotFoundException"}',
    );
  });

  it('of a type without # is of an unknown service', () => {
    const error = new AmazonError({ ...parts, type: 'Throttling' });
    expect([error.type, error.serviceName]).toEqual(['Throttling', 'Unknown']);
  });

  it('without a type is an UnknownError of no service', () => {
    const error = new AmazonError({ ...parts, type: null });
    expect(error.type).toBe('UnknownError');
    expect(error).not.toHaveProperty('serviceName');
  });

  it.each([
    ['ProvisionedThroughputExceededException', 400],
    ['Throttling', 400],
    ['ThrottlingException', 400],
    ['RequestLimitExceeded', 400],
    ['InternalServerError', 500],
    ['ServiceUnavailable', 503],
    ['SomethingElse', '500'],
  ])('%s with status %s is worth another attempt', (type, statusCode) => {
    expect(new AmazonError({ ...parts, type, statusCode }).retry).toBe(true);
  });

  it.each([
    ['InvalidParameterValueException', 400],
    ['LimitExceededException', 400],
    ['ConditionalCheckFailedException', 400],
  ])('%s with status %s is final', (type, statusCode) => {
    expect(new AmazonError({ ...parts, type, statusCode }).retry).toBe(false);
  });
});
