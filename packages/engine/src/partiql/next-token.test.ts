import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import { nextToken, readNextToken } from './next-token.ts';

const aKey = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 })
  .map((bytes) => String.fromCharCode(...bytes));
const aPlace = fc.record({ read: fc.nat(49), after: fc.option(aKey, { nil: undefined }) });

describe('a NextToken', () => {
  it('says where to go on to the request it was given to', () => {
    fc.assert(
      fc.property(fc.string(), aPlace, (request, place) => {
        const token = nextToken(request, place);
        expect(readNextToken(token, request)).toEqual(place);
        expect(() => readNextToken(token, `${request}!`)).toThrow(
          new ValidationException('NextToken does not match request'),
        );
      }),
    );
  });

  it('is nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (token) => {
        expect(() => readNextToken(token, 'r')).toThrow(new ValidationException('Invalid NextToken'));
      }),
    );
  });
});
