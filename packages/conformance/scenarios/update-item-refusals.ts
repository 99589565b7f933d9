import { attributes, type Plain } from './attributes.ts';
import { DETECTED, INVALID, refusals, type Refusal, type Scenario } from './scenario.ts';

const UPDATE = `${DETECTED}Invalid UpdateExpression: `;
const INVALID_PATH = 'The document path provided in the update expression is invalid for update';
const WRONG_TYPE = 'An operand in the update expression has an incorrect data type';
const MISSING = 'The provided expression refers to an attribute that does not exist in the item';

/** An update that is refused. */
function update(
  situation: string,
  UpdateExpression: string,
  values: Record<string, Plain>,
  message: string,
  more: object = {},
): Refusal {
  const ExpressionAttributeValues = Object.keys(values).length > 0 ? attributes(values) : undefined;
  return [
    situation,
    { Key: attributes({ pk: 'a' }), UpdateExpression, ExpressionAttributeValues, ...more },
    message,
  ];
}

/** UpdateItem: what it refuses, before it reads the item and when it has. */
export const updateItemRefusalScenarios: readonly Scenario[] = refusals(
  'UpdateItem',
  async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    await table.put({ pk: 'a', n: 1, s: 'text', m: { x: 1 }, l: [1], huge: 9e125, tags: new Set(['a']) });
  },
  [
    // before the item is read
    update('an empty expression', '', {}, `${UPDATE}The expression can not be empty;`),
    update(
      'a chain of additions',
      'SET n = n + :v + :v',
      { ':v': 1 },
      `${UPDATE}Syntax error; token: "+", near: ":v + :v"`,
    ),
    update('an unfinished expression', 'SET n =', {}, `${UPDATE}Syntax error; token: "<EOF>", near: "="`),
    update(
      'a reserved word',
      'SET size = :v',
      { ':v': 1 },
      `${UPDATE}Attribute name is a reserved keyword; reserved keyword: size`,
    ),
    update(
      'a function of conditions',
      'SET n = size(l)',
      {},
      `${UPDATE}The function is not allowed in an update expression; function: size`,
    ),
    update('an unknown function', 'SET n = plus(n, n)', {}, `${UPDATE}Invalid function name; function: plus`),
    update(
      'a section twice',
      'SET x = n SET y = n',
      {},
      `${UPDATE}The "SET" section can only be used once in an update expression;`,
    ),
    update(
      'two paths of which one holds the other',
      'SET m.x = :v REMOVE m',
      { ':v': 1 },
      `${UPDATE}Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m]`,
    ),
    update(
      'two paths that take an attribute for a map and for a list',
      'SET m.x = :v, m[0] = :v',
      { ':v': 1 },
      `${UPDATE}Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m, [0]]`,
    ),
    update(
      'a value that is not defined',
      'SET x = :v',
      {},
      `${UPDATE}An expression attribute value used in expression is not defined; attribute value: :v`,
    ),
    update(
      'a value that is not used',
      'SET x = :v',
      { ':v': 1, ':w': 2 },
      `${DETECTED}Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}`,
    ),
    update(
      'a text to add up',
      'SET n = n + :v',
      { ':v': '1' },
      `${UPDATE}Incorrect operand type for operator or function; operator or function: +, operand type: S`,
    ),
    update(
      'ADD of a text',
      'ADD n :v',
      { ':v': '1' },
      `${UPDATE}Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND`,
    ),
    update(
      'list_append of a text',
      'SET l = list_append(l, :v)',
      { ':v': '1' },
      `${UPDATE}Incorrect operand type for operator or function; operator or function: list_append, operand type: S`,
    ),
    update(
      'if_not_exists of a value',
      'SET n = if_not_exists(:v, n)',
      { ':v': 1 },
      `${UPDATE}Operator or function requires a document path; operator or function: if_not_exists`,
    ),
    update(
      'a change of the key',
      'SET pk = :v',
      { ':v': 'b' },
      `${INVALID}Cannot update attribute pk. This attribute is part of the key`,
    ),
    update(
      'a removal of the key',
      'REMOVE pk',
      {},
      `${INVALID}Cannot update attribute pk. This attribute is part of the key`,
    ),
    update(
      'an index key of another type',
      'SET g = :v',
      { ':v': 1 },
      `${INVALID}Type mismatch for Index Key g Expected: S Actual: N IndexName: byG`,
    ),
    update(
      'ReturnValues AWS does not know',
      'SET x = :v',
      { ':v': 1 },
      `${DETECTED}Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]`,
      { ReturnValues: 'SOME' },
    ),
    // when the item is read
    update('a path through a map that is not there', 'SET nothing.x = :v', { ':v': 1 }, INVALID_PATH),
    update('a path through a text', 'SET s.x = :v', { ':v': 1 }, INVALID_PATH),
    update('a position in a map', 'SET m[0] = :v', { ':v': 1 }, INVALID_PATH),
    update('a removal within what is not there', 'REMOVE nothing.x', {}, INVALID_PATH),
    update('an attribute that is not there', 'SET x = nothing', {}, MISSING),
    update('an attribute that is not there to add to', 'SET x = nothing + :v', { ':v': 1 }, MISSING),
    update('a stored text to add up', 'SET x = s + :v', { ':v': 1 }, WRONG_TYPE),
    update('ADD to a stored text', 'ADD s :v', { ':v': 1 }, WRONG_TYPE),
    update('ADD of a number to a set', 'ADD tags :v', { ':v': 1 }, WRONG_TYPE),
    update('DELETE from a stored set of another type', 'DELETE tags :v', { ':v': new Set([1]) }, WRONG_TYPE),
    update('list_append to a stored text', 'SET s = list_append(s, :v)', { ':v': [1] }, WRONG_TYPE),
    update(
      'a computed index key of another type',
      'SET g = n',
      {},
      'The update expression attempted to update the secondary index key to unsupported type',
    ),
    update(
      'a sum of more than 38 significant digits',
      'SET n = n + :v',
      { ':v': 0.00000000000000000000000000000000000001 },
      'Attempting to store more than 38 significant digits in a Number',
    ),
    update(
      'a sum beyond the largest number',
      'ADD huge :v',
      { ':v': 9e125 },
      'Number overflow. Attempting to store a number with magnitude larger than supported range',
    ),
    update(
      'an item that grows beyond 400 KB',
      'SET x = :v',
      { ':v': 'd'.repeat(409_600) },
      'Item size to update has exceeded the maximum allowed size',
    ),
    update(
      'values of more than 400 KB together, although the item stays small, before it looks at the condition',
      'SET s = if_not_exists(s, :v), n = if_not_exists(n, :v)',
      { ':v': 'd'.repeat(250_000) },
      'Item size to update has exceeded the maximum allowed size',
      { ConditionExpression: 'attribute_not_exists(pk)' },
    ),
    [
      'a key that does not fit',
      { Key: attributes({ pk: 1 }), UpdateExpression: 'REMOVE x' },
      'The provided key element does not match the schema',
    ],
    [
      'a table that is not there',
      { TableName: 'Nothing', Key: attributes({ pk: 'a' }) },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
  ],
);
