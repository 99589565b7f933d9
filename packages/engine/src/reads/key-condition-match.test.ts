import { describe, expect, it } from 'vitest';
import type { KeyConditionPart } from '../expressions/bound.ts';
import type { KeySchema } from '../tables/key-schema.ts';
import type { ScalarAttributeType } from '../values/attribute-value.ts';
import { matchKeyCondition } from './key-condition-match.ts';

const attributes = (names: string, type: ScalarAttributeType = 'S'): KeySchema['sortKey'] =>
  [...names].map((name) => ({ name, type }));
const schema = (partitionKey: string, sortKey: string): KeySchema => ({
  partitionKey: attributes(partitionKey),
  sortKey: attributes(sortKey),
});

const match = (
  keySchema: KeySchema,
  ...conditions: [string, KeyConditionPart['comparison'], KeyConditionPart['values'][0]?][]
) => {
  const parts = conditions.map(([attributeName, comparison, value = 'v']): KeyConditionPart => ({
    attributeName,
    comparison,
    values: [value],
  }));
  return matchKeyCondition({ type: 'keyCondition', parts }, keySchema, 'current');
};

const names = (parts: readonly KeyConditionPart[]): string =>
  parts.map(({ attributeName }) => attributeName).join('');

describe('matchKeyCondition', () => {
  it('puts the conditions into the order of the schema', () => {
    const found = match(schema('ab', 'cd'), ['d', '>'], ['b', '='], ['c', '='], ['a', '=']);
    expect([names(found.partitionKey), names(found.sortKey)]).toEqual(['ab', 'cd']);
  });

  it('accepts a gap-free beginning of the sort key', () => {
    expect(names(match(schema('a', 'bcd'), ['a', '=']).sortKey)).toBe('');
    expect(names(match(schema('a', 'bcd'), ['a', '='], ['b', 'begins_with']).sortKey)).toBe('b');
    expect(names(match(schema('a', 'bcd'), ['a', '='], ['b', '='], ['c', '<=']).sortKey)).toBe('bc');
  });

  it('counts the conditions before it looks at them', () => {
    expect(() => match(schema('a', 'b'), ['x', '='], ['y', '='], ['z', '='])).toThrow(
      'The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)',
    );
  });

  it('names the partition key attribute that has no condition', () => {
    expect(() => match(schema('a', 'b'), ['b', '='])).toThrow('Query condition missed key schema element: a');
    expect(() => match(schema('ab', 'c'), ['a', '='], ['c', '='])).toThrow(
      'Query condition missed key schema element: b',
    );
  });

  it('names the sort key attribute where a condition is on an attribute outside the key', () => {
    expect(() => match(schema('a', 'b'), ['a', '='], ['x', '='])).toThrow(
      'Query condition missed key schema element: b',
    );
  });

  it('refuses another comparison than = on the partition key', () => {
    expect(() => match(schema('a', 'b'), ['a', '>'])).toThrow('Query key condition not supported');
  });

  it('refuses a value of another type than the schema declares', () => {
    const message =
      'One or more parameter values were invalid: Condition parameter type does not match schema type';
    expect(() => match(schema('a', 'b'), ['a', '=', new Uint8Array([1])])).toThrow(message);
    expect(() => match(schema('a', 'b'), ['a', '='], ['b', '<', true])).toThrow(message);
  });

  it('refuses an empty value', () => {
    const message = (kind: string, name: string): string =>
      `The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${name}`;
    expect(() => match(schema('a', 'b'), ['a', '=', ''])).toThrow(message('string', 'a'));
    expect(() =>
      match({ partitionKey: attributes('a', 'B'), sortKey: [] }, ['a', '=', new Uint8Array()]),
    ).toThrow(message('binary', 'a'));
    expect(() => match(schema('a', 'b'), ['a', '='], ['b', 'begins_with', ''])).toThrow(
      message('string', 'b'),
    );
  });

  it('refuses a condition after a gap or after a comparison other than =', () => {
    const message =
      'RANGE key attributes b must have equality conditions specified in the query ' +
      'because a condition is present on key attribute c';
    expect(() => match(schema('a', 'bc'), ['a', '='], ['c', '='])).toThrow(message);
    expect(() => match(schema('a', 'bc'), ['a', '='], ['b', '>'], ['c', '='])).toThrow(message);
  });
});
