import { createEngine, type Engine } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client, type Key, type LastKey, type PlainItem } from '../src/index.ts';

let engine: Engine;
let client: Client;

beforeEach(async () => {
  engine = createEngine();
  client = new Client({ engine });
  await client.createTable('Ranges', {
    range: { n: Number },
    AttributeDefinitions: [{ AttributeName: 'kind', AttributeType: 'S' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byKind',
        KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
        ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
      },
    ],
  });
  for (let n = 0; n < 5; n += 1) await client.putItem('Ranges', { id: 'a', n, kind: 'x' });
});

describe('LastEvaluatedKey', () => {
  it('is as in 2011, and is where the next page begins', async () => {
    const first = await client.query('Ranges', 'a', { Limit: 2 });
    expect(first.LastEvaluatedKey).toEqual({ HashKeyElement: { S: 'a' }, RangeKeyElement: { N: '1' } });
    const next = await client.query('Ranges', 'a', { Limit: 2, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(next.Items?.map(({ n }) => n)).toEqual([2, 3]);
  });

  it.each<[string, Key]>([
    ['in the form of 2011', { HashKeyElement: { S: 'a' }, RangeKeyElement: { N: '2' } }],
    ['typed, by names', { id: { S: 'a' }, n: { N: '2' } }],
    ['plain, by names', { id: 'a', n: 2 }],
    ['plain, by position', { hash: 'a', range: 2 }],
  ])('may be given %s', async (_form, start) => {
    const { Items: items } = await client.query('Ranges', 'a', { ExclusiveStartKey: start });
    expect(items?.map(({ n }) => n)).toEqual([3, 4]);
  });

  it('that is null begins at the beginning', async () => {
    const start = { ExclusiveStartKey: null as unknown as undefined, Limit: 1 };
    expect((await client.query('Ranges', 'a', start)).Items?.map(({ n }) => n)).toEqual([0]);
  });

  it('of an index has all its attributes by name, and is where the next page begins', async () => {
    const options = { IndexName: 'byKind', Limit: 3 };
    const first = await client.query('Ranges', 'x', options);
    expect(first.LastEvaluatedKey).toEqual({ id: { S: 'a' }, n: { N: '2' }, kind: { S: 'x' } });
    const rest = await client.query('Ranges', 'x', { ...options, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(rest.Items?.map(({ n }) => n)).toEqual([3, 4]);
  });

  it('of a scan is in its meta', async () => {
    const [, { LastEvaluatedKey: last }] = await client.scan('Ranges', { Limit: 4 });
    expect(last).toEqual({ HashKeyElement: { S: 'a' }, RangeKeyElement: { N: '3' } });
    const [items, meta] = await client.scan('Ranges', { ExclusiveStartKey: last as LastKey });
    expect([items.length, meta.LastEvaluatedKey]).toEqual([1, undefined]);
  });
});

describe('for await', () => {
  it('over queryPages has every page, what query answers', async () => {
    const numbers: unknown[] = [];
    for await (const { Items: items, Count: count } of client.queryPages('Ranges', 'a', { Limit: 2 })) {
      expect(count).toBe(items?.length);
      numbers.push(...(items ?? []).map(({ n }) => n));
    }
    expect(numbers).toEqual([0, 1, 2, 3, 4]);
  });

  it('over scanPages has every page, what scan answers', async () => {
    const items: PlainItem[] = [];
    for await (const [page, { Count: count }] of client.scanPages('Ranges', { Limit: 2 })) {
      expect(count).toBe(page.length);
      items.push(...page);
    }
    expect(items).toHaveLength(5);
  });

  it('begins where it is told to', async () => {
    const numbers: unknown[] = [];
    const options = { ExclusiveStartKey: { hash: 'a', range: 2 }, Limit: 1 };
    for await (const { Items: items } of client.queryPages('Ranges', 'a', options))
      numbers.push(...(items ?? []).map(({ n }) => n));
    expect(numbers).toEqual([3, 4]);
  });

  it('asks for a page when the one before is done with, and for none after a break', async () => {
    let asked = 0;
    const { send } = client.request;
    client.request = {
      send(action, body, done) {
        asked += 1;
        send(action, body, done);
      },
    };
    for await (const page of client.queryPages('Ranges', 'a', { Limit: 1 })) {
      expect(page.Count).toBe(1);
      if (asked === 2) break;
    }
    expect(asked).toBe(2);
  });

  it('rejects with the error of a page', async () => {
    const pages = client.scanPages('NotThere');
    await expect(pages.next()).rejects.toMatchObject({ type: 'ResourceNotFoundException' });
  });

  it('goes over more than a megabyte', async () => {
    const text = 'x'.repeat(300_000);
    for (let n = 0; n < 8; n += 1) await client.putItem('Ranges', { id: 'big', n, text });
    let pages = 0;
    let count = 0;
    for await (const page of client.queryPages('Ranges', 'big')) {
      pages += 1;
      count += page.Count;
    }
    expect([pages, count]).toEqual([3, 8]);
  });
});
