import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DynamoDBException } from '../errors/dynamodb-exception.ts';
import { allOperations } from '../operations/all-operations.ts';
import { decodeInput } from './decode-input.ts';
import type { Shape, StructureShape } from './shape.ts';

const K = { pk: { S: 'a' } };

function shapeOf(operationName: string): StructureShape {
  const operation = allOperations.get(operationName);
  if (operation === undefined) throw new Error(`no operation ${operationName}`);
  return operation.input;
}

function refusal(operationName: string, input: unknown): string {
  try {
    decodeInput(shapeOf(operationName), input, 'json');
  } catch (error) {
    if (error instanceof DynamoDBException) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('whatever comes', () => {
  const operationNames = [...allOperations.keys()];
  const anything = fc.jsonValue({ maxDepth: 4 });

  /** Mostly what the shape asks for, sometimes something else. */
  function inputs(shape: Shape): fc.Arbitrary<unknown> {
    const fitting = (): fc.Arbitrary<unknown> => {
      switch (shape.type) {
        case 'string':
          return fc.oneof(fc.string(), fc.constantFrom(...(shape.values ?? ['abc'])), fc.constant('arn:x'));
        case 'integer':
        case 'long':
        case 'double':
          return fc.oneof(fc.integer({ min: -1, max: 30 }), fc.double({ noNaN: true }));
        case 'boolean':
          return fc.boolean();
        case 'list':
          return fc.array(inputs(shape.member), { maxLength: 30 });
        case 'map':
          return fc.dictionary(
            fc.constantFrom('abc', '__proto__', 'constructor', 'a!'),
            inputs(shape.value),
            {
              maxKeys: 3,
              noNullPrototype: true,
            },
          );
        case 'structure':
          return fc.record(
            Object.fromEntries(Object.entries(shape.members).map(([name, member]) => [name, inputs(member)])),
            { requiredKeys: [], noNullPrototype: true },
          );
        case 'attributeValue':
          return fc.constantFrom({ S: 'a' }, { N: '1' }, { N: 'x' }, { SS: ['a', 'a'] }, { L: [{}] }, {});
        case 'attributeMap':
          return fc.constantFrom(K, { a: { B: 'AA==' } }, { a: { M: { b: {} } } }, {});
      }
    };
    return fc.oneof(
      { weight: 20, arbitrary: fc.constant(undefined).chain(fitting) },
      { weight: 1, arbitrary: anything },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  }

  it.each(operationNames)('%s decodes it or refuses it as AWS would, twice alike', (operationName) => {
    fc.assert(
      fc.property(inputs(shapeOf(operationName)), (input) => {
        const first = refusal(operationName, input);
        expect(first).toMatch(/^(?:accepted|SerializationException: |ValidationException: .)/);
        expect(refusal(operationName, input)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['PutItem', (item: unknown) => ({ TableName: 'abc', Item: item }), 'accepted'],
    [
      'BatchWriteItem',
      (item: unknown) => ({ RequestItems: { 'a!': [{ PutRequest: { Item: item } }] } }),
      'Validation',
    ],
    ['BatchGetItem', (key: unknown) => ({ RequestItems: { 'a!': { Keys: [key] } } }), 'Validation'],
  ] as const)('%s does not follow nesting without end', (operationName, inputOf, expected) => {
    let value: unknown = { S: 'x' };
    for (let depth = 0; depth < 20_000; depth += 1) value = { L: [value] };
    expect(refusal(operationName, inputOf({ pk: value }))).toMatch(expected);
  });
});
