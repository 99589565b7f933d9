import { attributes, type Plain } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';

type Item = Readonly<Record<string, Plain>>;

/** What an update makes of an item: situation, item, expression, values, item afterwards. */
type Row = readonly [situation: string, before: Item, expression: string, values: Item, after: Item];

const rows: readonly Row[] = [
  // SET
  ['SET creates and overwrites', { x: 1 }, 'SET x = :v, y = :v', { ':v': 'v' }, { x: 'v', y: 'v' }],
  ['SET reads the item as it was before', { a: 1, b: 2 }, 'SET a = b, b = a', {}, { a: 2, b: 1 }],
  ['SET writes inside maps', { m: { x: 1 } }, 'SET m.x = :v, m.y = :v', { ':v': 2 }, { m: { x: 2, y: 2 } }],
  ['SET changes an element of a list', { l: [0, 1] }, 'SET l[1] = :v', { ':v': 9 }, { l: [0, 9] }],
  [
    'SET beyond the end appends, in the order of the positions',
    { l: [0] },
    'SET l[9] = :nine, l[5] = :five',
    { ':nine': 9, ':five': 5 },
    { l: [0, 5, 9] },
  ],
  ['SET adds and subtracts', { n: 10 }, 'SET n = n + :v, o = :v - n', { ':v': 3 }, { n: 13, o: -7 }],
  [
    'SET computes with 38 digits and no binary fractions',
    { n: 0.1 },
    'SET n = n + :v, big = :big + :one',
    { ':v': 0.2, ':big': 99999999999999999999999999999999999998n, ':one': 1 },
    { n: 0.3, big: 99999999999999999999999999999999999999n },
  ],
  ['SET takes parentheses', { n: 1 }, 'SET n = (n + :v)', { ':v': 1 }, { n: 2 }],
  ['SET copies a whole map', { m: { x: [1] } }, 'SET c = m', {}, { m: { x: [1] }, c: { x: [1] } }],
  [
    'if_not_exists takes the value of the path where there is one',
    { x: 1 },
    'SET x = if_not_exists(x, :v), y = if_not_exists(y, :v)',
    { ':v': 2 },
    { x: 1, y: 2 },
  ],
  [
    'if_not_exists starts a counter',
    {},
    'SET n = if_not_exists(n, :zero) + :one',
    { ':zero': 0, ':one': 1 },
    { n: 1 },
  ],
  [
    'if_not_exists does not read its second operand in vain',
    { x: 1 },
    'SET x = if_not_exists(x, nothing)',
    {},
    { x: 1 },
  ],
  ['list_append joins', { l: [1] }, 'SET l = list_append(l, :v)', { ':v': [2, 3] }, { l: [1, 2, 3] }],
  ['list_append may put in front', { l: [1] }, 'SET l = list_append(:v, l)', { ':v': [0] }, { l: [0, 1] }],
  [
    'list_append of a list that may be missing',
    {},
    'SET l = list_append(if_not_exists(l, :none), :v)',
    { ':none': [], ':v': [1] },
    { l: [1] },
  ],
  // REMOVE
  ['REMOVE takes attributes away', { x: 1, m: { y: 1, z: 1 } }, 'REMOVE x, m.y', {}, { m: { z: 1 } }],
  ['REMOVE of what is not there does nothing', { m: {} }, 'REMOVE x, m.y', {}, { m: {} }],
  ['REMOVE closes the ranks of a list', { l: [0, 1, 2, 3] }, 'REMOVE l[0], l[2]', {}, { l: [1, 3] }],
  ['REMOVE beyond the end of a list does nothing', { l: [0] }, 'REMOVE l[1]', {}, { l: [0] }],
  [
    'SET and REMOVE count positions alike, before either',
    { l: [0, 1, 2] },
    'REMOVE l[0] SET l[1] = :v',
    { ':v': 'x' },
    { l: ['x', 2] },
  ],
  // ADD
  ['ADD adds to a number', { n: 1 }, 'ADD n :v', { ':v': -3 }, { n: -2 }],
  ['ADD starts a number at zero', { m: {} }, 'ADD n :v, m.n :v', { ':v': 5 }, { n: 5, m: { n: 5 } }],
  [
    'ADD joins sets',
    { s: new Set(['a']), n: new Set([1]) },
    'ADD s :s, n :n, fresh :s',
    { ':s': new Set(['a', 'b']), ':n': new Set([2]) },
    { s: new Set(['a', 'b']), n: new Set([1, 2]), fresh: new Set(['a', 'b']) },
  ],
  // DELETE
  [
    'DELETE takes members out of a set',
    { s: new Set(['a', 'b']) },
    'DELETE s :v',
    { ':v': new Set(['b', 'c']) },
    { s: new Set(['a']) },
  ],
  [
    'DELETE of the last member removes the attribute',
    { s: new Set(['a']) },
    'DELETE s :v',
    { ':v': new Set(['a']) },
    {},
  ],
  ['DELETE from a set that is not there does nothing', {}, 'DELETE s :v', { ':v': new Set(['a']) }, {}],
  // together
  [
    'all four sections in any order',
    { a: 1, b: 1, c: 1, d: new Set([1, 2]) },
    'DELETE d :one REMOVE c ADD b :b SET a = b',
    { ':one': new Set([1]), ':b': 10 },
    { a: 1, b: 11, d: new Set([2]) },
  ],
  ['keywords in any case', { x: 1 }, 'set y = :v Remove x', { ':v': 1 }, { y: 1 }],
];

/** UpdateItem: what each clause and function of an UpdateExpression does. */
export const updateExpressionScenarios: readonly Scenario[] = [
  ...rows.map(([situation, before, UpdateExpression, values, after]) =>
    scenario(situation, async (table) => {
      await table.createTable();
      await table.put({ pk: 'a', ...before });
      const { Attributes } = await table.perform('UpdateItem', {
        Key: attributes({ pk: 'a' }),
        UpdateExpression,
        ExpressionAttributeValues: Object.keys(values).length > 0 ? attributes(values) : undefined,
        ReturnValues: 'ALL_NEW',
      });
      expect(Attributes).toEqual(attributes({ pk: 'a', ...after }));
      expect(await table.get({ pk: 'a' })).toEqual(Attributes);
    }),
  ),
  scenario('names stand for reserved words, dots and list positions stand for themselves', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', name: { 'x.y': [1, 2] } });
    await table.perform('UpdateItem', {
      Key: attributes({ pk: 'a' }),
      UpdateExpression: 'SET #name.#dotted[1] = :v',
      ExpressionAttributeNames: { '#name': 'name', '#dotted': 'x.y' },
      ExpressionAttributeValues: attributes({ ':v': 9 }),
    });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', name: { 'x.y': [1, 9] } }));
  }),
];
