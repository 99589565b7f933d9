import { attributes } from './attributes.ts';
import { expect, INVALID, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

const KEY_MISMATCH = 'The provided key element does not match the schema';
const Key = attributes({ pk: 'a' });

/** GetItem: what it finds, projections, capacity, refusals. */
export const getItemScenarios: readonly Scenario[] = [
  scenario('answers no Item where there is none', async (table) => {
    await table.createTable();
    expect(await table.perform('GetItem', { Key })).toEqual({});
  }),
  scenario('gives only what is projected, nested as it is stored', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', m: { x: 1, y: { z: 2 }, other: 3 }, l: ['0', '1', '2', '3'], top: 't' });
    const project = async (ProjectionExpression: string) =>
      (await table.perform('GetItem', { Key, ProjectionExpression }))['Item'];
    expect(await project('top, m.y.z')).toEqual(attributes({ top: 't', m: { y: { z: 2 } } }));
    // Elements of a list close ranks, in the order of the list.
    expect(await project('l[3], l[1]')).toEqual(attributes({ l: ['1', '3'] }));
    expect(await project('l[9], m.nothing, pk')).toEqual(attributes({ pk: 'a' }));
    expect(await project('nothing')).toEqual({});
  }),
  scenario('names in a projection may stand for reserved words and names with dots', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', size: 1, 'a.b': 2, a: { b: 3 } });
    const output = await table.perform('GetItem', {
      Key,
      ProjectionExpression: '#size, #dotted',
      ExpressionAttributeNames: { '#size': 'size', '#dotted': 'a.b' },
    });
    expect(output['Item']).toEqual(attributes({ size: 1, 'a.b': 2 }));
  }),
  scenario('AttributesToGet is the projection of the older API', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', x: 1, 'y.z': 2, other: 3 });
    const output = await table.perform('GetItem', { Key, AttributesToGet: ['x', 'y.z'] });
    expect(output['Item']).toEqual(attributes({ x: 1, 'y.z': 2 }));
  }),
  scenario('consumes half a unit for each 4 KB begun, a whole one when consistent', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', data: 'd'.repeat(4096 - 7) }, { pk: 'b', data: 'd'.repeat(4097 - 7) });
    const units = async (pk: string, ConsistentRead: boolean) =>
      (
        await table.perform('GetItem', {
          Key: attributes({ pk }),
          ConsistentRead,
          ProjectionExpression: 'pk',
          ReturnConsumedCapacity: 'TOTAL',
        })
      )['ConsumedCapacity'];
    expect(await units('a', false)).toEqual({ TableName, CapacityUnits: 0.5 });
    expect(await units('a', true)).toEqual({ TableName, CapacityUnits: 1 });
    expect(await units('b', false)).toEqual({ TableName, CapacityUnits: 1 });
    expect(await units('b', true)).toEqual({ TableName, CapacityUnits: 2 });
    expect(await units('nothing', false)).toEqual({ TableName, CapacityUnits: 0.5 });
    expect(await units('nothing', true)).toEqual({ TableName, CapacityUnits: 1 });
  }),
  scenario('tells the units of the table when asked for INDEXES', async (table) => {
    await table.createTable();
    const output = await table.perform('GetItem', { Key, ReturnConsumedCapacity: 'INDEXES' });
    expect(output).toEqual({
      ConsumedCapacity: { TableName, CapacityUnits: 0.5, Table: { CapacityUnits: 0.5 } },
    });
  }),
  ...refusals('GetItem', { key: 'pk:S sk:N' }, [
    [
      'a table that is not there',
      { TableName: 'Nothing', Key },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    ['a key that lacks an attribute', { Key }, KEY_MISMATCH],
    ['a key with an attribute too many', { Key: attributes({ pk: 'a', sk: 1, x: 1 }) }, KEY_MISMATCH],
    ['a key of other attributes', { Key: attributes({ pk: 'a', x: 1 }) }, KEY_MISMATCH],
    ['a key of another type', { Key: attributes({ pk: 'a', sk: '1' }) }, KEY_MISMATCH],
    [
      'an empty key value',
      { Key: attributes({ pk: '', sk: 1 }) },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
    [
      'a faulty number in the key, without the prefix of writes',
      { Key: { pk: { S: 'a' }, sk: { N: 'x' } } },
      'The parameter cannot be converted to a numeric value: x',
    ],
    [
      'two paths that overlap',
      { Key: attributes({ pk: 'a', sk: 1 }), ProjectionExpression: 'm.x, m' },
      'Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m]',
    ],
    [
      'an empty projection',
      { Key: attributes({ pk: 'a', sk: 1 }), ProjectionExpression: '' },
      'Invalid ProjectionExpression: The expression can not be empty;',
    ],
    [
      'a reserved word',
      { Key: attributes({ pk: 'a', sk: 1 }), ProjectionExpression: 'x, Name' },
      'Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: Name',
    ],
    [
      'a name that is not defined',
      { Key: attributes({ pk: 'a', sk: 1 }), ProjectionExpression: '#x' },
      'Invalid ProjectionExpression: An expression attribute name used in the document path is not defined; attribute name: #x',
    ],
    [
      'a name that is not used',
      {
        Key: attributes({ pk: 'a', sk: 1 }),
        ProjectionExpression: 'x',
        ExpressionAttributeNames: { '#y': 'y' },
      },
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#y}',
    ],
    [
      'a path into a key',
      { Key: attributes({ pk: 'a', sk: 1 }), ProjectionExpression: 'pk.x' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
    ],
    [
      'an attribute asked for twice',
      { Key: attributes({ pk: 'a', sk: 1 }), AttributesToGet: ['x', 'x'] },
      `${INVALID}Duplicate value in attribute name: x`,
    ],
  ]),
];
