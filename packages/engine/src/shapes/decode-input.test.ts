import { describe, expect, it } from 'vitest';
import { decodeInput } from './decode-input.ts';
import { K, refusal, shapeOf } from '../../test/input-refusal.ts';

const CLASSES = 'com.amazonaws.dynamodb.v20120810';

describe('a member of the wrong form', () => {
  it.each<[string, unknown, string]>([
    ['PutItem', { TableName: 1 }, 'NUMBER_VALUE cannot be converted to String'],
    ['PutItem', { TableName: 1.5 }, 'DECIMAL_VALUE cannot be converted to String'],
    ['PutItem', { TableName: true }, 'TRUE_VALUE cannot be converted to String'],
    ['PutItem', { TableName: false }, 'FALSE_VALUE cannot be converted to String'],
    ['PutItem', { TableName: [] }, 'Unrecognized collection type class java.lang.String'],
    ['PutItem', { TableName: {} }, 'Start of structure or map found where not expected'],
    ['PutItem', { Item: 'x' }, 'Unexpected field type'],
    [
      'PutItem',
      { Item: [] },
      `Unrecognized collection type java.util.Map<java.lang.String, ${CLASSES}.AttributeValue>`,
    ],
    ['PutItem', { Item: { a: 1 } }, 'Unexpected value type in payload'],
    ['PutItem', { Item: { a: [] } }, `Unrecognized collection type class ${CLASSES}.AttributeValue`],
    ['PutItem', { Item: { a: { B: 1 } } }, 'only base-64-encoded strings are convertible to bytes'],
    ['PutItem', { Item: { a: { B: [] } } }, 'Unrecognized collection type class java.nio.ByteBuffer'],
    ['PutItem', { Item: { a: { B: {} } } }, 'Start of structure or map found where not expected'],
    [
      'PutItem',
      { Item: { a: { B: 'abc' } } },
      'Base64 encoded length is expected a multiple of 4 bytes but found: 3',
    ],
    ['PutItem', { Item: { a: { B: '!!!!' } } }, 'Invalid last non-pad Base64 character dectected'],
    ['PutItem', { Item: { a: { SS: 'x' } } }, 'Unexpected field type'],
    ['PutItem', { Item: { a: { SS: {} } } }, 'Start of structure or map found where not expected'],
    [
      'PutItem',
      { ExpressionAttributeNames: [] },
      'Unrecognized collection type java.util.Map<java.lang.String, java.lang.String>',
    ],
    [
      'PutItem',
      { Expected: { a: [] } },
      `Unrecognized collection type class ${CLASSES}.ExpectedAttributeValue`,
    ],
    ['PutItem', { Expected: { a: 'x' } }, 'Unexpected value type in payload'],
    ['PutItem', { Expected: { a: { Exists: 1 } } }, 'NUMBER_VALUE cannot be converted to Boolean'],
    ['PutItem', { Expected: { a: { Exists: 'maybe' } } }, 'Unexpected token received from parser'],
    ['GetItem', { ConsistentRead: [] }, 'Unrecognized collection type class java.lang.Boolean'],
    ['GetItem', { AttributesToGet: 'x' }, 'Unexpected field type'],
    ['GetItem', { AttributesToGet: {} }, 'Start of structure or map found where not expected'],
    ['Query', { Limit: '1' }, 'STRING_VALUE cannot be converted to Integer'],
    ['Query', { Limit: true }, 'TRUE_VALUE cannot be converted to Integer'],
    ['Query', { KeyConditions: { a: { AttributeValueList: 'x' } } }, 'Unexpected field type'],
    ['CreateTable', { ProvisionedThroughput: 'x' }, 'Unexpected field type'],
    [
      'CreateTable',
      { ProvisionedThroughput: { ReadCapacityUnits: '1' } },
      'STRING_VALUE cannot be converted to Long',
    ],
    ['CreateTable', { KeySchema: ['x'] }, 'Unexpected value type in payload'],
    ['CreateTable', { KeySchema: [[]] }, `Unrecognized collection type class ${CLASSES}.KeySchemaElement`],
    ['CreateTable', { KeySchema: [{ KeyType: {} }] }, 'Start of structure or map found where not expected'],
    [
      'BatchWriteItem',
      { RequestItems: { T: 'x' } },
      'class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class ' +
        '(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base ' +
        "of loader 'bootstrap')",
    ],
    [
      'BatchWriteItem',
      { RequestItems: [] },
      `Unrecognized collection type java.util.Map<java.lang.String, java.util.List<${CLASSES}.WriteRequest>>`,
    ],
  ])('%s of %j', (operationName, input, message) => {
    expect(refusal(operationName, input)).toBe(`SerializationException: ${message}`);
  });

  it('is told of in the order of the model, whatever the order of the input', () => {
    expect(refusal('PutItem', { Item: 'x', TableName: 1 })).toBe(
      'SerializationException: NUMBER_VALUE cannot be converted to String',
    );
  });

  it('comes before a broken constraint', () => {
    expect(refusal('PutItem', { TableName: '!', Item: 'x' })).toBe(
      'SerializationException: Unexpected field type',
    );
  });

  it.each([[[]], ['x'], [1], [null], [undefined]])('an input of %j has no message', (input) => {
    expect(refusal('PutItem', input)).toBe('SerializationException: ');
  });
});

describe('booleans', () => {
  it.each([
    ['true', true],
    ['YES', true],
    ['1', true],
    ['False', false],
    ['no', false],
    ['0', false],
  ])('are made of %j', (word, expected) => {
    const input = { TableName: 'abc', Key: K, ConsistentRead: word };
    expect(decodeInput(shapeOf('GetItem'), input, 'json')).toMatchObject({ ConsistentRead: expected });
  });
});

describe('nesting without end', () => {
  it.each([
    ['PutItem', (item: unknown) => ({ TableName: 'abc', Item: item }), 'accepted'],
    [
      'BatchWriteItem',
      (item: unknown) => ({ RequestItems: { 'a!': [{ PutRequest: { Item: item } }] } }),
      'Validation',
    ],
    ['BatchGetItem', (key: unknown) => ({ RequestItems: { 'a!': { Keys: [key] } } }), 'Validation'],
  ] as const)('is not followed by %s', (operationName, inputOf, expected) => {
    let value: unknown = { S: 'x' };
    for (let depth = 0; depth < 20_000; depth += 1) value = { L: [value] };
    expect(refusal(operationName, inputOf({ pk: value }))).toMatch(expected);
  });
});
