import { attributes } from './attributes.ts';
import { DETECTED, INVALID, refusals, type Refusal, type Scenario } from './scenario.ts';

const Key = attributes({ pk: 'a' });
const twice = { S: 'x' };
const oneByOne = { ExpressionAttributeNames: { '#u': 'u' }, ExpressionAttributeValues: { ':v': twice } };
const mixed = {
  Expected: { a: { Exists: false } },
  ConditionExpression: 'attribute_exists(a)',
};
const MIXED =
  'Can not use both expression and non-expression parameters in the same request: ' +
  'Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}';
const oneOf = (path: string, value: string, values: string): string =>
  `Value '${value}' at '${path}' failed to satisfy constraint: Member must satisfy enum value set: [${values}]`;
const RETURN_VALUES = oneOf('returnValues', 'SOME', 'ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW');
const CAPACITY = oneOf('returnConsumedCapacity', 'SOME', 'INDEXES, TOTAL, NONE');
const EMPTY_NAME = `${DETECTED}Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1`;

/** Refusals of an operation as all of AWS worded them before June 2026. */
const before = (operationName: string, rows: readonly Refusal[]): Scenario[] =>
  refusals(operationName, {}, rows, { wording: 'before-2026-06' }).map((refusal) => ({
    ...refusal,
    title: `${operationName} ${refusal.title}`,
  }));

const duplicateKeys = {
  KeyConditionExpression: 'pk = :v AND pk = :v',
  ExpressionAttributeValues: { ':v': twice },
};

/** The texts that AWS reworded in June 2026, as they were. */
export const formerWordingScenarios: readonly Scenario[] = [
  ...before('PutItem', [
    [
      'a set with a repeat',
      { Item: { ...Key, a: { SS: ['b', 'a', 'b'] } } },
      `${INVALID}Input collection [b, a, b] contains duplicates.`,
    ],
    [
      'a set of numbers with a repeat',
      { Item: { ...Key, a: { NS: ['1', '1'] } } },
      'Input collection contains duplicates',
    ],
    ['an empty set', { Item: { ...Key, a: { SS: [] } } }, `${INVALID}An string set  may not be empty`],
    ['both generations of parameters', { Item: Key, ...mixed }, MIXED],
    [
      'a value without an expression',
      { Item: Key, ExpressionAttributeValues: { ':v': twice } },
      'ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null',
    ],
    [
      'a name without an expression',
      { Item: Key, ...oneByOne },
      'ExpressionAttributeNames can only be specified when using expressions',
    ],
    [
      'a bad value of an expression',
      { Item: Key, ConditionExpression: 'a = :v', ExpressionAttributeValues: { ':v': { N: 'x' } } },
      'ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: x for key :v',
    ],
    [
      'ReturnValues that PutItem has not',
      { Item: Key, ReturnValues: 'ALL_NEW' },
      'ReturnValues can only be ALL_OLD or NONE',
    ],
    ['unknown ReturnValues', { Item: Key, ReturnValues: 'SOME' }, `${DETECTED}${RETURN_VALUES}`],
    ['an empty TableName before all else', { TableName: '', Item: Key, ReturnValues: 'SOME' }, EMPTY_NAME],
  ]),
  ...before('UpdateItem', [
    [
      'an expression that is none',
      { Key, UpdateExpression: 'SOME THING' },
      'Invalid UpdateExpression: Syntax error; token: "SOME", near: "SOME THING"',
    ],
    [
      'an unused value',
      { Key, UpdateExpression: 'REMOVE a', ExpressionAttributeValues: { ':v': twice } },
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}',
    ],
    [
      'a value without an expression',
      { Key, ExpressionAttributeValues: { ':v': twice } },
      'ExpressionAttributeValues can only be specified when using expressions: UpdateExpression and ConditionExpression are null',
    ],
    [
      'two unknown values, listing both',
      { Key, ReturnValues: 'SOME', ReturnConsumedCapacity: 'SOME' },
      `2 validation errors detected: ${CAPACITY}; ${RETURN_VALUES}`,
    ],
  ]),
  ...before('DeleteItem', [
    ['an empty TableName', { TableName: '', Key }, EMPTY_NAME],
    [
      'an empty expression',
      { Key, ConditionExpression: '' },
      'Invalid ConditionExpression: The expression can not be empty;',
    ],
  ]),
  ...before('GetItem', [
    [
      'a number that is none',
      { Key: { pk: { N: '' } } },
      'The parameter cannot be converted to a numeric value',
    ],
  ]),
  ...before('Query', [
    [
      'two conditions on one key',
      duplicateKeys,
      'KeyConditionExpressions must only contain one condition per key',
    ],
    [
      'more conditions than a key has attributes',
      { KeyConditionExpression: 'pk = :v AND a = :v', ExpressionAttributeValues: { ':v': twice } },
      'Conditions can be of length 1 or 2 only',
    ],
    [
      'a page of no items, without its value even then',
      { KeyConditionExpression: 'pk = :v', Limit: 0 },
      `${DETECTED}Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    ],
    [
      'an unknown ConditionalOperator',
      { KeyConditions: {}, ConditionalOperator: 'SOME' },
      `${DETECTED}${oneOf('conditionalOperator', 'SOME', 'OR, AND')}`,
    ],
  ]),
  ...before('BatchGetItem', [
    ['an empty batch', { RequestItems: {} }, 'The requestItems parameter is required for BatchGetItem'],
    [
      'no keys of a table, without them even then',
      { RequestItems: { Things: { Keys: [] } } },
      `${DETECTED}Value at 'RequestItems.Things.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    ],
  ]),
  ...before('BatchWriteItem', [
    ['an empty batch', { RequestItems: {} }, 'The requestItems parameter is required for BatchWriteItem'],
  ]),
  ...before('DescribeTable', [
    [
      'a short TableName',
      { TableName: 'ab' },
      'TableName must be at least 3 characters long and at most 255 characters long',
    ],
  ]),
  ...before('CreateTable', [
    [
      'a short TableName',
      { TableName: 'ab', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], AttributeDefinitions: [] },
      `${DETECTED}Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3`,
    ],
  ]),
];
