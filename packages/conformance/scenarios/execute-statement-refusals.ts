import { DETECTED, INVALID, refusals, type Refusal, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';
import { parametersOf } from './statements.ts';

const ILL = "Statement wasn't well formed, can't be processed: ";
const WHERE = `SELECT * FROM ${TableName} WHERE`;
const INSERT = `INSERT INTO ${TableName} VALUE`;
const UPDATE = `UPDATE ${TableName}`;
const KEY = "pk = 'a' AND sk = 'b'";

/** Statements that are refused, with AWS's text. */
const statements: readonly (readonly [Statement: string, message: string])[] = [
  [`SELECT * FROM ${TableName} garbage more`, `${ILL}Unexpected token after expression`],
  [`${WHERE} pk = 'a' garbage`, `${ILL}Unexpected token after expression`],
  [`${WHERE} pk = )`, `${ILL}Unexpected term`],
  [`${WHERE} pk =`, `${ILL}Missing right-hand side expression of infix operator`],
  [`${WHERE} pk = 'a' AND`, `${ILL}Missing right-hand side expression of infix operator`],
  [`${WHERE} pk = SELECT`, `${ILL}Unexpected keyword`],
  [`${WHERE} = 'a'`, `${ILL}Unexpected operator`],
  [`${WHERE} pk IS word`, `${ILL}Expected type name`],
  [`${WHERE} pk. = 1`, `${ILL}Invalid path dot component`],
  [`UPDATE 'x' SET a = 1`, `${ILL}Expected identifier for simple path`],
  [`${UPDATE} WHERE ${KEY}`, `${ILL}Expected data manipulation`],
  [`FROM ${TableName} WHERE ${KEY}`, `${ILL}Expected data manipulation`],
  [`${WHERE} pk = 1e99999999999`, ILL],
  [`${WHERE} pk = 'a' # no comment`, `${ILL}Unexpected token after expression`],
  [`${WHERE} ${'('.repeat(4000)}`, `${ILL}Unexpected term`],
  [`SELECT a AS b FROM ${TableName}`, 'Aliasing is not supported'],
  [`SELECT a FROM ${TableName} t`, 'Aliasing is not supported'],
  [`SELECT COUNT(*) FROM ${TableName}`, 'Unexpected path component at 1:8:5'],
  [`SELECT a,\n size(a) FROM ${TableName}`, 'Unexpected path component at 2:2:4'],
  [`${WHERE} foo(a) = 1`, 'Unrecognized function: foo at 1:28:3'],
  [`${INSERT} {'pk': set_add(a, <<1>>)}`, 'Unsupported data type: set_add under key root.pk at 1:33:7'],
  [`${WHERE} a = set_add(a, <<1>>)`, 'Unsupported data type: set_add under key root at 1:32:7'],
  [`${WHERE} a = <<>>`, 'Empty bags are not supported'],
  [`${WHERE} "" = 1`, 'Path component cannot be an empty string'],
  [`SELECT * FROM ${TableName}.a.b`, 'A path may contain at most 2 components in the FROM clause'],
  [`SELECT "" FROM ${TableName}`, 'Path component cannot be an empty string'],
  [
    `INSERT INTO ${TableName}.byG VALUE {'pk': 'a'}`,
    'FROM clause may only contain a single table name in data manipulation statements at 1:13:6',
  ],
  [`UPDATE ${TableName}.byG SET a = 1 WHERE ${KEY}`, 'This operation is not supported on an index'],
  [`DELETE FROM ${TableName}.byG WHERE ${KEY}`, 'This operation is not supported on an index'],
  [`SELECT * FROM ${TableName}.none`, 'The table does not have the specified index'],
  [
    `DELETE FROM ${TableName} WHERE ${KEY} RETURNING ALL NEW *`,
    'Invalid returning clause: RETURNING ALL NEW *. Only RETURNING ALL OLD * is allowed in DELETE statements.',
  ],
  [
    `SELECT * FROM Elsewhere WHERE a < true`,
    'Incorrect operand type for operator or function; operator or function: <, operand type: BOOL',
  ],
  [
    `SELECT * FROM ${TableName}.byG WHERE g = 'a' AND a = 1`,
    `${INVALID}Secondary index byG does not project one or more filter attributes: [a]`,
  ],
  [
    `SELECT a FROM ${TableName}.byG WHERE g = 'a'`,
    `${INVALID}Global secondary index byG does not project [a]`,
  ],
  [`${WHERE} a IS STRING`, 'Unsupported operation: IsType'],
  [
    `${WHERE} pk = 'a' AND sk > 'b' AND sk < 'c'`,
    'Overlapping conditions with range keys are not supported in where clause',
  ],
  [
    `${WHERE} pk IN [${Array.from({ length: 51 }, (_, index) => `'${index}'`).join()}]`,
    'Too many decomposed read operations for a given query.',
  ],
  [
    `${WHERE} a IN [${Array.from({ length: 101 }, (_, index) => index).join()}]`,
    'The IN operator is provided with too many operands; number of operands: 101',
  ],
  [
    `${INSERT} {'pk': 'a', 'sk': 'b', 'x': 1e200}`,
    'Number overflow. Attempting to store a number with magnitude larger than supported range under root.x',
  ],
  [
    `${WHERE} a = [0, 1e-200]`,
    'Number underflow. Attempting to store a number with magnitude smaller than supported range under root[1]',
  ],
  [
    `${WHERE} a = ${'9'.repeat(39)}`,
    'Attempting to store more than 38 significant digits in a Number under root',
  ],
  [`${INSERT} {'pk': 'a'}`, `${INVALID}Missing the key sk in the item`],
  [`${INSERT} {'pk': 'a', 'sk': 1}`, `${INVALID}Type mismatch for key sk expected: S actual: N`],
  [
    `${INSERT} {'pk': '', 'sk': 'b'}`,
    'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
  ],
  [
    `${UPDATE} SET a = 1 WHERE pk = 'a'`,
    'Where clause does not contain a mandatory equality on all key attributes',
  ],
  [`${UPDATE} SET a = 1`, 'Where clause does not contain a mandatory equality on all key attributes'],
  [
    `${UPDATE} SET a = 1 WHERE pk = 'a' OR sk = 'b'`,
    'Where clause does not contain a mandatory equality on all key attributes',
  ],
  [
    `DELETE FROM ${TableName} WHERE pk = 'a' AND sk > 'b'`,
    'Where clause does not contain a mandatory equality on all key attributes',
  ],
  [
    `${UPDATE} SET a = 1 WHERE pk = 'a' AND sk = 1`,
    "Key attribute's data type should match its data type in table's schema: Key sk",
  ],
  [
    `${UPDATE} SET a = 1 WHERE pk = 'a' AND sk = 'b' AND 'c' = sk`,
    'Multiple conditions on same key sk. Only single item Update/Insert/Delete are supported',
  ],
  [
    `${UPDATE} SET pk = 'b' WHERE ${KEY}`,
    `${INVALID}Cannot update attribute pk. This attribute is part of the key`,
  ],
  [
    `${UPDATE} SET a = 1, a = 2 WHERE ${KEY}`,
    'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]',
  ],
  [`${WHERE} pk = ?`, "Number of parameters in request and statement don't match."],
  [
    `SELECT * FROM ${TableName} ORDER BY pk`,
    'Must have WHERE clause in the statement when using ORDER BY clause.',
  ],
  [
    `${WHERE} a = 1 ORDER BY sk`,
    'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
  ],
  [`${WHERE} pk = 'a' ORDER BY a`, 'Variable reference a in ORDER BY clause must be part of the primary key'],
];

const requests: readonly Refusal[] = [
  [
    'a table that is not there',
    { Statement: 'SELECT * FROM Elsewhere' },
    'Requested resource not found',
    'ResourceNotFoundException',
  ],
  [
    'a statement of nothing',
    { Statement: '' },
    `${DETECTED}Value '' at 'statement' failed to satisfy constraint: Member must have length greater than or equal to 1`,
  ],
  [
    'parameters without a value',
    { Statement: WHERE, Parameters: [] },
    `${DETECTED}Value '[]' at 'parameters' failed to satisfy constraint: Member must have length greater than or equal to 1`,
  ],
  [
    'parameters that are too many',
    { Statement: `${WHERE} pk = ?`, Parameters: parametersOf('a', 'b') },
    "Number of parameters in request and statement don't match.",
  ],
  [
    'a parameter that is no number, before the statement is read',
    { Statement: 'nonsense', Parameters: [{ N: 'x' }] },
    'The parameter cannot be converted to a numeric value: x',
  ],
  [
    'a consistent read of a global index',
    { Statement: `SELECT * FROM ${TableName}.byG`, ConsistentRead: true },
    'Strongly consistent read is not supported on Global Secondary Indexes',
  ],
  [
    'a NextToken for a statement that writes',
    { Statement: `${UPDATE} SET a = 1 WHERE ${KEY}`, NextToken: 'x' },
    'NextToken does not match request',
  ],
];

/** ExecuteStatement: what it refuses. */
export const executeStatementRefusalScenarios: readonly Scenario[] = refusals(
  'ExecuteStatement',
  { key: 'pk:S sk:S', global: { byG: ['g:S', 'KEYS_ONLY'] } },
  [
    ...statements.map(([Statement, message]): Refusal => [
      Statement.slice(0, 90).replaceAll('\n', ' '),
      { Statement },
      message,
    ]),
    ...requests,
  ],
);
