import { describe, expect, it } from 'vitest';
import { refuseMixedParameters } from './refuse-mixed-parameters.ts';

describe('refuseMixedParameters', () => {
  it('names both kinds in the order given', () => {
    expect(() => refuseMixedParameters(['AttributeUpdates', 'Expected'], ['UpdateExpression'])).toThrow(
      'Can not use both expression and non-expression parameters in the same request: ' +
        'Non-expression parameters: {AttributeUpdates, Expected} Expression parameters: {UpdateExpression}',
    );
  });

  it('accepts one kind alone', () => {
    expect(() => refuseMixedParameters([], ['UpdateExpression'])).not.toThrow();
    expect(() => refuseMixedParameters(['Expected'], [])).not.toThrow();
    expect(() => refuseMixedParameters([], [])).not.toThrow();
  });
});
