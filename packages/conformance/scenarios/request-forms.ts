import { attributes } from './attributes.ts';
import { expect, refusals, scenario, type Refusal, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

const Key = attributes({ pk: 'a' });

/** A GetItem whose JSON has the wrong form. */
const form = (situation: string, input: object, message: string): Refusal => [
  situation,
  { Key, ...input },
  message,
  'SerializationException',
];

/** What becomes of members that are of another type than AWS expects, absent or unknown. */
export const requestFormScenarios: readonly Scenario[] = [
  scenario('members that no operation knows mean nothing', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' });
    expect(await table.perform('GetItem', { Key, Nonsense: { a: 1 } })).toEqual({ Item: Key });
  }),
  scenario('null for a member is no member', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' });
    const input = { Key, ProjectionExpression: null, ConsistentRead: null };
    expect(await table.perform('GetItem', input)).toEqual({ Item: Key });
  }),
  ...refusals('GetItem', {}, [
    form('a number for a text', { TableName: 5 }, 'NUMBER_VALUE cannot be converted to String'),
    form('a fraction for a text', { TableName: 1.5 }, 'DECIMAL_VALUE cannot be converted to String'),
    form('true for a text', { TableName: true }, 'TRUE_VALUE cannot be converted to String'),
    form(
      'a list for a text',
      { TableName: [TableName] },
      'Unrecognized collection type class java.lang.String',
    ),
    form('a structure for a text', { TableName: {} }, 'Start of structure or map found where not expected'),
    form('a number for a truth value', { ConsistentRead: 1 }, 'NUMBER_VALUE cannot be converted to Boolean'),
    form('a text for a map', { Key: 'a' }, 'Unexpected field type'),
    form(
      'a list for a map',
      { Key: [Key] },
      'Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>',
    ),
    form('a text for a value', { Key: { pk: 'a' } }, 'Unexpected value type in payload'),
    form(
      'a number for the digits of a number',
      { Key: { pk: { N: 5 } } },
      'NUMBER_VALUE cannot be converted to String',
    ),
    form('a text for a list', { AttributesToGet: 'pk' }, 'Unexpected field type'),
  ]),
  ...refusals('GetItem', {}, [
    [
      'a request without a key',
      { Key: undefined },
      "1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a request without a table and a key, and says both',
      { TableName: undefined },
      "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null; Value null at 'key' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a value AWS does not know',
      { Key, ReturnConsumedCapacity: 'SOME' },
      "1 validation error detected: Value 'SOME' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]",
    ],
    [
      'an empty name of a table',
      { TableName: '', Key },
      "1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'the ARN of a table in another region',
      { TableName: `arn:aws:dynamodb:eu-west-1:000000000000:table/${TableName}`, Key },
      `1 validation error detected: Invalid AWS region in 'arn:aws:dynamodb:eu-west-1:000000000000:table/${TableName}'`,
    ],
    [
      'a value without a type',
      { Key: { pk: {} } },
      'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    ],
  ]),
];
