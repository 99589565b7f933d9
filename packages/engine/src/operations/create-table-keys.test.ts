import { describe, it } from 'vitest';
import {
  elementTexts,
  expectRefused,
  gsi,
  lsi,
  named,
  plain,
  ranged,
  type Refusal,
} from '../../test/created-table.ts';
import { hash, INVALID_VALUES as P, range, text, units } from '../../test/table-input.ts';

const refusals: readonly Refusal[] = [
  // keys
  [
    'a definition twice',
    { ...plain, AttributeDefinitions: [text('pk'), text('pk')] },
    'Attribute Name is duplicated: pk',
  ],
  [
    'more key attributes than definitions',
    { ...plain, KeySchema: [hash('pk'), range('sk')] },
    'Invalid KeySchema: Some index key attribute have no definition',
  ],
  [
    'a key attribute that is not defined',
    { ...plain, AttributeDefinitions: [text('c'), text('d')], KeySchema: [hash('a'), range('b')] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [a, b], AttributeDefinitions: [c, d]`,
  ],
  [
    'the same attribute as both keys',
    { ...ranged, KeySchema: [hash('pk'), range('pk')] },
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  ],
  [
    'a RANGE key first',
    { ...plain, KeySchema: [range('pk')] },
    'Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
  ],
  [
    'a second HASH key',
    { ...ranged, KeySchema: [hash('pk'), hash('sk')] },
    'Invalid KeySchema: The second KeySchemaElement is not a RANGE key type',
  ],
  [
    'a third key attribute',
    {
      ...plain,
      AttributeDefinitions: ['a', 'b', 'c'].map(text),
      KeySchema: [hash('a'), range('b'), range('c')],
    },
    `1 validation error detected: Value '[${elementTexts('HASH a', 'RANGE b', 'RANGE c')}]' at 'keySchema' failed to satisfy constraint: Member must have length less than or equal to 2`,
  ],
  [
    'a third key attribute and no units',
    {
      ...plain,
      BillingMode: undefined,
      AttributeDefinitions: ['a', 'b', 'c'].map(text),
      KeySchema: [hash('a'), range('b'), range('c')],
    },
    `${P}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
  ],
  [
    'the same attribute as both keys, defined alone',
    { ...plain, KeySchema: [hash('pk'), range('pk')] },
    'Invalid KeySchema: Some index key attribute have no definition',
  ],
  [
    'a third key attribute of a local index',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk'), range('sk'), range('pk')] })] },
    `1 validation error detected: Value '[${elementTexts('HASH pk', 'RANGE sk', 'RANGE pk')}]' at 'localSecondaryIndexes.1.member.keySchema' failed to satisfy constraint: Member must have length less than or equal to 2`,
  ],
  [
    'a definition too many without indexes',
    { ...plain, AttributeDefinitions: [text('pk'), text('other')] },
    `${P}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
  ],
  [
    'a definition too many with indexes',
    { ...plain, AttributeDefinitions: [text('pk'), text('other')], GlobalSecondaryIndexes: [gsi()] },
    `${P}Some AttributeDefinitions are not used. AttributeDefinitions: [pk, other], keys used: [pk]`,
  ],
  // local indexes
  [
    'an empty list of local indexes',
    { ...ranged, LocalSecondaryIndexes: [] },
    `${P}List of LocalSecondaryIndexes is empty`,
  ],
  [
    'a local index of a table without range key',
    { ...plain, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk')] })] },
    `${P}Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex`,
  ],
  [
    'a local index without range key',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk')] })] },
    `${P}Index KeySchema does not have a range key for index: lsi`,
  ],
  [
    'a local index with another hash key',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('sk'), range('pk')] })] },
    `${P}Index KeySchema does not have the same leading hash key as table KeySchema for index: lsi. index hash key: sk, table hash key: pk`,
  ],
  [
    'a local index with undefined keys',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk'), range('x')] })] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [pk, x], AttributeDefinitions: [pk, sk]`,
  ],
  [
    'a local index without projection type',
    { ...ranged, LocalSecondaryIndexes: [lsi({ Projection: {} })] },
    `${P}Unknown ProjectionType: null`,
  ],
  [
    'ALL with attributes',
    {
      ...ranged,
      LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'ALL', NonKeyAttributes: ['a'] } })],
    },
    `${P}ProjectionType is ALL, but NonKeyAttributes is specified`,
  ],
  [
    'KEYS_ONLY with attributes',
    {
      ...ranged,
      LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'KEYS_ONLY', NonKeyAttributes: ['a'] } })],
    },
    `${P}ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified`,
  ],
  [
    'INCLUDE without attributes',
    { ...ranged, LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'INCLUDE' } })] },
    `${P}ProjectionType is INCLUDE, but NonKeyAttributes is not specified`,
  ],
  [
    'INCLUDE with an attribute twice',
    {
      ...ranged,
      LocalSecondaryIndexes: [
        lsi({ Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['a', 'a'] } }),
      ],
    },
    `${P}Duplicate element in NonKeyAttributes: a`,
  ],
  [
    'two local indexes of one name',
    { ...ranged, LocalSecondaryIndexes: [lsi(), lsi()] },
    `${P}Duplicate index name: lsi`,
  ],
  [
    'a local and a global index of one name',
    { ...ranged, LocalSecondaryIndexes: [lsi()], GlobalSecondaryIndexes: [gsi({ IndexName: 'lsi' })] },
    `${P}Duplicate index name: lsi`,
  ],
  [
    'six local indexes',
    { ...ranged, LocalSecondaryIndexes: named(6, 'index').map((IndexName) => lsi({ IndexName })) },
    `${P}Number of LocalSecondaryIndexes exceeds per-table limit of 5`,
  ],
  // global indexes
  [
    'an empty list of global indexes',
    { ...plain, GlobalSecondaryIndexes: [] },
    `${P}List of GlobalSecondaryIndexes is empty`,
  ],
  [
    'a global index of a provisioned table without units',
    { ...plain, BillingMode: undefined, ProvisionedThroughput: units, GlobalSecondaryIndexes: [gsi()] },
    `${P}ProvisionedThroughput is not specified for index: gsi`,
  ],
  [
    'a global index of an on-demand table with units',
    { ...plain, GlobalSecondaryIndexes: [gsi({ ProvisionedThroughput: units })] },
    `${P}ProvisionedThroughput should not be specified for index: gsi when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'too many units of an index',
    {
      ...plain,
      BillingMode: undefined,
      ProvisionedThroughput: units,
      GlobalSecondaryIndexes: [
        gsi({ ProvisionedThroughput: { ...units, WriteCapacityUnits: 1000000000001 } }),
      ],
    },
    'Given value 1000000000001 for WriteCapacityUnits is out of bounds for index gsi',
  ],
  [
    'an on-demand limit of an index of 0',
    { ...plain, GlobalSecondaryIndexes: [gsi({ OnDemandThroughput: { MaxReadRequestUnits: 0 } })] },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for index: gsi is outside of valid range`,
  ],
  [
    'twenty-one global indexes',
    { ...plain, GlobalSecondaryIndexes: named(21, 'index').map((IndexName) => gsi({ IndexName })) },
    `${P}GlobalSecondaryIndex count exceeds the per-table limit of 20`,
  ],
  [
    'a global index with both keys of one name',
    { ...ranged, GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), range('pk')] })] },
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  ],
  [
    'a global index with two HASH attributes of one name',
    { ...ranged, GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), hash('pk')] })] },
    'The KeySchema contains multiple key attributes with the same name',
  ],
  [
    'a global index with RANGE before HASH',
    {
      ...ranged,
      AttributeDefinitions: ['pk', 'sk', 'x'].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), range('sk'), hash('x')] })],
    },
    `${P}All HASH key attributes must precede RANGE key attributes in the KeySchema`,
  ],
  [
    'a global index with five HASH attributes',
    {
      ...plain,
      AttributeDefinitions: ['pk', ...named(4)].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: ['pk', ...named(4)].map(hash) })],
    },
    `${P}The KeySchema exceeds the maximum allowed number of HASH key attributes`,
  ],
  [
    'a global index with five RANGE attributes',
    {
      ...plain,
      AttributeDefinitions: ['pk', ...named(5)].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), ...named(5).map(range)] })],
    },
    `${P}The KeySchema exceeds the maximum allowed number of RANGE key attributes`,
  ],
  [
    'warm throughput of an index with nothing in it',
    { ...plain, GlobalSecondaryIndexes: [gsi({ WarmThroughput: {} })] },
    `${P}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: gsi`,
  ],
];

describe('CreateTable', () => {
  it.each(refusals)('refuses %s', (_, input, message) => expectRefused(input, message));
});
