import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine, type Engine } from './engine.ts';
import { DynamoDBException } from './errors/dynamodb-exception.ts';
import { allOperations } from './operations/all-operations.ts';
import type { Shape } from './shapes/shape.ts';

const names = fc.constantFrom('abc', 'pk', 'sk', '#a', ':v', '__proto__', 'constructor');
const mapOf = (entries: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.dictionary(names, entries, { maxKeys: 3, noNullPrototype: true });
const listOf = (elements: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.array(elements, { maxLength: 4 });

const attributeValues: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record({ S: fc.constantFrom('a', '', 'b') }),
    fc.record({ N: fc.constantFrom('1', '-2', 'x', '1e125', '1E-130') }),
    fc.record({ B: fc.constantFrom('AA==', '', 'AAEC', '!') }),
    fc.record({ SS: listOf(fc.constantFrom('a', 'b')) }),
    fc.record({ NS: listOf(fc.constantFrom('1', '2')) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ NULL: fc.boolean() }),
    fc.record({ L: listOf(tie('value')) }),
    fc.record({ M: mapOf(tie('value')) }),
  ),
})).value;

const key = fc.constant({ pk: { S: 'a' }, sk: { N: '1' } });
const attributeMaps = fc.oneof(
  key,
  fc.record({ pk: fc.constant({ S: 'a' }), sk: fc.constant({ N: '1' }), abc: attributeValues }),
  fc.record({ ':v': attributeValues }),
  mapOf(attributeValues),
);

const expressions = fc.constantFrom(
  'SET #a = :v',
  'REMOVE #a',
  'ADD #a :v',
  'DELETE #a :v',
  'SET #a = if_not_exists(abc, :v) + :v',
  'SET abc[1] = list_append(abc, :v)',
  'pk = :v',
  'pk = :v AND begins_with(sk, :v)',
  'attribute_exists(pk)',
  'contains(#a, :v)',
  'size(abc) > :v',
  'NOT pk IN (:v, :v)',
  'abc.pk, #a',
);
const tableNames = fc.constantFrom(
  'abc',
  'abc',
  'abc',
  'xyz',
  'arn:aws:dynamodb:us-east-1:000000000000:table/abc',
  'arn:x',
);

function strings(memberName: string, values: readonly string[] | undefined): fc.Arbitrary<unknown> {
  if (values !== undefined) return fc.constantFrom(...values);
  if (memberName === 'TableName' || memberName === 'ResourceArn') return tableNames;
  if (memberName.endsWith('Expression')) return expressions;
  return fc.constantFrom('abc', 'pk', 'sk', 'global', 'local', 'x', '');
}

/** Mostly what the shape asks for, sometimes anything else that JSON can say. */
function inputs(shape: Shape, memberName = ''): fc.Arbitrary<unknown> {
  const fitting = (): fc.Arbitrary<unknown> => {
    switch (shape.type) {
      case 'string':
        return strings(memberName, shape.values);
      case 'integer':
      case 'long':
      case 'double':
        return fc.oneof(fc.integer({ min: -1, max: 30 }), fc.double({ noNaN: true }));
      case 'boolean':
        return fc.boolean();
      case 'list':
        return listOf(inputs(shape.member, memberName));
      case 'map':
        return mapOf(inputs(shape.value, memberName));
      case 'structure':
        return fc.record(
          Object.fromEntries(
            Object.entries(shape.members).map(([name, member]) => {
              const given = inputs(member, name);
              return [
                name,
                shape.required?.includes(name) === true ? given : fc.option(given, { nil: undefined }),
              ];
            }),
          ),
          { requiredKeys: [...(shape.required ?? [])], noNullPrototype: true },
        );
      case 'attributeValue':
        return attributeValues;
      case 'attributeMap':
        return attributeMaps;
    }
  };
  return fc.oneof(
    { weight: 40, arbitrary: fc.constant(undefined).chain(fitting) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  );
}

function engineWithTable(tableDelays: 'none' | 'realistic'): Engine {
  const engine = createEngine({ tableDelays });
  const projection = { ProjectionType: 'ALL' } as const;
  engine.createTable({
    TableName: 'abc',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
      { AttributeName: 'abc', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'local',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'abc', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    GlobalSecondaryIndexes: [
      { IndexName: 'global', KeySchema: [{ AttributeName: 'abc', KeyType: 'HASH' }], Projection: projection },
    ],
  });
  return engine;
}

function outcome(operationName: string, input: unknown, tableDelays: 'none' | 'realistic'): string {
  const engine = engineWithTable(tableDelays);
  if (tableDelays === 'none')
    engine.putItem({ TableName: 'abc', Item: { pk: { S: 'a' }, sk: { N: '1' }, abc: { S: 'b' } } });
  try {
    return JSON.stringify(engine.execute(operationName, input, 'json'));
  } catch (error) {
    if (!(error instanceof DynamoDBException)) throw error;
    // A fault of dynamem itself carries what was thrown.
    if (error.cause !== undefined) throw error.cause;
    return `${error.name}: ${error.message}`;
  }
}

it.each([...allOperations].map(([name, { input }]) => [name, input] as const))(
  '%s answers or refuses whatever comes and is never at a loss',
  (operationName, shape) => {
    fc.assert(
      fc.property(inputs(shape), fc.constantFrom('none', 'realistic'), (input, tableDelays) => {
        expect(outcome(operationName, input, tableDelays)).toMatch(/^(?:\{|[A-Z]\w+: )/);
      }),
      { numRuns: 100 },
    );
  },
);
