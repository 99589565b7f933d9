import { describe, expect, it } from 'vitest';
import {
  attributes,
  create,
  describeTable,
  engineWith,
  index,
  onDemand,
  provisioned,
  remove,
  sse,
  stream,
  update,
  updateTable,
} from '../../test/updated-table.ts';
import { hash, INVALID_VALUES as P, moreUnits, units } from '../../test/table-input.ts';

const SEE_GUIDE =
  'Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.';

const nothing = [
  'ProvisionedThroughput',
  'BillingMode',
  'UpdateStreamEnabled',
  'GlobalSecondaryIndexUpdates',
  'SSESpecification',
  'ReplicaUpdates',
  'MultiAccountReplicaReady',
  'ReplicaTransitRoleArn',
  'MultiRegionConsistency',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'WarmThroughput or TableClass',
];

type Refusal = readonly [situation: string, table: object, input: object, message: string];

const combinations: readonly Refusal[] = [
  ['nothing', onDemand, {}, `At least one of ${nothing.join(', ')} is required`],
  ['definitions alone', onDemand, attributes, `At least one of ${nothing.join(', ')} is required`],
  [
    'an empty list of index updates alone',
    onDemand,
    { GlobalSecondaryIndexUpdates: [] },
    `At least one of ${nothing.filter((name) => name !== 'GlobalSecondaryIndexUpdates').join(', ')} is required`,
  ],
  [
    'an empty list of index updates beside another change',
    onDemand,
    { GlobalSecondaryIndexUpdates: [], StreamSpecification: stream },
    `${P}List of GlobalSecondaryIndexUpdates is empty`,
  ],
  [
    'encryption beside anything',
    onDemand,
    { SSESpecification: sse, TableClass: 'STANDARD', DeletionProtectionEnabled: true },
    `${P}Server-Side Encryption modification must be the only operation in the request`,
  ],
  [
    'a class beside anything',
    onDemand,
    {
      TableClass: 'STANDARD',
      DeletionProtectionEnabled: true,
      WarmThroughput: { ReadUnitsPerSecond: 20000 },
    },
    `${P}TableClass modification must be the only operation in the request`,
  ],
  [
    'deletion protection beside anything',
    onDemand,
    { DeletionProtectionEnabled: true, WarmThroughput: { ReadUnitsPerSecond: 20000 } },
    `${P}DeletionProtection modification must be the only operation in the request`,
  ],
  [
    'warm throughput beside anything',
    onDemand,
    { WarmThroughput: { ReadUnitsPerSecond: 20000 }, StreamSpecification: stream },
    `${P}WarmThroughput must be the only operation in the request`,
  ],
  [
    'warm throughput beside a new index',
    onDemand,
    {
      ...attributes,
      WarmThroughput: { ReadUnitsPerSecond: 20000 },
      GlobalSecondaryIndexUpdates: [create('new')],
    },
    `${P}Create global secondary index cannot be specified when updating WarmThroughput`,
  ],
  [
    'on-demand limits beside a stream',
    onDemand,
    { OnDemandThroughput: { MaxReadRequestUnits: 5 }, StreamSpecification: stream },
    `${P}OnDemandThroughput can only be combined with BillingMode in an UpdateTable request`,
  ],
  [
    'a stream beside units',
    provisioned,
    { StreamSpecification: stream, ProvisionedThroughput: moreUnits },
    `${P}You cannot modify stream status while updating table IOPS`,
  ],
  [
    'a new index beside units',
    provisioned,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new')], ProvisionedThroughput: moreUnits },
    `${P}You cannot create or delete index while updating table IOPS`,
  ],
  [
    'an index deleted beside units',
    provisioned,
    { GlobalSecondaryIndexUpdates: [remove('gsi')], ProvisionedThroughput: moreUnits },
    `${P}You cannot create or delete index while updating table IOPS`,
  ],
  [
    'an index deleted beside a stream',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('gsi')], StreamSpecification: stream },
    `${P}You cannot create or delete index while changing stream status`,
  ],
];

