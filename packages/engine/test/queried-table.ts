import { createEngine, type Engine } from '../src/engine.ts';
import type { QueryInput, QueryOutput } from '../src/operations/query.ts';
import type { WireAttributeValue } from '../src/values/wire-form.ts';

/** Attributes as inputs have them. */
export type Attributes = Record<string, WireAttributeValue>;

/** Attributes from a text such as `pk=a sk=1`: all strings, but for `n`, a number. */
export const item = (text: string): Attributes =>
  Object.fromEntries(
    text.split(' ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, name === 'n' ? { N: value } : { S: value }];
    }),
  );

/** The values of an attribute, item by item. */
export const column = (output: QueryOutput, name = 'sk'): string =>
  (output.Items ?? []).map((found) => Object.values(found[name] ?? {})[0]).join(' ');

/** A key schema of attributes with names of one letter. */
export const keySchema = (partitionKey: string, sortKey: string): object[] => [
  ...[...partitionKey].map((name) => ({ AttributeName: name, KeyType: 'HASH' })),
  ...[...sortKey].map((name) => ({ AttributeName: name, KeyType: 'RANGE' })),
];

/** The table `Tab` of an engine, for tests of Query. */
export class QueriedTable {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  put(text: string, more: Attributes = {}): void {
    this.engine.execute('PutItem', { TableName: 'Tab', Item: { ...item(text), ...more } });
  }

  /** A Query whose `where` is a text such as `pk = 'a' AND sk > 'b'`, what is quoted being values. */
  query(where: string, more: Partial<QueryInput> = {}): QueryOutput {
    const values: Attributes = {};
    const KeyConditionExpression = where.replaceAll(/'([^']*)'/g, (_match, value: string) => {
      const placeholder = `:v${Object.keys(values).length}`;
      values[placeholder] = { S: value };
      return placeholder;
    });
    const ExpressionAttributeValues = { ...values, ...more.ExpressionAttributeValues };
    return this.engine.execute('Query', {
      TableName: 'Tab',
      KeyConditionExpression,
      ...more,
      ExpressionAttributeValues,
    });
  }

  /** What a Query that is refused is told. */
  refusal(where: string, more: Partial<QueryInput> = {}): string {
    try {
      this.query(where, more);
    } catch (error) {
      if (error instanceof Error) return error.message;
    }
    return 'no error';
  }
}

/** A table with indexes of every kind and six items. */
export function filledTable(): QueriedTable {
  const engine = createEngine();
  const pkAnd = (sortKey: string): object[] => [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
  engine.execute('CreateTable', {
    TableName: 'Tab',
    AttributeDefinitions: ['pk', 'sk', 'a', 'g', 'h', 'r', 's'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: pkAnd('sk'),
    LocalSecondaryIndexes: [
      { IndexName: 'byA', KeySchema: pkAnd('a'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byG',
        KeySchema: keySchema('g', 'r'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
      },
      { IndexName: 'byMany', KeySchema: keySchema('gh', 'rs'), Projection: { ProjectionType: 'ALL' } },
      { IndexName: 'bySort', KeySchema: keySchema('a', ''), Projection: { ProjectionType: 'ALL' } },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  const table = new QueriedTable(engine);
  for (const sk of ['a', 'ab', 'b', 'c', 'd'])
    table.put(`pk=p sk=${sk} a=${sk === 'b' ? 'z' : sk} x=x-${sk} y=y-${sk}`);
  table.put('pk=q sk=a');
  return table;
}
