import { createEngine, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { attributes, type Plain } from '../scenarios/attributes.ts';
import { TableName, tableInput } from '../scenarios/session.ts';
import { parametersOf } from '../scenarios/statements.ts';

/** A statement and the classic call of the same meaning. */
export interface Pair {
  readonly statement: Record<string, unknown>;
  readonly operationName: string;
  readonly input: Record<string, unknown>;
}

const Statement = (text: string, ...plain: readonly Plain[]): Record<string, unknown> => ({
  Statement: text,
  ...(plain.length > 0 && { Parameters: parametersOf(...plain) }),
  ReturnConsumedCapacity: 'INDEXES',
});
const classic = (input: object): Record<string, unknown> => ({
  TableName,
  ReturnConsumedCapacity: 'INDEXES',
  ...input,
});

export const aKey = fc.record({ pk: fc.constantFrom('p', 'q'), sk: fc.integer({ min: 0, max: 4 }) });
const aValue = fc.constantFrom<Plain>(1, 2, 'a', 'ab', true, null, [1, 'a'], { n: 1 }, new Set(['a', 'b']));
export const anItem = fc
  .tuple(
    aKey,
    fc.record(
      {
        x: aValue,
        m: fc.record({ n: fc.nat(3) }),
        g: fc.constantFrom('g', 'h'),
        l: fc.constantFrom('k', 'l'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([key, rest]) => ({ ...key, ...rest }));

/** Conditions that mean the same in both languages: what is missing makes none of them true. */
export const aCondition = fc.oneof(
  fc
    .constantFrom('x = ?', 'm.n >= ?', 'contains(x, ?)', 'x IN (?)', 'size(x) = ?')
    .chain((text) =>
      aValue
        .filter((value) => !text.includes('>=') || typeof value !== 'object')
        .map((value) => ({ text, value })),
    ),
  fc.constantFrom(
    { text: 'attribute_type(x, ?)', value: 'S' },
    { text: 'x BETWEEN ? AND 5', value: 0 },
    { text: 'begins_with(x, ?)', value: 'a' },
  ),
);
const anUpdate = fc.constantFrom(
  { text: 'SET x = ?', classic: 'SET x = :u', value: [1] },
  { text: 'SET m.n = m.n + ?', classic: 'SET m.n = m.n + :u', value: 1 },
  { text: 'SET g = ? REMOVE l', classic: 'SET g = :u REMOVE l', value: 'h' },
  { text: 'SET x = set_add(x, ?)', classic: 'ADD x :u', value: new Set(['c']) },
  { text: 'SET x = list_append(x, ?)', classic: 'SET x = list_append(x, :u)', value: ['z'] },
);

export const get = aKey.map(({ pk, sk }): Pair => {
  const statement = Statement(`SELECT * FROM ${TableName} WHERE sk = ? AND pk = ?`, sk, pk);
  return { statement, operationName: 'GetItem', input: classic({ Key: attributes({ pk, sk }) }) };
});

const sources = [
  {
    source: TableName,
    key: "pk = 'p' AND sk > 0",
    condition: 'pk = :k AND sk > :r',
    values: { ':k': 'p', ':r': 0 },
  },
  {
    source: `${TableName}.byG`,
    key: "g = 'g' AND sk BETWEEN 1 AND 3",
    condition: 'g = :k AND sk BETWEEN :r AND :s',
    values: { ':k': 'g', ':r': 1, ':s': 3 },
    IndexName: 'byG',
  },
  {
    source: `${TableName}.byL`,
    key: "pk = 'q' AND begins_with(l, 'l')",
    condition: 'pk = :k AND begins_with(l, :r)',
    values: { ':k': 'q', ':r': 'l' },
    IndexName: 'byL',
  },
] as const;

/** Condition and limit of a page. */
const aPage = fc.tuple(fc.option(aCondition, { nil: undefined }), fc.option(fc.integer({ min: 1, max: 3 })));

export const query = fc
  .tuple(fc.constantFrom(...sources), fc.boolean(), aPage)
  .map(([{ source, key, condition, values, ...index }, descending, [filter, Limit]]): Pair => {
    const where = filter === undefined ? key : `${key} AND ${filter.text}`;
    const order = descending ? ` ORDER BY ${source.endsWith('byL') ? 'l' : 'sk'} DESC` : '';
    const statement = Statement(
      `SELECT * FROM ${source} WHERE ${where}${order}`,
      ...(filter === undefined ? [] : [filter.value]),
    );
    const input = classic({
      ...index,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: attributes({ ...values, ...filterValues(filter) }),
      ScanIndexForward: !descending,
      ...(filter !== undefined && { FilterExpression: classicText(filter.text) }),
      ...(Limit !== null && { Limit }),
    });
    return { statement: { ...statement, ...(Limit !== null && { Limit }) }, operationName: 'Query', input };
  });

export const scan = aPage.map(([filter, Limit]): Pair => {
  const statement = Statement(
    `SELECT * FROM ${TableName}${filter === undefined ? '' : ` WHERE ${filter.text}`}`,
    ...(filter === undefined ? [] : [filter.value]),
  );
  const input = classic({
    ...(filter !== undefined && {
      FilterExpression: classicText(filter.text),
      ExpressionAttributeValues: attributes(filterValues(filter)),
    }),
    ...(Limit !== null && { Limit }),
  });
  return { statement: { ...statement, ...(Limit !== null && { Limit }) }, operationName: 'Scan', input };
});

export const insert = anItem.map((item): Pair => {
  const names = Object.keys(item).map((name) => `'${name}': ?`);
  const statement = Statement(`INSERT INTO ${TableName} VALUE {${names.join()}}`, ...Object.values(item));
  const input = classic({ Item: attributes(item), ConditionExpression: 'attribute_not_exists(pk)' });
  return { statement, operationName: 'PutItem', input };
});

export const change = fc
  .tuple(aKey, anUpdate, fc.option(aCondition, { nil: undefined }))
  .map(([{ pk, sk }, update, condition]): Pair => {
    const statement = Statement(
      `UPDATE ${TableName} ${update.text} WHERE pk = ? AND sk = ?` +
        `${condition === undefined ? '' : ` AND ${condition.text}`} RETURNING MODIFIED NEW *`,
      update.value,
      pk,
      sk,
      ...(condition === undefined ? [] : [condition.value]),
    );
    const rest = condition === undefined ? '' : ` AND ${classicText(condition.text)}`;
    const input = classic({
      Key: attributes({ pk, sk }),
      UpdateExpression: update.classic,
      ConditionExpression: `attribute_exists(pk)${rest}`,
      ExpressionAttributeValues: attributes({ ':u': update.value, ...filterValues(condition) }),
      ReturnValues: 'UPDATED_NEW',
    });
    return { statement, operationName: 'UpdateItem', input };
  });

export const deletion = fc.tuple(aKey, aCondition).map(([{ pk, sk }, condition]): Pair => {
  const statement = Statement(
    `DELETE FROM ${TableName} WHERE pk = ? AND sk = ? AND ${condition.text} RETURNING ALL OLD *`,
    pk,
    sk,
    condition.value,
  );
  const input = classic({
    Key: attributes({ pk, sk }),
    ConditionExpression: `attribute_not_exists(pk) OR ${classicText(condition.text)}`,
    ExpressionAttributeValues: attributes(filterValues(condition)),
    ReturnValues: 'ALL_OLD',
  });
  return { statement, operationName: 'DeleteItem', input };
});

interface Condition {
  readonly text: string;
  readonly value: Plain;
}

function classicText(text: string): string {
  return text.replace('?', ':f').replace('AND 5', 'AND :five');
}

function filterValues(condition: Condition | undefined): Record<string, Plain> {
  if (condition === undefined) return {};
  return { ':f': condition.value, ...(condition.text.includes('AND 5') && { ':five': 5 }) };
}

/** A condition as the members of a classic write. */
export function classicCondition(condition: Condition): Record<string, unknown> {
  return {
    ConditionExpression: classicText(condition.text),
    ExpressionAttributeValues: attributes(filterValues(condition)),
  };
}

/** An engine with the table of the statements, empty; it has a stream. */
export function newEngine(): Engine {
  const engine = createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7 });
  const sketch = { key: 'pk:S sk:N', global: { byG: 'g:S sk:N' }, local: { byL: 'pk:S l:S' } };
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };
  engine.execute('CreateTable', tableInput({ ...sketch, more: { StreamSpecification } }));
  return engine;
}
