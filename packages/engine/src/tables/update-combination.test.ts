import { describe, expect, it } from 'vitest';
import type { TableUpdateRequest } from './table-update.ts';
import { validateUpdateCombination } from './update-combination.ts';

const nothing: TableUpdateRequest = {
  AttributeDefinitions: undefined,
  BillingMode: undefined,
  ProvisionedThroughput: undefined,
  GlobalSecondaryIndexUpdates: undefined,
  StreamSpecification: undefined,
  SSESpecification: undefined,
  TableClass: undefined,
  DeletionProtectionEnabled: undefined,
  OnDemandThroughput: undefined,
  WarmThroughput: undefined,
};
const ProvisionedThroughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
const StreamSpecification = { StreamEnabled: false, StreamViewType: undefined };
const Update = {
  IndexName: 'i',
  ProvisionedThroughput,
  OnDemandThroughput: undefined,
  WarmThroughput: undefined,
};
const Create = {
  ...Update,
  KeySchema: [],
  Projection: { ProjectionType: 'ALL', NonKeyAttributes: undefined },
} as const;
const updates = { Update, Create: undefined, Delete: undefined };
const creates = { Update: undefined, Create, Delete: undefined };

describe('one UpdateTable', () => {
  // Measured on AWS, 2026.
  it.each<[string, Partial<TableUpdateRequest>]>([
    [
      'billing mode, units and index updates',
      { BillingMode: 'PROVISIONED', ProvisionedThroughput, GlobalSecondaryIndexUpdates: [updates] },
    ],
    ['units and index updates', { ProvisionedThroughput, GlobalSecondaryIndexUpdates: [updates, updates] }],
    ['on-demand billing and a stream', { BillingMode: 'PAY_PER_REQUEST', StreamSpecification }],
    [
      'on-demand billing and its limits',
      {
        BillingMode: 'PAY_PER_REQUEST',
        OnDemandThroughput: { MaxReadRequestUnits: 1, MaxWriteRequestUnits: 1 },
      },
    ],
    [
      'a new index and on-demand billing',
      { BillingMode: 'PAY_PER_REQUEST', GlobalSecondaryIndexUpdates: [creates] },
    ],
    ['a new index and index updates', { GlobalSecondaryIndexUpdates: [creates, updates] }],
    ['deletion protection alone, also switched off', { DeletionProtectionEnabled: false }],
  ])('may change %s', (_, changes) => {
    expect(() => validateUpdateCombination({ ...nothing, ...changes })).not.toThrow();
  });

  it('may not enable a stream while it makes the table provisioned or updates an index', () => {
    const message =
      'One or more parameter values were invalid: You cannot modify stream status while updating table IOPS';
    const provisioned = { ...nothing, StreamSpecification, BillingMode: 'PROVISIONED' } as const;
    expect(() => validateUpdateCombination(provisioned)).toThrow(message);
    const indexes = { ...nothing, StreamSpecification, GlobalSecondaryIndexUpdates: [updates] };
    expect(() => validateUpdateCombination(indexes)).toThrow(message);
  });
});
