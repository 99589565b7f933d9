import { attributes, type Plain } from './attributes.ts';
import { inPartition } from './query.ts';
import { DETECTED, INVALID, refusals, type Refusal, type Scenario } from './scenario.ts';

/** A Query whose key condition is refused. */
function condition(
  situation: string,
  KeyConditionExpression: string,
  values: Readonly<Record<string, Plain>>,
  message: string,
): Refusal {
  const ExpressionAttributeValues = Object.keys(values).length > 0 ? attributes(values) : undefined;
  return [situation, { KeyConditionExpression, ExpressionAttributeValues }, message];
}

const p = { ':p': 'p' };
const pn = { ...p, ':n': 1 };

/** Query: what it refuses. */
export const queryRefusalScenarios: readonly Scenario[] = refusals(
  'Query',
  async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    await table.put({ pk: 'p', sk: 1 });
  },
  [
    [
      'a request without a key condition',
      {},
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    ],
    condition(
      'a condition without the partition key',
      'sk = :n',
      { ':n': 1 },
      'Query condition missed key schema element: pk',
    ),
    condition('a range of partition keys', 'pk > :p', p, 'Query key condition not supported'),
    condition(
      'a beginning of a partition key',
      'begins_with(pk, :p)',
      p,
      'Query key condition not supported',
    ),
    condition('OR', 'pk = :p OR sk = :n', pn, 'Invalid operator used in KeyConditionExpression: OR'),
    condition('<>', 'pk = :p AND sk <> :n', pn, 'Invalid operator used in KeyConditionExpression: <>'),
    condition(
      'contains',
      'pk = :p AND contains(sk, :n)',
      pn,
      'Invalid operator used in KeyConditionExpression: contains',
    ),
    condition(
      'a nested function',
      'pk = :p AND size(sk) = :n',
      pn,
      'KeyConditionExpressions cannot contain nested operations',
    ),
    condition(
      'a path into an attribute',
      'pk = :p AND sk.x = :n',
      pn,
      'Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes',
    ),
    condition(
      'two conditions on one key',
      'pk = :p AND sk > :n AND sk < :m',
      { ...pn, ':m': 2 },
      'Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key',
    ),
    condition(
      'a comparison of two attributes',
      'pk = sk',
      {},
      'Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition',
    ),
    condition(
      'a value of another type',
      'pk = :p AND sk = :s',
      { ...p, ':s': '1' },
      `${INVALID}Condition parameter type does not match schema type`,
    ),
    condition(
      'an empty key value',
      'pk = :p',
      { ':p': '' },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ),
    condition(
      'bounds in the wrong order',
      'pk = :p AND sk BETWEEN :n AND :m',
      { ...pn, ':m': 0 },
      'Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {N:0}',
    ),
    condition(
      'a beginning of numbers',
      'pk = :p AND begins_with(sk, :n)',
      pn,
      'Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
    ),
    condition(
      'a value that is not used',
      'pk = :p',
      pn,
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:n}',
    ),
    [
      'a table that is not there',
      { TableName: 'Nothing', ...inPartition() },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    [
      'a filter on the key',
      { ...inPartition('', { ':n': 1 }), FilterExpression: 'sk = :n' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: sk',
    ],
    [
      'SPECIFIC_ATTRIBUTES of nothing',
      { ...inPartition(), Select: 'SPECIFIC_ATTRIBUTES' },
      `${DETECTED}Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES`,
    ],
    [
      'COUNT with a projection',
      { ...inPartition(), Select: 'COUNT', ProjectionExpression: 'sk' },
      'Cannot specify the ProjectionExpression when choosing to get only the Count',
    ],
    [
      'ALL_ATTRIBUTES with a projection',
      { ...inPartition(), Select: 'ALL_ATTRIBUTES', ProjectionExpression: 'sk' },
      'Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES',
    ],
    [
      'ALL_PROJECTED_ATTRIBUTES without an index',
      { ...inPartition(), Select: 'ALL_PROJECTED_ATTRIBUTES' },
      'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    ],
    [
      'both generations of parameters',
      { ...inPartition(), AttributesToGet: ['sk'], QueryFilter: {} },
      'Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet, QueryFilter} Expression parameters: {KeyConditionExpression}',
    ],
  ],
);
