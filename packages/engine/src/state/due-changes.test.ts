import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import type { TableRecord, TransitionRecord } from '../tables/table-record.ts';
import { changeCatalog } from './catalog.ts';
import { changeTable } from './change-table.ts';
import { commit } from './commit.ts';
import { dueChanges } from './due-changes.ts';
import { emptyState, type State } from './state.ts';

function record(name: string, transitions: readonly TransitionRecord[]): TableRecord {
  return {
    name,
    id: `id of ${name}`,
    arn: `arn of ${name}`,
    status: 'UPDATING',
    createdMs: 0,
    attributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    billingMode: 'PAY_PER_REQUEST',
    throughput: { readCapacityUnits: 0, writeCapacityUnits: 0, decreasesMs: [] },
    localIndexes: [],
    globalIndexes: [],
    sseChangesMs: [],
    tableClassChangesMs: [],
    deletionProtection: false,
    tags: [],
    transitions,
  };
}

function stateWith(...records: readonly TableRecord[]): State {
  const state = emptyState();
  const { change } = changeCatalog(state.catalog, (draft) => {
    draft.tables.push(...castDraft(records));
  });
  commit(state, [change]);
  return state;
}

describe('dueChanges', () => {
  it('is nothing while nothing is due, and commit knows when something will be', () => {
    const state = stateWith(
      record('A', [{ type: 'creation', dueMs: 20 }]),
      record('B', [{ type: 'creation', dueMs: 10 }]),
    );
    expect(state.nextDueMs).toBe(10);
    expect(dueChanges(state, 9)).toEqual([]);
  });

  it('settles what is due and leaves the rest', () => {
    const state = stateWith(
      record('A', [{ type: 'creation', dueMs: 20 }]),
      record('B', [{ type: 'creation', dueMs: 10 }]),
    );
    commit(state, dueChanges(state, 10));
    expect(state.catalog.tables.map(({ transitions }) => transitions.length)).toEqual([1, 0]);
    expect(state.tables.get('B')?.record.status).toBe('ACTIVE');
    expect(state.nextDueMs).toBe(20);
  });

  it('removes deleted tables, wherever they stand among those that change', () => {
    const state = stateWith(
      record('A', [{ type: 'deletion', dueMs: 5 }]),
      record('B', [{ type: 'creation', dueMs: 5 }]),
      record('C', [{ type: 'deletion', dueMs: 5 }]),
      record('D', []),
      record('E', [{ type: 'creation', dueMs: 5 }]),
    );
    commit(state, dueChanges(state, 5));
    expect(state.catalog.tables.map(({ name, status }) => [name, status])).toEqual([
      ['B', 'ACTIVE'],
      ['D', 'UPDATING'],
      ['E', 'ACTIVE'],
    ]);
    expect([...state.tables.keys()].toSorted()).toEqual(['B', 'D', 'E']);
    expect(state.nextDueMs).toBe(Infinity);
  });
});

describe('changeTable', () => {
  it('changes one record and leaves the state and the other records alone', () => {
    const state = stateWith(record('A', []), record('B', []));
    const before = state.catalog;
    const changed = changeTable(state.catalog, 'B', (draft) => {
      draft.deletionProtection = true;
    });
    expect(changed.record.deletionProtection).toBe(true);
    expect(state.catalog).toBe(before);
    const [first] = before.tables;
    commit(state, [changed.change]);
    expect(state.catalog.tables[0]).toBe(first);
    expect(state.tables.get('B')?.record).toEqual(changed.record);
  });

  it('is a fault where the table is not there', () => {
    expect(() => changeTable(emptyState().catalog, 'A', () => undefined)).toThrow('invariant');
  });
});
