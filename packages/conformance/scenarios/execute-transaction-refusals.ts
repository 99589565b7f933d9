import { DETECTED, refusals, scenario, expect, type Refusal, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

const WHERE = `SELECT * FROM ${TableName} WHERE`;
const UPDATE = `UPDATE ${TableName} SET n = 1 WHERE`;
const KEY = "pk = 'a' AND sk = 'b'";
const EMPTY =
  'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk';
const NO_KEY =
  'Select statements within ExecuteTransaction must specify the primary key in the where clause.';
const NO_CHECK = 'EXISTS() must contain a single item read with additional condition';

const statements = (...texts: readonly string[]): object => ({
  TransactStatements: texts.map((Statement) => ({ Statement })),
});
const failedIn = (index: number, message: string): string =>
  `Validation failed in TransactStatements[${index}]: ${message}`;

const rows: readonly Refusal[] = [
  [
    'reads and writes together',
    statements(`${WHERE} ${KEY}`, `${UPDATE} ${KEY}`),
    'ExecuteTransaction API does not support both read and write operations in the same request.',
  ],
  [
    'reads beside EXISTS, which stands among writes',
    statements(`${WHERE} ${KEY}`, `EXISTS(${WHERE} ${KEY} AND n = 1)`),
    'ExecuteTransaction API does not support both read and write operations in the same request.',
  ],
  [
    'a statement that is not well formed, before it looks at what the statements are together',
    statements(`${WHERE} ${KEY}`, UPDATE),
    failedIn(1, "Statement wasn't well formed, can't be processed: Unexpected term"),
  ],
  [
    'a parameter that is no number, without telling of which statement',
    { TransactStatements: [{ Statement: 'nonsense', Parameters: [{ N: '1e99999999999' }] }] },
    'The parameter cannot be converted to a numeric value: 1e99999999999',
  ],
  [
    'parameters that are too few',
    statements(`${UPDATE} pk = ?`),
    failedIn(0, "Number of parameters in request and statement don't match."),
  ],
  ['a read of several items', statements(`${WHERE} pk = 'a'`), failedIn(0, NO_KEY)],
  ['a read with a condition', statements(`${WHERE} ${KEY} AND attribute_exists(n)`), failedIn(0, NO_KEY)],
  ['a read by IN', statements(`${WHERE} pk IN ('a') AND sk = 'b'`), failedIn(0, NO_KEY)],
  [
    'a read of an index',
    statements(`SELECT * FROM ${TableName}.byG WHERE g = 'x'`),
    failedIn(0, 'Reads on indices are not supported within transactions.'),
  ],
  ['EXISTS without a condition', statements(`EXISTS(${WHERE} ${KEY})`), failedIn(0, NO_CHECK)],
  ['EXISTS without the key', statements(`EXISTS(${WHERE} pk = 'a' AND n = 1)`), failedIn(0, NO_CHECK)],
  ['EXISTS of everything', statements(`EXISTS(SELECT * FROM ${TableName})`), failedIn(0, NO_CHECK)],
  [
    'EXISTS of an index',
    statements(`EXISTS(SELECT * FROM ${TableName}.byG WHERE g = 'x' AND n = 1)`),
    failedIn(0, 'Operations on indices are not supported in transactions'),
  ],
  [
    'RETURNING',
    statements(`DELETE FROM ${TableName} WHERE ${KEY}`, `${UPDATE} ${KEY} RETURNING ALL NEW *`),
    failedIn(1, 'RETURNING clause is not supported in ExecuteTransaction.'),
  ],
  [
    'a write without the key',
    statements(`${UPDATE} pk = 'a'`),
    failedIn(0, 'Where clause does not contain a mandatory equality on all key attributes'),
  ],
  [
    'a write to an index',
    statements(`DELETE FROM ${TableName}.byG WHERE g = 'x'`),
    failedIn(0, 'This operation is not supported on an index'),
  ],
  [
    'a table that is not there',
    statements(`${UPDATE} ${KEY}`, `DELETE FROM Elsewhere WHERE pk = 'a'`),
    'Requested resource not found',
    'ResourceNotFoundException',
  ],
  ['an empty key value', statements(`${UPDATE} pk = '' AND sk = 'b'`), EMPTY],
  ['an empty key value of a read', statements(`${WHERE} pk = '' AND sk = 'b'`), EMPTY],
  [
    'an empty key value of an INSERT',
    statements(`INSERT INTO ${TableName} VALUE {'pk': '', 'sk': 'b'}`),
    EMPTY,
  ],
  [
    'two statements on one item',
    statements(`${UPDATE} ${KEY}`, `EXISTS(${WHERE} ${KEY} AND n = 1)`),
    'Transaction request cannot include multiple operations on one item',
  ],
  [
    'two reads of one item',
    statements(`${WHERE} ${KEY}`, `${WHERE} sk = 'b' AND pk = 'a'`),
    'Transaction request cannot include multiple operations on one item',
  ],
  [
    'more than 4 MB',
    {
      TransactStatements: Array.from({ length: 11 }, (_, index) => ({
        Statement: `INSERT INTO ${TableName} VALUE {'pk': 'p', 'sk': 'k${index}', 'data': ?}`,
        Parameters: [{ S: 'd'.repeat(400_000) }],
      })),
    },
    /4 MB/,
  ],
  [
    'no statement',
    { TransactStatements: [] },
    `${DETECTED}Value '[]' at 'transactStatements' failed to satisfy constraint: Member must have length greater than or equal to 1`,
  ],
  [
    'a 101st statement',
    statements(...Array.from({ length: 101 }, () => 'x')),
    /Member must have length less than or equal to 100$/,
  ],
  [
    'a token that is too long',
    { ...statements(`${UPDATE} ${KEY}`), ClientRequestToken: 'x'.repeat(37) },
    /'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36$/,
  ],
];

/** ExecuteTransaction: what it refuses whole, and EXISTS elsewhere. */
export const executeTransactionRefusalScenarios: readonly Scenario[] = [
  ...refusals('ExecuteTransaction', { key: 'pk:S sk:S', global: { byG: 'g:S' } }, rows),
  scenario('EXISTS stands in transactions alone', async (table) => {
    await table.createTable({ key: 'pk:S sk:S' });
    const Statement = `EXISTS(${WHERE} ${KEY} AND n = 1)`;
    const Message = 'EXISTS can only be used in ExecuteTransaction write requests.';
    await table.refused('ExecuteStatement', { Statement }, Message);
    expect(await table.call('BatchExecuteStatement', { Statements: [{ Statement }] })).toEqual({
      Responses: [{ Error: { Code: 'ValidationError', Message } }],
    });
  }),
];
