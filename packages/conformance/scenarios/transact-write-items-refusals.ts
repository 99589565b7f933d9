import { attributes, type Plain } from './attributes.ts';
import { DETECTED, refusals, type Refusal, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

const put = (item: Readonly<Record<string, Plain>>, more: object = {}) => ({
  Put: { TableName, Item: attributes(item), ...more },
});
const remove = (key: Readonly<Record<string, Plain>>, more: object = {}) => ({
  Delete: { TableName, Key: attributes(key), ...more },
});
const puts = (count: number, size = 1) =>
  Array.from({ length: count }, (_, index) => put({ pk: `k${index}`, data: 'd'.repeat(size) }));
const refusal = (
  situation: string,
  TransactItems: readonly object[],
  message: string | RegExp,
  name?: string,
): Refusal => [situation, { TransactItems }, message, name ?? 'ValidationException'];

const EMPTY_KEY =
  'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk';

/** TransactWriteItems: what refuses the whole request, in AWS's order. */
export const transactWriteRefusalScenarios: readonly Scenario[] = refusals('TransactWriteItems', {}, [
  refusal(
    'no actions',
    [],
    `${DETECTED}Value at 'TransactItems' failed to satisfy constraint: Member must have length greater than or equal to 1`,
  ),
  refusal(
    'more than 100 actions',
    puts(101),
    `${DETECTED}Value at 'TransactItems' failed to satisfy constraint: Member must have length less than or equal to 100`,
  ),
  [
    'a token longer than 36 characters',
    { TransactItems: [put({ pk: 'a' })], ClientRequestToken: 't'.repeat(37) },
    `${DETECTED}Value '${'t'.repeat(37)}' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36`,
  ],
  refusal(
    'a check without a condition',
    [{ ConditionCheck: { TableName, Key: attributes({ pk: 'a' }) } }],
    `${DETECTED}Value null at 'transactItems.1.member.conditionCheck.conditionExpression' failed to satisfy constraint: Member must not be null`,
  ),
  refusal(
    'an update without an expression',
    [{ Update: { TableName, Key: attributes({ pk: 'a' }) } }],
    `${DETECTED}Value null at 'transactItems.1.member.update.updateExpression' failed to satisfy constraint: Member must not be null`,
  ),
  refusal(
    'an element of two actions',
    [{ ...put({ pk: 'a' }), ...remove({ pk: 'a' }) }],
    'TransactItems can only contain one of Check, Put, Update or Delete',
  ),
  refusal(
    'an element without an action, before a bad value in front of it',
    [{ Put: { TableName, Item: { pk: { N: 'x' } } } }, {}],
    'Invalid Request: TransactWriteRequest should contain Delete or Put or Update request',
  ),
  refusal(
    'a faulty value, in the older words and before a table that is not there',
    [{ Put: { TableName: 'Nothing', Item: { pk: { S: 'a' }, s: { SS: ['b', 'a', 'b'] } } } }],
    'One or more parameter values were invalid: Input collection [b, a, b] contains duplicates.',
  ),
  refusal(
    'a faulty value of an expression, in the older words',
    [
      put(
        { pk: 'a' },
        { ConditionExpression: 'x = :v', ExpressionAttributeValues: { ':v': { NS: ['1', '1'] } } },
      ),
    ],
    'ExpressionAttributeValues contains invalid value: Input collection contains duplicates for key :v',
  ),
  refusal(
    'an expression that is none',
    [put({ pk: 'a' }, { ConditionExpression: 'attribute_exists(' })],
    /^Invalid ConditionExpression: Syntax error; /,
  ),
  refusal(
    'names that nothing uses',
    [put({ pk: 'a' }, { ExpressionAttributeNames: { '#a': 'a' } })],
    'ExpressionAttributeNames can only be specified when using expressions',
  ),
  refusal(
    'values that no expression uses',
    [
      remove(
        { pk: 'a' },
        {
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: attributes({ ':v': 1 }),
        },
      ),
    ],
    'Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}',
  ),
  refusal(
    'an item beyond 400 KB, before a table that is not there',
    [put({ pk: 'a', data: 'd'.repeat(409_600) }, { TableName: 'Nothing' })],
    'Item size has exceeded the maximum allowed size',
  ),
  refusal(
    'an empty key, before a table that is not there',
    [remove({ pk: '' }), put({ pk: 'a' }, { TableName: 'Nothing' })],
    EMPTY_KEY,
  ),
  refusal('an item with an empty key', [put({ pk: 'a' }), put({ pk: '' })], EMPTY_KEY),
  refusal(
    'a table that is not there, before two actions on one item',
    [put({ pk: 'a' }), remove({ pk: 'a' }), put({ pk: 'a' }, { TableName: 'Nothing' })],
    'Requested resource not found',
    'ResourceNotFoundException',
  ),
  refusal(
    'two actions on one item, named by name and by ARN, before a condition that fails',
    [
      put({ pk: 'a' }, { ConditionExpression: 'attribute_exists(pk)' }),
      remove({ pk: 'a' }, { TableName: `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}` }),
    ],
    'Transaction request cannot include multiple operations on one item',
  ),
  refusal(
    'more than 4 MB',
    puts(11, 390_000),
    'The aggregate size of the items in the transaction exceeds 4 MB.',
  ),
]);
