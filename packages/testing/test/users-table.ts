import type { TableFixture } from '@dynamem/testing';

/** A table of users by their id. */
export const USERS: TableFixture = {
  TableName: 'users',
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
};

/** A table of events of users in their order. */
export const EVENTS: TableFixture = {
  TableName: 'events',
  KeySchema: [
    { AttributeName: 'user', KeyType: 'HASH' },
    { AttributeName: 'number', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'user', AttributeType: 'S' },
    { AttributeName: 'number', AttributeType: 'N' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
};
