import { attributes, type Plain } from './attributes.ts';
import { DETECTED, expect, INVALID, refusals, scenario, type Scenario } from './scenario.ts';

/** Maps `depth` deep around a text. */
function nested(depth: number): Plain {
  return depth === 0 ? 'leaf' : { m: nested(depth - 1) };
}

const itemWith = (value: object) => ({ Item: { pk: { S: 'a' }, value } });

/** PutItem: what values DynamoDB holds and how it writes them back. */
export const putItemValueScenarios: readonly Scenario[] = [
  ...[
    ['-0', '0'],
    ['0.00100', '0.001'],
    ['00042', '42'],
    ['1.0', '1'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1.5E2', '150'],
    ['1E+10', '10000000000'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['-9.9999999999999999999999999999999999999E+125', `-${'9'.repeat(38)}${'0'.repeat(88)}`],
    ['1E-130', `0.${'0'.repeat(129)}1`],
    ['100000000000000000000000000000000000000000', `1${'0'.repeat(41)}`],
  ].map(([written, stored]) =>
    scenario(`the number ${written} is read as ${stored}`, async (table) => {
      await table.createTable();
      await table.perform('PutItem', itemWith({ N: written }));
      expect(await table.get({ pk: 'a' })).toEqual({ pk: { S: 'a' }, value: { N: stored } });
    }),
  ),
  scenario('keeps empty text, bytes, lists and maps that are no keys', async (table) => {
    await table.createTable();
    const item = { pk: 'a', text: '', bytes: new Uint8Array(), list: [], map: {}, inner: ['', {}] };
    await table.put(item);
    expect(await table.get({ pk: 'a' })).toEqual(attributes(item));
  }),
  scenario('gives awkward attribute names no meaning', async (table) => {
    await table.createTable();
    const names = ['constructor', 'toString', 'hasOwnProperty', '1', 'a.b', 'a[0]', ' ', 'é', 'then'];
    const inner = Object.fromEntries(names.map((name) => [name, name]));
    const item = { pk: 'a', ...inner, map: inner };
    await table.put(item);
    expect(await table.get({ pk: 'a' })).toEqual(attributes(item));
  }),
  scenario('__proto__ is an attribute name like any other', async (table) => {
    await table.createTable();
    const item = Object.fromEntries<Plain>([
      ['pk', 'a'],
      ['__proto__', 1],
      ['map', Object.fromEntries([['__proto__', 2]])],
    ]);
    await table.put(item);
    const found: object = Object(await table.get({ pk: 'a' }));
    expect(JSON.stringify(Object.getOwnPropertyDescriptor(found, '__proto__')?.value)).toBe('{"N":"1"}');
    expect(JSON.stringify(found)).toContain('{"M":{"__proto__":{"N":"2"}}}');
    expect(Object.keys(found)).toHaveLength(3);
  }),
  scenario('__proto__ is a name for expressions', async (table) => {
    await table.createTable();
    await table.put(
      Object.fromEntries<Plain>([
        ['pk', 'a'],
        ['__proto__', 1],
      ]),
    );
    await table.perform('UpdateItem', {
      Key: attributes({ pk: 'a' }),
      UpdateExpression: 'SET twin = #p + :one',
      ConditionExpression: '#p = :one',
      ExpressionAttributeNames: { '#p': '__proto__' },
      ExpressionAttributeValues: attributes({ ':one': 1 }),
    });
    expect(await table.get({ pk: 'a' })).toMatchObject({ twin: { N: '2' } });
  }),
  scenario('an attribute that only an object of JavaScript would have is not there', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' });
    const names = { '#p': '__proto__', '#c': 'constructor', '#t': 'toString' };
    await table.perform('PutItem', {
      Item: attributes({ pk: 'a', checked: true }),
      ConditionExpression:
        'attribute_not_exists(#p) AND attribute_not_exists(#c) AND attribute_not_exists(#t)',
      ExpressionAttributeNames: names,
    });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', checked: true }));
  }),
  scenario('takes an item of exactly 400 KB', async (table) => {
    await table.createTable();
    // pk and data are 6 bytes of names, the key is 1.
    await table.put({ pk: 'a', data: 'd'.repeat(409_600 - 7) });
    expect(await table.describe()).toMatchObject({ ItemCount: 1, TableSizeBytes: 409_600 });
  }),
  scenario('counts names and text by their UTF-8 bytes', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', é: '€😀', flag: true, none: null, list: [1, 'x'], map: { k: 'v' } });
    // pk a: 3. é €😀: 2 + 3 + 4. flag: 4 + 1. none: 4 + 1. list: 4 + 3 + (1 + 2) + (1 + 1). map: 3 + 3 + (1 + 1 + 1).
    expect(await table.describe()).toMatchObject({ TableSizeBytes: 3 + 9 + 5 + 5 + 12 + 9 });
  }),
  scenario('nests values 32 levels deep', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', value: nested(31) });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', value: nested(31) }));
  }),
  ...refusals('PutItem', {}, [
    [
      'a value nested 33 levels deep',
      { Item: attributes({ pk: 'a', value: nested(32) }) },
      `${DETECTED}Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit`,
    ],
    [
      'an item of one byte more than 400 KB',
      { Item: attributes({ pk: 'a', data: 'd'.repeat(409_601 - 7) }) },
      'Item size has exceeded the maximum allowed size',
    ],
    [
      'a text for a number',
      itemWith({ N: 'abc' }),
      `${DETECTED}The parameter cannot be converted to a numeric value: abc`,
    ],
    [
      'an empty number',
      itemWith({ N: '' }),
      `${DETECTED}The parameter cannot be converted to a numeric value: `,
    ],
    ['NaN', itemWith({ N: 'NaN' }), `${DETECTED}The parameter cannot be converted to a numeric value: NaN`],
    [
      'a 39th significant digit',
      itemWith({ N: '1'.repeat(39) }),
      `${DETECTED}Attempting to store more than 38 significant digits in a Number`,
    ],
    [
      'a number too large',
      itemWith({ N: '1e126' }),
      `${DETECTED}Number overflow. Attempting to store a number with magnitude larger than supported range`,
    ],
    [
      'a number too close to zero',
      itemWith({ N: '1e-131' }),
      `${DETECTED}Number underflow. Attempting to store a number with magnitude smaller than supported range`,
    ],
    [
      'a string set with a member twice',
      itemWith({ SS: ['b', 'a', 'b'] }),
      `${DETECTED}${INVALID}Input collection ["a", "b", "b"] contains duplicates.`,
    ],
    [
      'a number set with a number twice, written in two ways',
      itemWith({ NS: ['1', '1.0'] }),
      `${DETECTED}${INVALID}Input collection contains duplicates.`,
    ],
    [
      'a binary set with a member twice',
      itemWith({ BS: [new Uint8Array([255]), new Uint8Array([0]), new Uint8Array([0])] }),
      `${DETECTED}${INVALID}Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.`,
    ],
    ['an empty string set', itemWith({ SS: [] }), `${DETECTED}${INVALID}An string set  may not be empty`],
    ['an empty number set', itemWith({ NS: [] }), `${DETECTED}${INVALID}An number set  may not be empty`],
    ['an empty binary set', itemWith({ BS: [] }), `${DETECTED}${INVALID}Binary sets should not be empty`],
    [
      'NULL that is not true',
      itemWith({ NULL: false }),
      `${DETECTED}${INVALID}Null attribute value types must have the value of true`,
    ],
    [
      'a value of two types',
      itemWith({ S: 'a', N: '1' }),
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
  ]),
];
