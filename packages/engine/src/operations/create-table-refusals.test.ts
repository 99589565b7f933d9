import { describe, it } from 'vitest';
import { expectRefused, named, plain, type Refusal } from '../../test/created-table.ts';
import { INVALID_VALUES as P, units } from '../../test/table-input.ts';

const refusals: readonly Refusal[] = [
  // billing and throughput
  [
    'on-demand with units',
    { ...plain, ProvisionedThroughput: units },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'provisioned without units',
    { ...plain, BillingMode: undefined },
    `${P}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
  ],
  [
    'too many read units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ...units, ReadCapacityUnits: 1000000000001 },
    },
    'Given value 1000000000001 for ReadCapacityUnits is out of bounds',
  ],
  [
    'too many write units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ...units, WriteCapacityUnits: 1000000000001 },
    },
    'Given value 1000000000001 for WriteCapacityUnits is out of bounds',
  ],
  [
    'on-demand limits of a provisioned table',
    {
      ...plain,
      BillingMode: undefined,
      ProvisionedThroughput: units,
      OnDemandThroughput: { MaxReadRequestUnits: 5 },
    },
    `${P}MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.`,
  ],
  [
    'an on-demand limit of 0',
    { ...plain, OnDemandThroughput: { MaxReadRequestUnits: 0 } },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'an on-demand limit of -1, which only UpdateTable takes',
    { ...plain, OnDemandThroughput: { MaxWriteRequestUnits: -1 } },
    `${P}Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'warm throughput below the units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ReadCapacityUnits: 10, WriteCapacityUnits: 10 },
      WarmThroughput: { ReadUnitsPerSecond: 9 },
    },
    `${P}Requested ReadUnitsPerSecond for WarmThroughput for table is lower than ReadCapacityUnits of ProvisionedThroughput`,
  ],
  [
    'warm throughput below what an on-demand table starts with',
    { ...plain, WarmThroughput: { WriteUnitsPerSecond: 3999 } },
    `${P}Requested WriteUnitsPerSecond for WarmThroughput for table is lower than initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial`,
  ],
  // stream, encryption, class, tags
  [
    'a stream without view type',
    { ...plain, StreamSpecification: { StreamEnabled: true } },
    `${P}Table is being created with a stream enabled, UpdateViewType is required`,
  ],
  [
    'no stream but a view type',
    { ...plain, StreamSpecification: { StreamEnabled: false, StreamViewType: 'KEYS_ONLY' } },
    `${P}Table is being created with a stream disabled, UpdateViewType should not be specified`,
  ],
  [
    'no encryption but a type',
    { ...plain, SSESpecification: { Enabled: false, SSEType: 'KMS' } },
    `${P}SSEType can not be specified if Enabled is false`,
  ],
  [
    'no encryption but a key',
    { ...plain, SSESpecification: { Enabled: false, KMSMasterKeyId: 'alias/mine' } },
    `${P}KMSMasterKeyId can not be specified if Enabled is false`,
  ],
  [
    'a key without type',
    { ...plain, SSESpecification: { Enabled: true, KMSMasterKeyId: 'alias/mine' } },
    `${P}SSEType KMS is required if KMSMasterKeyId is specified`,
  ],
  [
    'AES256',
    { ...plain, SSESpecification: { Enabled: true, SSEType: 'AES256' } },
    `${P}SSEType AES256 is not supported`,
  ],
  [
    'an unknown table class',
    { ...plain, TableClass: 'COLD' },
    'Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].',
  ],
  [
    'a tag in AWS’s name',
    { ...plain, Tags: [{ Key: 'aws:x', Value: '' }] },
    'Tag Key cannot be prefixed with aws:, Key: aws:x',
  ],
  [
    'a tag key with a sign',
    { ...plain, Tags: [{ Key: 'a#', Value: '' }] },
    'The Tag Key provided is invalid, Key: a#',
  ],
  [
    'a tag value with a sign',
    { ...plain, Tags: [{ Key: 'a', Value: '50%' }] },
    'The Tag Value provided is invalid, Value: 50%',
  ],
  [
    'a tag twice',
    {
      ...plain,
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
    },
    'Duplicate Tag Keys provided as input: Duplicate Tag Key found a',
  ],
  [
    'fifty-one tags',
    { ...plain, Tags: named(51).map((Key) => ({ Key, Value: '' })) },
    'Number of Tags exceed the current limit for the provided ResourceArn',
  ],
];

describe('CreateTable', () => {
  it.each(refusals)('refuses %s', (_, input, message) => expectRefused(input, message));
});
