import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { newTableRecord } from '../tables/new-table-record.ts';
import type { TableStatus } from '../tables/table-record.ts';
import { changeCatalog } from './catalog.ts';
import { commit } from './commit.ts';
import { findTable, findTableInAnyStatus } from './find-table.ts';
import type { OperationContext } from './operation.ts';
import { emptyState } from './state.ts';

const scope = { region: 'us-east-1', accountId: '000000000000' };

function contextWith(status: TableStatus): OperationContext {
  const state = emptyState();
  const request = {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    LocalSecondaryIndexes: undefined,
    GlobalSecondaryIndexes: undefined,
    BillingMode: 'PAY_PER_REQUEST',
    ProvisionedThroughput: undefined,
    OnDemandThroughput: undefined,
    WarmThroughput: undefined,
    StreamSpecification: undefined,
    SSESpecification: undefined,
    Tags: undefined,
    TableClass: undefined,
    DeletionProtectionEnabled: undefined,
  } as const;
  const record = { ...newTableRecord(request, { ...scope, name: 'Music', id: 'id', nowMs: 0 }), status };
  const { change } = changeCatalog(state.catalog, (draft) => {
    draft.tables = castDraft([record]);
  });
  commit(state, [change]);
  return {
    state,
    nowMs: 0,
    random: new Random(0),
    ...scope,
    form: 'sdk',
    itemForm: 'sdk',
    tableDelays: 'none',
    wording: 'newest',
  };
}

const arn = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';

describe('findTable', () => {
  it.each<TableStatus>(['ACTIVE', 'UPDATING'])('finds a table that is %s, by name and by ARN', (status) => {
    const context = contextWith(status);
    expect(findTable(context, 'Music').name).toBe('Music');
    expect(findTable(context, arn)).toBe(findTable(context, 'Music'));
  });

  it.each<TableStatus>(['CREATING', 'DELETING'])('does not find a table that is %s', (status) => {
    expect(() => findTable(contextWith(status), 'Music')).toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException', message: 'Requested resource not found' }),
    );
  });

  it.each(['Absent', `${arn}s`, '__proto__'])('does not find %s', (name) => {
    expect(() => findTable(contextWith('ACTIVE'), name)).toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException', message: 'Requested resource not found' }),
    );
  });

  it('refuses the ARN of another region', () => {
    const other = 'arn:aws:dynamodb:eu-west-1:000000000000:table/Music';
    expect(() => findTable(contextWith('ACTIVE'), other)).toThrow(
      `1 validation error detected: Invalid AWS region in '${other}'`,
    );
  });
});

describe('findTableInAnyStatus', () => {
  it.each<TableStatus>(['CREATING', 'UPDATING', 'DELETING', 'ACTIVE'])(
    'finds a table that is %s',
    (status) => {
      expect(findTableInAnyStatus(contextWith(status), arn).record.status).toBe(status);
    },
  );

  it('names the table it does not find', () => {
    expect(() => findTableInAnyStatus(contextWith('ACTIVE'), `${arn}s`)).toThrow(
      expect.objectContaining({
        name: 'ResourceNotFoundException',
        message: 'Requested resource not found: Table: Musics not found',
      }),
    );
  });
});
