import { produce } from 'immer';
import { settleTransitions } from '../tables/settle-transitions.ts';
import type { TableRecord } from '../tables/table-record.ts';
import type { SettingDifference } from './difference.ts';
import { tableFixture } from './table-fixture.ts';

/**
 * The settings of a table that are others: what CreateTable and UpdateTimeToLive would be told, whatever is under way on
 * the table being done; its deletion is a status. Ids, times and the labels of streams are no settings.
 */
export function settingDifferences(before: TableRecord, after: TableRecord): SettingDifference[] {
  return before === after ? [] : differences('', settingsOf(before), settingsOf(after));
}

/** The settings as one tree, lists of what has names being members of these names. */
function settingsOf(record: TableRecord): object {
  let stays = true;
  const settled = produce(record, (draft) => {
    stays = settleTransitions(draft, Infinity);
  });
  const { AttributeDefinitions, Tags = [], ...fixture } = tableFixture(settled);
  const { LocalSecondaryIndexes = [], GlobalSecondaryIndexes = [] } = fixture;
  return {
    ...fixture,
    AttributeDefinitions: Object.fromEntries(
      AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
    ),
    LocalSecondaryIndexes: byName(LocalSecondaryIndexes),
    GlobalSecondaryIndexes: byName(GlobalSecondaryIndexes),
    Tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    TableStatus: stays ? 'ACTIVE' : 'DELETING',
  };
}

function byName(indexes: readonly { readonly IndexName: string }[]): object {
  return Object.fromEntries(indexes.map(({ IndexName, ...index }) => [IndexName, index]));
}

function differences(path: string, before: unknown, after: unknown): SettingDifference[] {
  const [from, to] = [membersOf(before), membersOf(after)];
  if (from === undefined || to === undefined)
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  const names = [...new Set([...from.keys(), ...to.keys()])].toSorted();
  return names.flatMap((name) =>
    differences(path === '' ? name : `${path}.${name}`, from.get(name), to.get(name)),
  );
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
