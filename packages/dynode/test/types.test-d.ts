import { DynamoDB, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createEngine } from '@dynamem/engine';
import * as dynode from '../src/index.ts';

// Checked by the compiler alone: without a callback a promise of what the callback is given, with one nothing.

// oxlint-disable typescript/no-unnecessary-type-parameters -- two conditional types are the same if all in them is
type Equal<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** Fails to compile where the types differ. */
const is = <Expected>() => ({
  of: <Actual>(_value: Actual, ..._same: Equal<Actual, Expected> extends true ? [] : [never]): void => {},
});

// @ts-expect-error -- the check itself tells a difference
is<string | undefined>().of(String(engine));

interface User {
  id: string;
  age: number;
}

const engine = createEngine();
const client = new dynode.Client({ engine });

export const configurations: dynode.ClientConfig[] = [
  {},
  { accessKeyId: 'a', secretAccessKey: 'b', region: 'us-west-1', https: true, tableNamePrefix: 'Dev_' },
  { client: new DynamoDBClient({}) },
  { client: new DynamoDB({}) },
  { client: DynamoDBDocumentClient.from(new DynamoDBClient({})) },
  { client: { send: (command: { input: object }) => Promise.resolve(command.input) } },
  { conversion: 'native', booleans: 'string', numbers: 'bigint', retry: false },
  { retry: { retries: 3 } },
  // @ts-expect-error -- a conversion is one of two
  { conversion: 'other' },
  // @ts-expect-error -- an SDK client sends
  { client: {} },
];

export function promises(): void {
  is<Promise<dynode.TableAnswer>>().of(client.createTable('T'));
  is<Promise<dynode.TableAnswer>>().of(
    client.createTable('T', { hash: { id: String }, range: { n: Number } }),
  );
  is<Promise<dynode.TableList>>().of(client.listTables());
  is<Promise<dynode.TableDescription>>().of(client.describeTable('T'));
  is<Promise<dynode.TableAnswer>>().of(client.updateTable('T', { read: 1, write: 1 }));
  is<Promise<dynode.TableAnswer>>().of(client.deleteTable('T'));
  is<Promise<dynode.WriteAnswer<{ id: string }>>>().of(client.putItem('T', { id: 'a' }));
  is<Promise<dynode.WriteAnswer<User>>>().of(client.updateItem<User>('T', 'a', { age: { add: 1 } }));
  is<Promise<[User | null, dynode.CapacityMeta]>>().of(client.getItem<User>('T', 'a'));
  is<Promise<[dynode.PlainItem | null, dynode.CapacityMeta]>>().of(client.getItem('T', { id: 'a' }));
  is<Promise<dynode.WriteAnswer>>().of(client.deleteItem('T', { hash: 'a', range: 1 }));
  is<Promise<dynode.QueryAnswer<User>>>().of(client.query<User>('T', 'a', { Limit: 1 }));
  is<Promise<[User[], dynode.ScanMeta]>>().of(client.scan<User>('T'));
  is<Promise<[{ T: User[] }, dynode.BatchGetMeta]>>().of(
    client.batchGetItem<{ T: User[] }>({ T: { keys: ['a', { hash: 'b' }] } }),
  );
  is<Promise<dynode.BatchWriteAnswer>>().of(
    client.batchWriteItem({ T: [{ put: { id: 'a' } }, { del: 'b' }] }),
  );
  is<Promise<dynode.BatchWriteAnswer[]>>().of(client.truncate('T', { throughputPercent: 0.5 }));
  is<Promise<dynode.TransactMeta>>().of(client.transactWrite([{ del: 'T', key: 'a' }]));
  is<Promise<[[User | null], dynode.TransactMeta]>>().of(
    client.transactGet<[User | null]>([{ get: 'T', key: 'a' }]),
  );
  is<Promise<dynode.Body>>().of(client._request('GetItem', {}));
  is<Promise<{ TableNames: string[] }>>().of(client.request<{ TableNames: string[] }>('ListTables'));
  is<AsyncGenerator<dynode.QueryAnswer<User>, void, undefined>>().of(client.queryPages<User>('T', 'a'));
  is<AsyncGenerator<[User[], dynode.ScanMeta], void, undefined>>().of(client.scanPages<User>('T'));
}

export function callbacks(): void {
  is<void>().of(
    client.getItem<User>('T', 'a', (error, item, meta) => {
      is<Error | null>().of(error);
      is<User | null | undefined>().of(item);
      is<dynode.CapacityMeta | undefined>().of(meta);
    }),
  );
  is<void>().of(
    client.scan('T', { Limit: 1 }, (_error, items, meta) => {
      is<dynode.PlainItem[] | undefined>().of(items);
      is<dynode.ScanMeta | undefined>().of(meta);
    }),
  );
  is<void>().of(client.createTable('T', console.log));
  is<void>().of(client.listTables({ Limit: 3 }, console.log));
  is<void>().of(client.putItem('T', { id: 'a' }, { ReturnValues: 'ALL_OLD' }, console.log));
  is<void>().of(client.query('T', 'a', console.log));
  is<void>().of(client.truncate('T', null, console.log));
  is<void>().of(client.transactWrite([], console.log));
}

export function options(): void {
  void client.putItem(
    'T',
    { id: 'a' },
    { Expected: { age: { Value: { N: '42' } }, name: { Exists: false } } },
  );
  void client.query('T', 'a', {
    RangeKeyCondition: { AttributeValueList: [{ N: '2' }, 3], ComparisonOperator: 'BETWEEN' },
    ExclusiveStartKey: { hash: 'a', range: 1 },
  });
  void client.scan('T', {
    FilterExpression: 'a = :a',
    ExpressionAttributeValues: { ':a': [1] },
    Count: true,
  });
  void client.createTable('T', { hash: { id: Buffer }, range: { n: 'N' }, BillingMode: 'PAY_PER_REQUEST' });
  // @ts-expect-error -- there is no such value
  void client.putItem('T', { id: 'a' }, { ReturnValues: 'EVERYTHING' });
  // @ts-expect-error -- there is no such option
  void client.getItem('T', 'a', { Limit: 1 });
  // @ts-expect-error -- a key is no boolean
  void client.getItem('T', true);
  // @ts-expect-error -- an item is an object
  void client.putItem('T', 'a');
  // @ts-expect-error -- a check has a condition
  void client.transactWrite([{ check: 'T', key: 'a' }]);
}

export function module(): void {
  is<void>().of(dynode.auth({ accessKeyId: 'a', secretAccessKey: 'b' }));
  is<Promise<[User | null, dynode.CapacityMeta]>>().of(dynode.getItem<User>('T', 'a'));
  is<void>().of(dynode.getItem('T', 'a', console.log));
  is<Promise<dynode.TableAnswer>>().of(dynode.createTable('T'));
  dynode.defaultClient().request = { send: (_action, _body, callback) => callback(null, {}) };
  const error = new dynode.AmazonError({ type: 'Throttling' });
  is<boolean>().of(error.retry);
}
