import { beforeEach, describe, expect, it } from 'vitest';
import type { QueryInput } from './query.ts';
import { filledTable, item, type QueriedTable } from '../../test/queried-table.ts';

let table: QueriedTable;
beforeEach(() => {
  table = filledTable();
});

describe('Query refuses', () => {
  const startAt = (text: string, more: Partial<QueryInput> = {}): Partial<QueryInput> => ({
    ExclusiveStartKey: item(text),
    ...more,
  });
  const INVALID_START = 'The provided starting key is invalid';
  const MISMATCH = 'The provided key element does not match the schema';

  it.each<[string, string, Partial<QueryInput>, string]>([
    [
      'an unknown index',
      "pk = 'p'",
      { IndexName: 'none' },
      'The table does not have the specified index: none',
    ],
    [
      'a consistent read of a global index',
      "g = 'g'",
      { IndexName: 'byG', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    ['a start key that lacks an attribute', "pk = 'p'", startAt('pk=p'), INVALID_START],
    ['a start key with an attribute too many', "pk = 'p'", startAt('pk=p sk=a a=a'), INVALID_START],
    ['a start key with another attribute', "pk = 'p'", startAt('pk=p x=a'), INVALID_START],
    [
      'a start key without the index key',
      "pk = 'p'",
      startAt('pk=p sk=a', { IndexName: 'byA' }),
      INVALID_START,
    ],
    [
      'a start key of another type',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { N: '1' } } },
      MISMATCH,
    ],
    [
      'a start key whose table key is of another type',
      "g = 'g'",
      { IndexName: 'byG', ExclusiveStartKey: { ...item('g=g r=1 sk=a'), pk: { N: '1' } } },
      `${INVALID_START}: ${MISMATCH}`,
    ],
    [
      'a start key with a faulty set',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { SS: [] } } },
      `${INVALID_START}: One or more parameter values were invalid: An string set  may not be empty`,
    ],
    [
      'a start key with a faulty number, without the prefix',
      "pk = 'p'",
      { ExclusiveStartKey: { pk: { S: 'p' }, sk: { N: 'x' } } },
      'The parameter cannot be converted to a numeric value: x',
    ],
    [
      'a start key of another partition',
      "pk = 'p'",
      startAt('pk=q sk=a'),
      'The provided starting key is outside query boundaries based on provided conditions',
    ],
    [
      'a start key outside the range',
      "pk = 'p' AND begins_with(sk, 'a')",
      startAt('pk=p sk=b'),
      'The provided starting key does not match the range key predicate',
    ],
    [
      'a start key of another partition within the range',
      "pk = 'p' AND sk < 'b'",
      startAt('pk=q sk=a'),
      'The query can return at most one row and cannot be restarted',
    ],
    [
      'a filter on the key',
      "pk = 'p'",
      { FilterExpression: 'x = :x AND sk <> :x', ExpressionAttributeValues: { ':x': { S: '' } } },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: sk',
    ],
    [
      'a filter on the key of the index',
      "pk = 'p'",
      { IndexName: 'byA', FilterExpression: 'attribute_exists(a)' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: a',
    ],
    [
      'unused names before what is no condition on a key',
      "pk = 'p' AND size(sk) > 's'",
      { ExpressionAttributeNames: { '#unused': 'x' } },
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}',
    ],
    [
      'what is no condition on a key',
      "pk = 'p' AND size(sk) > 's'",
      {},
      'KeyConditionExpressions cannot contain nested operations',
    ],
    [
      'a filter on what the index does not keep',
      "g = 'g'",
      { IndexName: 'byG', FilterExpression: 'attribute_exists(z) OR x = y' },
      'One or more parameter values were invalid: Secondary index byG does not project one or more filter attributes: [y, z]',
    ],
    [
      'a path into a key of any index',
      "pk = 'p'",
      { ProjectionExpression: 'x.a, g.a' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
    ],
    [
      'a filter path into a key of any index',
      "pk = 'p'",
      { FilterExpression: 'attribute_exists(g[1])' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
    ],
    [
      'all attributes of a global index that does not keep all',
      "g = 'g'",
      { IndexName: 'byG', Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        'index byG because its projection type is not ALL',
    ],
    [
      'attributes a global index does not keep',
      "g = 'g'",
      { IndexName: 'byG', ProjectionExpression: 'z, x, y' },
      'One or more parameter values were invalid: Global secondary index byG does not project [y, z]',
    ],
    [
      'Select SPECIFIC_ATTRIBUTES of nothing',
      "pk = 'p'",
      { Select: 'SPECIFIC_ATTRIBUTES' },
      '1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    ],
    [
      'Select COUNT with a projection',
      "pk = 'p'",
      { Select: 'COUNT', ProjectionExpression: 'x' },
      'Cannot specify the ProjectionExpression when choosing to get only the Count',
    ],
    [
      'Select ALL_ATTRIBUTES with a projection',
      "pk = 'p'",
      { Select: 'ALL_ATTRIBUTES', ProjectionExpression: 'x' },
      'Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES',
    ],
    [
      'Select ALL_PROJECTED_ATTRIBUTES without an index',
      "pk = 'p'",
      { Select: 'ALL_PROJECTED_ATTRIBUTES' },
      'ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    ],
    [
      'a missing table',
      "pk = 'p'",
      { TableName: 'missing', IndexName: 'none', ...startAt('x=y') },
      'Requested resource not found',
    ],
  ])('%s', (_title, where, more, message) => {
    expect(table.refusal(where, more)).toBe(message);
  });

  it('values that no expression can use', () => {
    const execute = (input: object): unknown => table.engine.execute('Query', { TableName: 'Tab', ...input });
    const KeyConditions = { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] } };
    expect(() => execute({ KeyConditions, ExpressionAttributeValues: { ':v': { S: '' } } })).toThrow(
      'ExpressionAttributeValues can only be specified when using expressions: ' +
        'FilterExpression and KeyConditionExpression are null',
    );
  });

  it('a request without a key condition', () => {
    expect(() => table.engine.execute('Query', { TableName: 'Tab' })).toThrow(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  });
});