const throughput: readonly Refusal[] = [
  [
    'provisioned without units',
    onDemand,
    { BillingMode: 'PROVISIONED' },
    `${P}ProvisionedThroughput must be specified when BillingMode is PROVISIONED`,
  ],
  [
    'provisioned without units for an index',
    onDemand,
    { BillingMode: 'PROVISIONED', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput must be specified for index: gsi`,
  ],
  [
    'provisioned without units for several indexes',
    { ...onDemand, GlobalSecondaryIndexes: [index('i-1'), index('i-2')] },
    { BillingMode: 'PROVISIONED', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput must be specified for index: i-1,i-2`,
  ],
  [
    'on-demand with units',
    provisioned,
    { BillingMode: 'PAY_PER_REQUEST', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an on-demand table',
    onDemand,
    { ProvisionedThroughput: units },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an index of a table that becomes on-demand',
    provisioned,
    { BillingMode: 'PAY_PER_REQUEST', GlobalSecondaryIndexUpdates: [update('gsi')] },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: gsi when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of a new index of an on-demand table',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new', { ProvisionedThroughput: units })] },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: new when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an index of an on-demand table',
    onDemand,
    { GlobalSecondaryIndexUpdates: [update('gsi')] },
    `${P}The only Updates for index: gsi when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput`,
  ],
  [
    'a new index without units',
    provisioned,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] },
    `${P}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: new`,
  ],
  [
    'an update of an index without anything',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', {})] },
    `${P}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: gsi`,
  ],
  [
    'the units there are',
    provisioned,
    { ProvisionedThroughput: units },
    'The provisioned throughput for the table will not change. The requested value equals the current value. ' +
      'Current ReadCapacityUnits provisioned for the table: 1. Requested ReadCapacityUnits: 1. ' +
      `Current WriteCapacityUnits provisioned for the table: 1. Requested WriteCapacityUnits: 1. ${SEE_GUIDE}`,
  ],
  [
    'the units an index has',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', { ProvisionedThroughput: units })] },
    'The provisioned throughput for the index gsi will not change. The requested value equals the current value. ' +
      'Current ReadCapacityUnits provisioned for the index: 1. Requested ReadCapacityUnits: 1. ' +
      `Current WriteCapacityUnits provisioned for the index: 1. Requested WriteCapacityUnits: 1. ${SEE_GUIDE}`,
  ],
  [
    'more units than can be counted',
    provisioned,
    { ProvisionedThroughput: { ReadCapacityUnits: 1000000000001, WriteCapacityUnits: 1 } },
    'Given value 1000000000001 for ReadCapacityUnits is out of bounds',
  ],
  [
    'on-demand limits of a provisioned table',
    provisioned,
    { OnDemandThroughput: { MaxReadRequestUnits: 5 } },
    `${P}MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED`,
  ],
  [
    'on-demand limits of an index of a provisioned table',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', { OnDemandThroughput: { MaxWriteRequestUnits: 5 } })] },
    `${P}MaxWriteRequestUnits for OnDemandThroughput cannot be specified for index : gsi when the table BillingMode is PROVISIONED`,
  ],
  [
    'an on-demand limit of 0',
    onDemand,
    { OnDemandThroughput: { MaxReadRequestUnits: 0 } },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'warm throughput below what there is',
    onDemand,
    { WarmThroughput: { WriteUnitsPerSecond: 3999 } },
    `${P}Requested WriteUnitsPerSecond for WarmThroughput for table is lower than current WarmThroughput, decreasing WarmThroughput is not supported`,
  ],
  [
    'warm throughput of an index with nothing in it',
    onDemand,
    { GlobalSecondaryIndexUpdates: [update('gsi', { WarmThroughput: {} })] },
    `${P}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: gsi`,
  ],
];

const indexActions: readonly Refusal[] = [
  [
    'an index update without action',
    onDemand,
    { GlobalSecondaryIndexUpdates: [{}] },
    `${P}One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null`,
  ],
  [
    'an index update with two actions',
    onDemand,
    { GlobalSecondaryIndexUpdates: [{ ...create('new'), ...remove('gsi') }] },
    `${P}Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object`,
  ],
  [
    'two updates of one index',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('gsi'), update('gsi')] },
    `${P}Only one global secondary index update per index is allowed simultaneously. Index: gsi`,
  ],
  [
    'an index that exists',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('gsi')] },
    'Attempting to create an index which already exists',
  ],
  [
    'a global index of the name of a local one',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('lsi')] },
    'Attempting to create an index which already exists',
  ],
  [
    'the deletion of a local index',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('lsi')] },
    'Cannot delete an index that is not a GlobalSecondaryIndex: lsi',
  ],
  [
    'the update of a local index',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('lsi')] },
    'Cannot update an index that is not a GlobalSecondaryIndex: lsi',
  ],
  [
    'a new index without definitions',
    onDemand,
    { GlobalSecondaryIndexUpdates: [create('new')] },
    `${P}AttributeDefinitions is not specified for index: new`,
  ],
  [
    'a new index whose key is not defined',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new', { KeySchema: [hash('genre')] })] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [genre], AttributeDefinitions: [pk]`,
  ],
];

const streamAndEncryption: readonly Refusal[] = [
  [
    'a stream that is enabled, with another view',
    { ...onDemand, StreamSpecification: stream },
    { StreamSpecification: { ...stream, StreamViewType: 'KEYS_ONLY' } },
    'Table already has an enabled stream: TableName: Music',
  ],
  [
    'a stream to disable that there is not',
    onDemand,
    { StreamSpecification: { StreamEnabled: false } },
    'Table has no stream to disable: TableName: Music',
  ],
  [
    'a stream without view type',
    onDemand,
    { StreamSpecification: { StreamEnabled: true } },
    `${P}If stream is being enabled then UpdateViewType is required`,
  ],
  [
    'a stream to disable with a view type',
    { ...onDemand, StreamSpecification: stream },
    { StreamSpecification: { StreamEnabled: false, StreamViewType: 'KEYS_ONLY' } },
    `${P}If stream is being disabled, then UpdateViewType must not be specified`,
  ],
  [
    'encryption that is the default already',
    onDemand,
    { SSESpecification: { Enabled: false } },
    `${P}Table is already encrypted by default`,
  ],
  [
    'encryption with the key there is',
    { ...onDemand, SSESpecification: sse },
    { SSESpecification: { SSEType: 'KMS' } },
    `${P}Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key`,
  ],
  [
    'an unknown class',
    onDemand,
    { TableClass: 'COLD' },
    'Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].',
  ],
];

describe('UpdateTable', () => {
  it.each([...combinations, ...throughput, ...indexActions, ...streamAndEncryption])(
    'refuses %s',
    (_, table, input, message) => {
      const engine = engineWith(table);
      const before = describeTable(engine);
      expect(() => updateTable(engine, input)).toThrow(
        expect.objectContaining({ name: 'ValidationException', message }),
      );
      expect(describeTable(engine)).toEqual(before);
    },
  );
});
