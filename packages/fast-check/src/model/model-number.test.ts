import { describe, expect, it } from 'vitest';
import { countNumber, isStorable, modelNumber } from './model-number.ts';

describe('a number of the model', () => {
  it.each([
    ['0', '-0.00e125'],
    ['1', '+1.'],
    ['100', '1e2'],
    ['0.5', '.5'],
    ['-42.42', '-0042.4200'],
    ['12345678901234567890123456789012345678', '1.2345678901234567890123456789012345678E37'],
  ])('%s is %s', (left, right) => {
    expect(modelNumber(left)).toBe(modelNumber(right));
  });

  it('differs where the last of 38 digits does', () => {
    expect(modelNumber('9007199254740993')).not.toBe(modelNumber('9007199254740992'));
    expect(modelNumber('1e-130')).not.toBe(modelNumber('1.0000000000000000000000000000000000001e-130'));
  });

  it('counts things', () => {
    expect(countNumber(3)).toBe(modelNumber('3'));
  });

  it.each([
    ['0', true],
    ['1e-130', true],
    ['9.9e-131', false],
    ['9.9999999999999999999999999999999999999e125', true],
    ['1e126', false],
    ['-1e126', false],
    ['99999999999999999999999999999999999999', true],
    ['100000000000000000000000000000000000001', false],
  ])('%s is storable: %s', (text, storable) => {
    expect(isStorable(modelNumber(text))).toBe(storable);
  });
});
