import { describe, expect, it } from 'vitest';
import { ResourceNotFoundException } from './resource-not-found-exception.ts';
import { enveloped, validationEnvelope } from './validation-envelope.ts';
import { ValidationException } from './validation-exception.ts';

const raising = (error: Error) => (): never => {
  throw error;
};

it('counts to one', () => {
  expect(validationEnvelope('x')).toBe('1 validation error detected: x');
});

describe('enveloped', () => {
  it('returns what the run returns', () => {
    expect(enveloped(() => 7, 'newest')).toBe(7);
  });

  it('counts the one thing that is wrong', () => {
    expect(() =>
      enveloped(raising(new ValidationException('Invalid UpdateExpression: x')), 'newest'),
    ).toThrow(new ValidationException('1 validation error detected: Invalid UpdateExpression: x'));
  });

  it.each([
    'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
  ])('leaves bare: %s', (text) => {
    expect(() => enveloped(raising(new ValidationException(text)), 'newest')).toThrow(
      new ValidationException(text),
    );
  });

  it('leaves other exceptions as they are', () => {
    const error = new ResourceNotFoundException('Requested resource not found');
    expect(() => enveloped(raising(error), 'newest')).toThrow(error);
  });

  it('counted nothing before June 2026', () => {
    const error = new ValidationException('Invalid UpdateExpression: x');
    expect(() => enveloped(raising(error), 'before-2026-06')).toThrow(error);
  });
});
