import { dynamemWorld } from '@dynamem/testing';
import { describe, expect, it } from 'vitest';
import { EVENTS, USERS } from './users-table.ts';

const Key = { id: { S: '1' } };
const ada = (engine: {
  getItem: (input: { TableName: string; Key: typeof Key }) => { Item?: unknown };
}): unknown => engine.getItem({ TableName: 'users', Key }).Item;

describe('a world', () => {
  it('opens engines that have its seed and do not meet', async () => {
    const world = dynamemWorld({ tables: [USERS], seed: { users: [{ id: '1', name: 'Ada' }] } });
    const [one, two] = [world.open(), world.open()];
    await one.documentClient.delete({ TableName: 'users', Key: { id: '1' } });
    expect(ada(one.engine)).toBeUndefined();
    expect(ada(two.engine)).toEqual({ id: { S: '1' }, name: { S: 'Ada' } });
    expect(ada(world.fork())).toEqual({ id: { S: '1' }, name: { S: 'Ada' } });
  });

  it('takes items in native values and in the form of DynamoDB, and a dump', () => {
    const dump = dynamemWorld({ tables: [EVENTS] })
      .fork()
      .dump();
    const world = dynamemWorld({
      tables: [{ ...USERS, data: [{ id: '0' }] }],
      seed: [
        dump,
        {
          users: [
            { id: { S: '1' }, map: { M: { S: { S: 'x' } } } },
            { id: '2', map: { S: 'x' } },
          ],
        },
        {
          events: [
            { user: 'a', number: 1 },
            { user: { S: 'a' }, number: { N: '2' } },
          ],
        },
      ],
    });
    const { Items } = world.fork().query({
      TableName: 'events',
      KeyConditionExpression: '#u = :a',
      ExpressionAttributeNames: { '#u': 'user' },
      ExpressionAttributeValues: { ':a': { S: 'a' } },
    });
    expect(Items).toEqual([
      { user: { S: 'a' }, number: { N: '1' } },
      { user: { S: 'a' }, number: { N: '2' } },
    ]);
    expect(ada(world.fork())).toEqual({ id: { S: '1' }, map: { M: { S: { S: 'x' } } } });
    expect(world.fork().scan({ TableName: 'users' }).Count).toBe(3);
  });

  it('takes tables as JSON and constants have them', () => {
    const KeySchema = [{ AttributeName: 'id', KeyType: 'HASH' }];
    const AttributeDefinitions = [{ AttributeName: 'id', AttributeType: 'S' }];
    const read = { TableName: 'read', KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' };
    const fixed = {
      TableName: 'fixed',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    } as const;
    expect(
      dynamemWorld({ tables: [read, fixed] })
        .fork()
        .listTables().TableNames,
    ).toEqual(['fixed', 'read']);
    const wrong = { ...read, BillingMode: 'FREE' };
    expect(() => dynamemWorld({ tables: [wrong] }).fork()).toThrow("Value 'FREE' at 'billingMode'");
    // @ts-expect-error -- the name of a table is no number
    expect(() => dynamemWorld({ tables: [{ ...read, TableName: 1 }] }).fork()).toThrow('cannot be created');
  });

  it('enables time to live where a table tells it', () => {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'until' };
    const world = dynamemWorld({ tables: [{ ...USERS, TimeToLiveSpecification }] });
    const { TimeToLiveDescription } = world.fork().describeTimeToLive({ TableName: 'users' });
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'until' });
  });

  it('harms nothing by the names of attributes and tables', () => {
    const items = JSON.parse('[{"id":{"S":"1"},"__proto__":{"S":"x"},"constructor":{"S":"y"}}]') as object[];
    const table = { ...USERS, TableName: 'constructor' };
    const world = dynamemWorld({
      tables: [table, { ...USERS, TableName: 'version' }],
      seed: { constructor: items, version: [{ id: '1' }] },
    });
    const { Item } = world.fork().getItem({ TableName: 'constructor', Key });
    expect(Object.keys(Item ?? {})).toEqual(['id', '__proto__', 'constructor']);
    expect(world.fork().getItem({ TableName: 'version', Key }).Item).toEqual(Key);
  });

  it('says which table or item cannot be made', () => {
    const open = (options: Parameters<typeof dynamemWorld>[0]) => () => dynamemWorld(options).open();
    expect(open({ tables: [USERS], seed: { users: [{ id: '1' }, { name: 'x' }] } })).toThrow(
      'Item 1 of the seed of users cannot be put: Error: An item of users has the key id; id is missing',
    );
    expect(open({ tables: [USERS], seed: { users: [{ id: 1 }] } })).toThrow(
      'Item 0 of the seed of users cannot be put: ValidationException: ',
    );
    expect(open({ tables: [{ ...USERS, KeySchema: [] }] })).toThrow('The table users cannot be created: ');
    expect(open({ seed: { users: [] } })).toThrow('not found');
    expect(open({ seed: async () => {} })).toThrow('A seed is written at once');
  });
});
