import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';
import { list, notFound, numbered, ResourceArn, tag, tagsOf, tooMany, untag } from './tag-session.ts';

const beingUpdated = `Subscriber limit exceeded: Table tags are being updated: ${TableName}`;
const inUse = 'Attempt to change a resource which is still in use: ';
const realistic = { tableDelays: 'realistic' } as const;

const fine = { ResourceArn, Tags: tagsOf({ a: '1' }) };

/** TagResource, UntagResource and ListTagsOfResource. */
export const tagScenarios: readonly Scenario[] = [
  scenario('tags are given, get other values and are taken away, one by one or several', async (table) => {
    await table.createTable();
    expect(await list(table)).toEqual([]);
    expect(await tag(table, { a: '1', b: '2' })).toEqual({});
    expect(await list(table)).toEqual(tagsOf({ a: '1', b: '2' }));
    await tag(table, { c: '', a: '3' });
    expect(await list(table)).toEqual(tagsOf({ a: '3', b: '2', c: '' }));
    expect(await untag(table, 'b', 'absent')).toEqual({});
    expect(await list(table)).toEqual(tagsOf({ a: '3', c: '' }));
    await untag(table, 'a', 'c');
    expect(await list(table)).toEqual([]);
  }),

  scenario('tags of CreateTable are the first, and no description tells of any', async (table) => {
    const created = await table.createTable({ more: { Tags: tagsOf({ a: '1' }) } });
    await tag(table, { b: '2' });
    expect(await list(table)).toEqual(tagsOf({ a: '1', b: '2' }));
    expect(created).not.toHaveProperty('Tags');
    expect(await table.describe()).not.toHaveProperty('Tags');
  }),

  scenario('tags go with their table: another of its name has none', async (table) => {
    await table.createTable({ more: { Tags: tagsOf({ a: '1' }) } });
    await table.perform('DeleteTable');
    await table.createTable();
    expect(await list(table)).toEqual([]);
  }),

  scenario('fifty tags are on one page, and no token leads to another', async (table) => {
    const more = { Tags: tagsOf(numbered(50)) };
    await table.createTable({ more });
    const page = { Tags: more.Tags };
    expect(await table.call('ListTagsOfResource', { ResourceArn })).toEqual(page);
    expect(await table.call('ListTagsOfResource', { ResourceArn, NextToken: 'x' })).toEqual(page);
  }),

  scenario('a fifty-first tag is refused, fifty other values are not', async (table) => {
    await table.createTable({ more: { Tags: tagsOf(numbered(50)) } });
    await table.refused('TagResource', { ResourceArn, Tags: tagsOf({ k0: 'w', more: '' }) }, tooMany);
    expect(await list(table)).toEqual(tagsOf(numbered(50)));
    await tag(table, numbered(50, 'w'));
    expect(await list(table)).toEqual(tagsOf(numbered(50, 'w')));
  }),

  scenario(
    'a write of tags shows after a moment; until then only what repeats it is taken, and no DeleteTable',
    async (table) => {
      await table.createTable();
      table.clock.advance(10_000);
      await tag(table, { a: '1' });
      expect(await list(table)).toEqual([]);
      const refused = async (operationName: string, members: object): Promise<void> => {
        await table.refused(
          operationName,
          { ResourceArn, ...members },
          beingUpdated,
          'LimitExceededException',
        );
      };
      await refused('TagResource', { Tags: tagsOf({ b: '2' }) });
      await refused('TagResource', { Tags: tagsOf({ a: '2' }) });
      await refused('UntagResource', { TagKeys: ['absent'] });
      await table.refused(
        'DeleteTable',
        {},
        `${inUse}Table tags are being updated: ${TableName}`,
        'ResourceInUseException',
      );
      await tag(table, { a: '1' });
      await tag(table, { b: '2', a: '1' });
      table.clock.advance(1_600);
      expect(await list(table)).toEqual(tagsOf({ a: '1', b: '2' }));
      await untag(table, 'a');
      await refused('TagResource', { Tags: tagsOf({ a: '1' }) });
      table.clock.advance(1_600);
      expect(await list(table)).toEqual(tagsOf({ b: '2' }));
    },
    realistic,
  ),

  scenario(
    'a write that changes nothing holds nothing up',
    async (table) => {
      await table.createTable({ more: { Tags: tagsOf({ a: '1' }) } });
      table.clock.advance(10_000);
      await tag(table, { a: '1' });
      await untag(table, 'absent');
      await tag(table, { b: '2' });
      table.clock.advance(1_600);
      expect(await list(table)).toEqual(tagsOf({ a: '1', b: '2' }));
    },
    realistic,
  ),

  scenario(
    'tags are unknown while their table is being created and soon after DeleteTable',
    async (table) => {
      const unknown = async (): Promise<void> => {
        const missing = [notFound(ResourceArn), 'ResourceNotFoundException'] as const;
        await table.refused('ListTagsOfResource', { ResourceArn }, ...missing);
        await table.refused('TagResource', fine, ...missing);
        await table.refused('UntagResource', { ResourceArn, TagKeys: ['a'] }, ...missing);
      };
      await table.createTable({ more: { Tags: tagsOf({ a: '1' }) } });
      await unknown();
      table.clock.advance(10_000);
      expect(await list(table)).toEqual(tagsOf({ a: '1' }));
      await table.perform('DeleteTable');
      expect(await list(table)).toEqual(tagsOf({ a: '1' }));
      const deleted = `${inUse}Table is being deleted: ${TableName}`;
      await table.refused('TagResource', fine, deleted, 'ResourceInUseException');
      table.clock.advance(2_000);
      await unknown();
      expect(await table.describe()).toMatchObject({ TableStatus: 'DELETING' });
    },
    realistic,
  ),

  scenario(
    'a table that is not there was told with a slip of the pen',
    async (table) => {
      const message = `Requested resource not found: ResourcArn: ${ResourceArn} not found`;
      await table.refused('ListTagsOfResource', { ResourceArn }, message, 'ResourceNotFoundException');
    },
    { wording: 'before-2026-06' },
  ),
];
