import { INVALID, refusals, type Refusal, type Scenario } from './scenario.ts';
import { keySchema, tableInput, type TableSketch } from './session.ts';

/** A table that is refused. */
function sketch(situation: string, given: TableSketch, message: string): Refusal {
  return [situation, tableInput(given), message];
}

const definitions = (...names: readonly string[]) => ({
  AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
});
const units = { ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } };
const index = (more: object) => ({
  IndexName: 'index',
  KeySchema: keySchema('pk'),
  Projection: { ProjectionType: 'ALL' },
  ...more,
});

/** CreateTable: what it refuses. */
export const createTableRefusalScenarios: readonly Scenario[] = refusals('CreateTable', async () => {}, [
  sketch(
    'units for an on-demand table',
    { more: units },
    `${INVALID}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
  ),
  sketch(
    'no units for a provisioned table',
    { more: { BillingMode: 'PROVISIONED' } },
    `${INVALID}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
  ),
  sketch(
    'a name of two characters',
    { more: { TableName: 'ab' } },
    "1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3",
  ),
  sketch(
    'no name',
    { more: { TableName: undefined } },
    "The parameter 'TableName' is required but was not present in the request",
  ),
  sketch(
    'a key without definition',
    { more: definitions() },
    'Invalid KeySchema: Some index key attribute have no definition',
  ),
  sketch(
    'a definition of another attribute',
    { more: definitions('x') },
    `${INVALID}Some index key attributes are not defined in AttributeDefinitions. Keys: [pk], AttributeDefinitions: [x]`,
  ),
  sketch(
    'a definition too many',
    { more: definitions('pk', 'x') },
    `${INVALID}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
  ),
  sketch(
    'a definition too many beside indexes',
    { global: { index: 'pk:S' }, more: definitions('pk', 'x') },
    `${INVALID}Some AttributeDefinitions are not used. AttributeDefinitions: [pk, x], keys used: [pk]`,
  ),
  sketch(
    'one attribute as both keys',
    { more: { ...definitions('pk', 'x'), KeySchema: keySchema('pk pk') } },
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  ),
  sketch(
    'a sort key first',
    { more: { KeySchema: [{ AttributeName: 'pk', KeyType: 'RANGE' }] } },
    'Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
  ),
  sketch(
    'a local index without a sort key in the table',
    { local: { index: 'pk:S l:S' } },
    `${INVALID}Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex`,
  ),
  sketch(
    'a local index with another partition key',
    { key: 'pk:S sk:S', local: { index: 'sk:S pk:S' } },
    `${INVALID}Index KeySchema does not have the same leading hash key as table KeySchema for index: index. index hash key: sk, table hash key: pk`,
  ),
  sketch(
    'a sixth local index',
    {
      key: 'pk:S sk:S',
      local: Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`index${number}`, 'pk:S sk:S'])),
    },
    `${INVALID}Number of LocalSecondaryIndexes exceeds per-table limit of 5`,
  ),
  sketch(
    'a twenty-first global index',
    { global: Object.fromEntries(Array.from({ length: 21 }, (_, number) => [`index${number}`, 'pk:S'])) },
    `${INVALID}GlobalSecondaryIndex count exceeds the per-table limit of 20`,
  ),
  sketch(
    'an empty list of global indexes',
    { more: { GlobalSecondaryIndexes: [] } },
    `${INVALID}List of GlobalSecondaryIndexes is empty`,
  ),
  sketch(
    'two indexes of one name',
    { key: 'pk:S sk:S', local: { index: 'pk:S sk:S' }, global: { index: 'sk:S' } },
    `${INVALID}Duplicate index name: index`,
  ),
  sketch(
    'an index without a projection type',
    { more: { GlobalSecondaryIndexes: [index({ Projection: {} })] } },
    `${INVALID}Unknown ProjectionType: null`,
  ),
  sketch(
    'attributes for a projection of ALL',
    {
      more: {
        GlobalSecondaryIndexes: [index({ Projection: { ProjectionType: 'ALL', NonKeyAttributes: ['x'] } })],
      },
    },
    `${INVALID}ProjectionType is ALL, but NonKeyAttributes is specified`,
  ),
  sketch(
    'INCLUDE without attributes',
    { more: { GlobalSecondaryIndexes: [index({ Projection: { ProjectionType: 'INCLUDE' } })] } },
    `${INVALID}ProjectionType is INCLUDE, but NonKeyAttributes is not specified`,
  ),
  sketch(
    'a partition key of five attributes',
    { global: { index: 'a:S,b:S,c:S,d:S,e:S' } },
    `${INVALID}The KeySchema exceeds the maximum allowed number of HASH key attributes`,
  ),
  sketch(
    'a stream without view type',
    { more: { StreamSpecification: { StreamEnabled: true } } },
    `${INVALID}Table is being created with a stream enabled, UpdateViewType is required`,
  ),
  sketch(
    'a class that does not exist',
    { more: { TableClass: 'COLD' } },
    'Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].',
  ),
]).concat(
  refusals('CreateTable', {}, [
    ['a name that is taken', tableInput({}), 'Table already exists: Things', 'ResourceInUseException'],
  ]),
);
