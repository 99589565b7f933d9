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
  [`${WHERE} pk = 'a' # no comment`, ILL],
  [`${WHERE} pk = 'a' /* no end`, ILL],
  [`${WHERE} pk = 'no end`, ILL],
  [`${WHERE} pk = 1.5e-2147483647`, ILL],
  [`SELECT * FROM`, `${ILL}Unexpected term`],
  [WHERE, `${ILL}Unexpected term`],
  [`${WHERE} NOT`, `${ILL}Unexpected term`],
  [`${WHERE} ORDER BY pk`, `${ILL}Unexpected keyword`],
  [`${WHERE} pk = LIKE`, `${ILL}Unexpected operator`],
  [`DELETE FROM WHERE ${KEY}`, `${ILL}Expected identifier for simple path`],
  [`DELETE FROM ${TableName} WHERE ${KEY} ORDER BY pk`, `${ILL}Unexpected token after expression`],
  [`FROM ${TableName} SET a = 1 WHERE ${KEY}`, `${ILL}Unexpected token after expression`],
  [`INSERT INTO ${TableName} t VALUE {'pk': 'a'}`, `${ILL}Unexpected token after expression`],
  [`x IS INT4`, 'Unsupported operation: IsType'],
  [`${WHERE} ${'('.repeat(4000)}`, `${ILL}Unexpected term`],
  [`SELECT a AS b FROM ${TableName}`, 'Aliasing is not supported'],
  [`SELECT a FROM ${TableName} t`, 'Aliasing is not supported'],
  [`${UPDATE} t SET a = 1 WHERE ${KEY}`, 'Aliasing is not supported'],
  [`DELETE FROM ${TableName} AS t WHERE ${KEY}`, 'Aliasing is not supported'],
  [`SELECT DISTINCT a FROM ${TableName}`, 'Unsupported token in expression: DISTINCT'],
  [`SELECT VALUE a FROM ${TableName}`, "Select projection doesn't support value or pivot keywords"],
  [`SELECT a.* FROM ${TableName}`, "Changing item's hierarchy while reading isn't supported"],
  [`SELECT a, m.a FROM ${TableName}`, 'Duplicate identifiers in select clause: a'],
  [`SELECT * FROM ${TableName} GROUP BY a`, 'Unsupported clause: GROUP BY'],
  [`SELECT * FROM ${TableName} LIMIT 1`, 'Unsupported clause: LIMIT at 1:28:1'],
  [`SELECT * FROM ${TableName} HAVING a = 1`, 'Unsupported clause: HAVING at 1:31:1'],
  [`SELECT * FROM ${TableName}, Others`, 'Only select from a single table or index is supported.'],
  [`SELECT * FROM ${TableName} CROSS JOIN Others`, 'Only select from a single table or index is supported.'],
  [`SELECT * FROM (SELECT * FROM ${TableName})`, 'Unexpected from source'],
  [`SELECT COUNT(*) FROM ${TableName}`, 'Unexpected path component at 1:8:5'],
  [`SELECT a,\n size(a) FROM ${TableName}`, 'Unexpected path component at 2:2:4'],
  [`${WHERE} foo(a) = 1`, 'Unrecognized function: foo at 1:28:3'],
  [`${WHERE} EXISTS(a)`, 'Unrecognized function: exists at 1:28:6'],
  [`${WHERE} a = set_add(a, <<1>>)`, 'Unrecognized function: set_add at 1:32:7'],
  [`${INSERT} {'pk': set_add(a, <<1>>)}`, 'Unsupported data type: set_add under key root at 1:33:7'],
  [`${INSERT} {'pk': 'a', 'sk': n}`, 'Unsupported data type: n under key root at 1:44:1'],
  [`${INSERT} {'pk': 'a', 'sk': 1 + 1}`, 'Unsupported data type: + under key root at 1:46:1'],
  [`${INSERT} {'pk': 'a', 'm': {'b': MISSING}}`, 'Unsupported data type: MISSING under key root.b at 1:49:7'],
  [`${INSERT} {'pk': 'a', 'pk': 'b'}`, 'Duplicate keys in tuple. Key: pk under root at 1:26:1'],
  [`${INSERT} {'pk': 'a', '': 'b'}`, 'Path component cannot be an empty string'],
  [
    `${INSERT} {pk: 'a'}`,
    'Tuple keys must be of type String. Actual type: VariableReference under root at 1:27:2',
  ],
  [
    `${INSERT} [1]`,
    'Unsupported format in item expression. Please use struct format {...} to express item values for insert statement. at 1:26:1',
  ],
  [`${INSERT} {'pk': 'a'} RETURNING ALL OLD *`, 'RETURNING is not supported in INSERT'],
  [
    `${UPDATE} SET a = [b] WHERE ${KEY}`,
    'Unsupported data type: VariableReference under key root[0] at 1:24:1',
  ],
  [
    `${UPDATE} SET a = <<true>> WHERE ${KEY}`,
    'Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags at 1:25:4',
  ],
  [`${UPDATE} SET a = a * 2 WHERE ${KEY}`, 'Unsupported operator in Update Expression. Operator: *'],
  [
    `${UPDATE} SET a = -b WHERE ${KEY}`,
    'Incorrect number of operands for operator or function; operator or function: -, number of operands: 1',
  ],
  [
    `${UPDATE} SET a = 'x' + 1 WHERE ${KEY}`,
    'Incorrect operand type for operator or function; operator or function: +, operand type: S',
  ],
  [
    `${UPDATE} SET a = size(b) WHERE ${KEY}`,
    'The function is not allowed in an update expression; function: size',
  ],
  [`${UPDATE} SET a = foo(b) WHERE ${KEY}`, 'Unrecognized function: foo at 1:23:3'],
  [
    `${UPDATE} SET a = set_add(b, <<1>>) WHERE ${KEY}`,
    'The first argument to SET_ADD must equal the assignment value at 1:23:7',
  ],
  [
    `${UPDATE} SET a = set_add(<<1>>, <<1>>) WHERE ${KEY}`,
    'The first argument to SET_ADD must equal the assignment value at 1:23:7',
  ],
  [
    `${UPDATE} SET a = set_delete(a, [1]) WHERE ${KEY}`,
    'The second argument to SET_DELETE must be a value with type SET at 1:34:1',
  ],
  [`${UPDATE} SET a = set_add(a) WHERE ${KEY}`, 'SET_ADD must have exactly two arguments at 1:23:7'],
  [`${UPDATE} SET a = set_add(a, <<>>) WHERE ${KEY}`, 'Empty bags are not supported'],
  [`${WHERE} a`, 'WHERE clause must contain an expression that resolves to a boolean'],
  [`${WHERE} pk = 'a' AND true`, 'The arguments to AND/OR must be Expressions'],
  [`${WHERE} NOT a`, 'The argument to NOT must be a Type or Expression'],
  [`${WHERE} a = MISSING`, 'MISSING must be compared using IS operator'],
  [`${WHERE} a LIKE 'b%'`, 'Unsupported operator in Condition Expression. Operator: like'],
  [`${WHERE} a NOT LIKE 'b%'`, 'Unsupported operator in Condition Expression. Operator: like'],
  [`${WHERE} a = 1 + 1`, 'Unsupported operator in Condition Expression. Operator: +'],
  [`${WHERE} a || 'b' = 'c'`, 'Unsupported operator in Condition Expression. Operator: ||'],
  [
    `${WHERE} a IN b`,
    'IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member',
  ],
  [
    `${WHERE} list_append(a, b) = 1`,
    'The function is not allowed in a condition expression; function: list_append',
  ],
  [
    `${WHERE} attribute_exists('a')`,
    'Operator or function requires a document path; operator or function: attribute_exists',
  ],
  [
    `${WHERE} attribute_exists()`,
    'Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 0',
  ],
  [
    `${WHERE} attribute_exists(a) < true`,
    'Incorrect operand type for operator or function; operator or function: <, operand type: BOOL',
  ],
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
  [
    `${WHERE} a IS INT`,
    'Unsupported data type for IS operator: INTEGER. Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST] at 1:30:2',
  ],
  [
    `SELECT sk FROM ${TableName}.byL WHERE pk = 'a' AND a = 1`,
    `${INVALID}Secondary index byL does not project one or more filter attributes: [a]`,
  ],
  [`${WHERE} pk = 1`, "Key attribute's data type should match its data type in table's schema: Key pk"],
  [
    `${WHERE} pk = 'a' AND sk BETWEEN 1 AND 2`,
    "Key attribute's data type should match its data type in table's schema: Key sk",
  ],
  [
    `${WHERE} pk = 'a' AND x = '1' OR pk = 'a' AND sk = '2'`,
    'Overlapping conditions with range keys are not supported in where clause',
  ],
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
    `${INSERT} {'pk': 'a', 'sk': 1e200}`,
    'Number overflow. Attempting to store a number with magnitude larger than supported range under root',
  ],
  [
    `${INSERT} {'pk': 'a', 'm': {'x': 1e200}}`,
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
    'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]',
  ],
  [
    `${UPDATE} SET a = 1, a.b = 2 WHERE ${KEY}`,
    'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]',
  ],
  [`${WHERE} a[2147483648] = 1`, 'List index is not within the allowable range; index: [2147483648]'],
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
  [`${WHERE} pk = 'a' ORDER BY a.b`, 'Argument to ORDER BY must be of type VariableReference. Type: PATH'],
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
  { key: 'pk:S sk:S', global: { byG: ['g:S', 'KEYS_ONLY'] }, local: { byL: ['pk:S l:S', 'KEYS_ONLY'] } },
  [
    ...statements.map(([Statement, message]): Refusal => [
      Statement.slice(0, 90).replaceAll('\n', ' '),
      { Statement },
      message,
    ]),
    ...requests,
  ],
);
