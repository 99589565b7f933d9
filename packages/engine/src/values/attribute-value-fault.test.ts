import { describe, expect, it } from 'vitest';
import { faultMessage, isBareFault, type AttributeValueFault } from './attribute-value-fault.ts';
import { parseDecimal } from './decimal.ts';

const INVALID = 'One or more parameter values were invalid:';
const OVERFLOW = 'Number overflow. Attempting to store a number with magnitude larger than supported range';
const UNDERFLOW =
  'Number underflow. Attempting to store a number with magnitude smaller than supported range';

function messages(fault: AttributeValueFault): string[] {
  return [faultMessage(fault, 'current'), faultMessage(fault, 'older')];
}

describe('faultMessage', () => {
  it.each([
    [
      'abc',
      'The parameter cannot be converted to a numeric value: abc',
      'The parameter cannot be converted to a numeric value: abc',
    ],
    [
      '',
      'The parameter cannot be converted to a numeric value: ',
      'The parameter cannot be converted to a numeric value',
    ],
    [
      ' 1',
      'The parameter cannot be converted to a numeric value:  1',
      'The parameter cannot be converted to a numeric value:  1',
    ],
    ['1e126', OVERFLOW, OVERFLOW],
    ['1e-131', UNDERFLOW, UNDERFLOW],
    ['1e2147483647', OVERFLOW, UNDERFLOW],
    ['1e99999999999', OVERFLOW, 'The parameter cannot be converted to a numeric value: 1e99999999999'],
    [
      '1'.repeat(40),
      'Attempting to store more than 38 significant digits in a Number',
      'Attempting to store more than 38 significant digits in a Number',
    ],
  ])('words the number %j in each layer', (text, current, older) => {
    expect(messages(parseDecimal(text) as AttributeValueFault)).toEqual([current, older]);
  });

  // Sent and answered like this on AWS, 2026.
  it('lists repeated strings in order before the repeat in the current layer, as sent in the older', () => {
    expect(messages({ kind: 'duplicateStrings', members: ['b', 'a', 'b'] })).toEqual([
      `${INVALID} Input collection ["a", "b", "b"] contains duplicates.`,
      `${INVALID} Input collection [b, a, b] contains duplicates.`,
    ]);
  });

  it('lists repeated binaries as base64, without spaces in the current layer', () => {
    expect(
      messages({
        kind: 'duplicateBinaries',
        members: [Uint8Array.of(255), Uint8Array.of(0), Uint8Array.of(0)],
      }),
    ).toEqual([
      `${INVALID} Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.`,
      `${INVALID} Input collection [/w==, AA==, AA==]of type BS contains duplicates.`,
    ]);
  });

  it('lists what follows the first repeat as sent', () => {
    expect(
      faultMessage({ kind: 'duplicateStrings', members: ['c', 'b', 'c', 'z', 'a', 'b'] }, 'current'),
    ).toBe(`${INVALID} Input collection ["b", "c", "c", "z", "a", "b"] contains duplicates.`);
  });

  it('names no repeated number', () => {
    expect(messages({ kind: 'duplicateNumbers' })).toEqual([
      `${INVALID} Input collection contains duplicates.`,
      'Input collection contains duplicates',
    ]);
  });

  it.each<[AttributeValueFault, string]>([
    [{ kind: 'emptySS' }, `${INVALID} An string set  may not be empty`],
    [{ kind: 'emptyNS' }, `${INVALID} An number set  may not be empty`],
    [{ kind: 'emptyBS' }, `${INVALID} Binary sets should not be empty`],
    [{ kind: 'nullFalse' }, `${INVALID} Null attribute value types must have the value of true`],
    [
      { kind: 'noType' },
      'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    ],
    [
      { kind: 'manyTypes' },
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
    [
      { kind: 'tooDeep' },
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    ],
  ])('words %o alike in both layers', (fault, message) => {
    expect(messages(fault)).toEqual([message, message]);
  });
});

describe('isBareFault', () => {
  it('holds for a value with no type and with several, for nothing else', () => {
    const kinds = ['noType', 'manyTypes', 'emptySS', 'nullFalse', 'tooDeep', 'duplicateNumbers'] as const;
    expect(kinds.filter((kind) => isBareFault({ kind }))).toEqual(['noType', 'manyTypes']);
  });
});
