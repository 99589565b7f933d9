import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, type Session } from './session.ts';
import { createStream, members, records, seen } from './stream-session.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function update(table: Session, Enabled: boolean, AttributeName = 'expires'): Promise<object> {
  return table.perform('UpdateTimeToLive', { TimeToLiveSpecification: { Enabled, AttributeName } });
}

const specification = (Enabled: boolean, AttributeName = 'expires'): object => ({
  TimeToLiveSpecification: { Enabled, AttributeName },
});

/** Seconds since 1970, `ms` from now. */
const inMs = (table: Session, ms: number): number => Math.floor((table.clock.now() + ms) / 1000);

const keysLeft = async (table: Session): Promise<unknown[]> => {
  const { Items } = await table.perform('Scan');
  const names: unknown[] = Object.values(Object(Items)).map((item) => members(members(item)['pk'])['S']);
  return names.map(String).toSorted((left, right) => (left < right ? -1 : 1));
};

/** UpdateTimeToLive, DescribeTimeToLive and the deletion of what has expired. */
export const timeToLiveScenarios: readonly Scenario[] = [
  scenario('is disabled until it is enabled, and tells its attribute only while it is', async (table) => {
    await table.createTable();
    const describe = () => table.perform('DescribeTimeToLive');
    expect(await describe()).toEqual({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } });
    expect(await update(table, true)).toEqual(specification(true));
    expect(await describe()).toEqual({
      TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' },
    });
    expect(await update(table, false)).toEqual(specification(false));
    expect(await describe()).toEqual({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } });
  }),

  scenario('refuses what changes nothing and another attribute', async (table) => {
    await table.createTable();
    await table.refused('UpdateTimeToLive', specification(false), 'TimeToLive is already disabled');
    await update(table, true);
    await table.refused('UpdateTimeToLive', specification(true), 'TimeToLive is already enabled');
    await table.refused(
      'UpdateTimeToLive',
      specification(false, 'other'),
      'TimeToLive is active on a different AttributeName: current AttributeName is expires',
    );
  }),

  scenario('refuses an empty attribute name and a table that is not there', async (table) => {
    const notFound = `Requested resource not found: Table: ${TableName} not found`;
    await table.refused('UpdateTimeToLive', specification(true), notFound, 'ResourceNotFoundException');
    await table.refused('DescribeTimeToLive', {}, notFound, 'ResourceNotFoundException');
    await table.createTable();
    await table.refused('UpdateTimeToLive', specification(true, ''), /length greater than or equal to 1/);
  }),

  scenario(
    'refuses a second change within half an hour, and a table that is being created',
    async (table) => {
      await table.createTable();
      await table.refused(
        'UpdateTimeToLive',
        specification(true),
        `Attempt to change a resource which is still in use: Table ${TableName} is being created`,
        'ResourceInUseException',
      );
      await table.refused(
        'DescribeTimeToLive',
        {},
        'Cannot describe time to live while table is in CREATING state: Current table state is CREATING',
      );
      table.clock.advance(MINUTE_MS);
      await update(table, true);
      await table.refused('UpdateTimeToLive', specification(true), 'TimeToLive is already enabled');
      await table.refused(
        'UpdateTimeToLive',
        specification(false),
        'Time to live has been modified multiple times within a fixed interval',
      );
      table.clock.advance(31 * MINUTE_MS);
      expect(await update(table, false)).toEqual(specification(false));
    },
    { tableDelays: 'realistic' },
  ),

  scenario('an expired item can be read and changed until it is deleted a minute later', async (table) => {
    await table.createTable();
    await update(table, true);
    const expires = inMs(table, MINUTE_MS);
    await table.put({ pk: 'a', expires });
    table.clock.advance(2 * MINUTE_MS - 1);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', expires }));
    table.clock.advance(1);
    expect(await table.get({ pk: 'a' })).toBeUndefined();
  }),

  scenario('an item that is given more time stays, one given none any more too', async (table) => {
    await table.createTable();
    await update(table, true);
    const expires = inMs(table, MINUTE_MS);
    await table.put({ pk: 'longer', expires }, { pk: 'for ever', expires }, { pk: 'gone', expires });
    table.clock.advance(MINUTE_MS + 1);
    await table.put({ pk: 'longer', expires: expires + 600 }, { pk: 'for ever' });
    table.clock.advance(5 * MINUTE_MS);
    expect(await keysLeft(table)).toEqual(['for ever', 'longer']);
    table.clock.advance(10 * MINUTE_MS);
    expect(await keysLeft(table)).toEqual(['for ever']);
  }),

  scenario(
    'only numbers of seconds let an item expire, and none of more than five years ago',
    async (table) => {
      await table.createTable();
      await update(table, true);
      const past = inMs(table, -MINUTE_MS);
      await table.put(
        { pk: 'gone', expires: past },
        { pk: 'text', expires: String(past) },
        { pk: 'milliseconds', expires: past * 1000 },
        { pk: 'nanoseconds', expires: BigInt(past) * 10n ** 30n },
        { pk: 'list', expires: [past] },
        { pk: 'old', expires: inMs(table, -6 * 365 * DAY_MS) },
        { pk: 'none' },
      );
      table.clock.advance(7 * DAY_MS);
      expect(await keysLeft(table)).toEqual(['list', 'milliseconds', 'nanoseconds', 'none', 'old', 'text']);
    },
  ),

  scenario(
    'what is in the table when it is enabled expires, and nothing when it is disabled',
    async (table) => {
      await table.createTable();
      await table.put(
        { pk: 'a', expires: inMs(table, 0) },
        { pk: 'b', expires: inMs(table, 60 * MINUTE_MS) },
      );
      table.clock.advance(DAY_MS / 48);
      expect(await keysLeft(table)).toEqual(['a', 'b']);
      await update(table, true);
      table.clock.advance(MINUTE_MS);
      expect(await keysLeft(table)).toEqual(['b']);
      await update(table, false);
      table.clock.advance(DAY_MS);
      expect(await keysLeft(table)).toEqual(['b']);
    },
  ),

  scenario('indexes and the stream follow, and the record says who deleted the item', async (table) => {
    const arn = await createStream(table, 'OLD_IMAGE', { global: { byKind: 'kind:S' } });
    await update(table, true);
    const item = { pk: 'a', kind: 'k', expires: inMs(table, MINUTE_MS) };
    await table.put(item);
    const dueMs = (item.expires + 60) * 1000;
    table.clock.advance(10 * MINUTE_MS);
    expect(await table.perform('Scan', { IndexName: 'byKind' })).toMatchObject({ Count: 0 });
    await table.put({ pk: 'b' });
    await table.perform('DeleteItem', { Key: attributes({ pk: 'b' }) });
    const [, expired, , deleted] = await records(table, arn);
    expect(seen(members(expired))).toEqual({
      name: 'REMOVE',
      keys: attributes({ pk: 'a' }),
      before: attributes(item),
    });
    expect(expired?.['userIdentity']).toEqual({
      PrincipalId: 'dynamodb.amazonaws.com',
      Type: 'Service',
    });
    expect(members(expired?.['dynamodb'])['ApproximateCreationDateTime']).toEqual(new Date(dueMs));
    expect(deleted?.['eventName']).toBe('REMOVE');
    expect(deleted).not.toHaveProperty('userIdentity');
  }),
];
