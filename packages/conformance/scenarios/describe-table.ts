import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

/** DescribeTable: sizes and counts, ARNs, refusals. */
export const describeTableScenarios: readonly Scenario[] = [
  scenario('counts items and bytes of the table and of its indexes', async (table) => {
    await table.createTable({ global: { byG: ['g:S', 'KEYS_ONLY'] } });
    await table.put({ pk: 'ab', g: 'g', n: 1959 }, { pk: 'c' });
    // pk ab: 4 bytes, g g: 2, n 1959: 1 + 3.
    expect(await table.describe()).toMatchObject({
      ItemCount: 2,
      TableSizeBytes: 4 + 2 + 4 + 3,
      GlobalSecondaryIndexes: [{ ItemCount: 1, IndexSizeBytes: 4 + 2 }],
    });
  }),
  scenario('finds a table by its ARN', async (table) => {
    await table.createTable();
    const arn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;
    expect(await table.call('DescribeTable', { TableName: arn })).toMatchObject({
      Table: { TableName, TableArn: arn },
    });
  }),
  ...refusals('DescribeTable', {}, [
    [
      'a table that is not there',
      { TableName: 'Nothing' },
      'Requested resource not found: Table: Nothing not found',
      'ResourceNotFoundException',
    ],
    [
      'the ARN of a table that is not there, by its name',
      { TableName: 'arn:aws:dynamodb:us-east-1:000000000000:table/Nothing' },
      'Requested resource not found: Table: Nothing not found',
      'ResourceNotFoundException',
    ],
    [
      'no name',
      { TableName: undefined },
      "The parameter 'TableName' is required but was not present in the request",
    ],
    [
      'a name with a character that no name has',
      { TableName: 'Thi!ngs' },
      "1 validation error detected: Value 'Thi!ngs' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
    ],
  ]),
];
