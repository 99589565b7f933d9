import fc from 'fast-check';
import { it } from 'vitest';
import { allOperations } from './operations/all-operations.ts';
import { createEngine } from './engine.ts';
import { DynamoDBException } from './errors/dynamodb-exception.ts';
import type { Shape } from './shapes/shape.ts';

const anything = fc.jsonValue({ maxDepth: 3 });
const names = ['abc', 'pk', '#a', ':v', '__proto__', 'constructor', 'sk'];
const av: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  v: fc.oneof(
    { maxDepth: 3 },
    fc.record({ S: fc.constantFrom('a', '', 'b') }),
    fc.record({ N: fc.constantFrom('1', '-2', 'x', '1e125', '1E-130') }),
    fc.record({ B: fc.constantFrom('AA==', '', 'AAEC', '!') }),
    fc.record({ SS: fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }) }),
    fc.record({ NS: fc.array(fc.constantFrom('1', '2'), { maxLength: 3 }) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ NULL: fc.boolean() }),
    fc.record({ L: fc.array(tie('v'), { maxLength: 3 }) }),
    fc.record({ M: fc.dictionary(fc.constantFrom(...names), tie('v'), { maxKeys: 3, noNullPrototype: true }) }),
  ),
})).v as fc.Arbitrary<unknown>;
const expr = fc.constantFrom('#a = :v', 'SET #a = :v', 'REMOVE #a', 'ADD #a :v', 'DELETE #a :v', 'pk = :v', 'SET abc[1] = list_append(abc, :v)', 'abc.pk', 'pk, #a', 'attribute_exists(pk)', 'contains(#a, :v)', 'pk = :v AND begins_with(sk, :v)', 'SET #a = if_not_exists(abc, :v) + :v', 'size(abc) > :v', 'NOT pk IN (:v, :v)');
function inputs(shape: Shape, name = ''): fc.Arbitrary<unknown> {
  const fitting = (): fc.Arbitrary<unknown> => {
    switch (shape.type) {
      case 'string':
        if (shape.values) return fc.constantFrom(...shape.values);
        if (/Expression$/.test(name)) return expr;
        if (name === 'TableName') return fc.constantFrom('abc', 'abc', 'abc', 'abc', 'abc', 'abc', 'xyz', 'arn:aws:dynamodb:us-east-1:000000000000:table/abc', 'arn:x'); if (/Name$/.test(name)) return fc.constantFrom('abc', 'idx', 'lsi', 'pk', 'sk', 'other', 'arn:aws:dynamodb:us-east-1:000000000000:table/abc');
        return fc.constantFrom('abc', 'pk', 'sk', 'x');
      case 'integer': case 'long': case 'double': return fc.integer({ min: 0, max: 10 });
      case 'boolean': return fc.boolean();
      case 'list': return fc.array(inputs(shape.member, name), { maxLength: 4 });
      case 'map': return fc.dictionary(fc.constantFrom(...names), inputs(shape.value, name), { maxKeys: 3, noNullPrototype: true });
      case 'structure': return fc.record(Object.fromEntries(Object.entries(shape.members).map(([n, m]) => [n, (shape.required?.includes(n) ? inputs(m, n) : fc.option(inputs(m, n), {nil: undefined, freq: 1}))])) , { requiredKeys: [...(shape.required ?? [])], noNullPrototype: true });
      case 'attributeValue': return av;
      case 'attributeMap':
        return fc.oneof(fc.record({ pk: av }), fc.record({ pk: fc.constant({ S: 'a' }), sk: fc.constant({ N: '1' }), abc: av }), fc.record({ ':v': av }), fc.record({ pk: fc.constant({ S: 'a' }), sk: fc.constant({ N: '1' }) }));
    }
  };
  return fc.oneof({ weight: 40, arbitrary: fc.constant(0).chain(fitting) }, { weight: 1, arbitrary: anything });
}
const counts = new Map<string, number>();
it.each([...allOperations.keys()])('%s', (op) => {
  fc.assert(fc.property(inputs(allOperations.get(op)!.input), fc.integer({min:0,max:5}).map(n=>n===0), (input, realistic) => {
    const engine = createEngine({ tableDelays: realistic ? 'realistic' : 'none' });
    engine.createTable({ TableName: 'abc', BillingMode: 'PAY_PER_REQUEST', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, { AttributeName: 'sk', AttributeType: 'N' }, { AttributeName: 'abc', AttributeType: 'S' }], LocalSecondaryIndexes: [{ IndexName: 'lsi', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'abc', KeyType: 'RANGE' }], Projection: { ProjectionType: 'KEYS_ONLY' } }], GlobalSecondaryIndexes: [{ IndexName: 'idx', KeySchema: [{ AttributeName: 'abc', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }] });
    if (!realistic) engine.putItem({ TableName: 'abc', Item: { pk: { S: 'a' }, sk: { N: '1' }, abc: { S: 'q' }, l: { L: [] } } });
    try { engine.execute(op, input, 'json'); counts.set(op, (counts.get(op) ?? 0) + 1); } catch (e) {
      if (!(e instanceof DynamoDBException) || e.statusCode === 500 && e.name !== 'InternalFailure') { console.log(op, JSON.stringify(input), (e as Error).cause ?? e); throw e; }
      const k = op + ': ' + e.message.slice(0, 60); counts.set(k, (counts.get(k) ?? 0) + 1);
    }
  }), { numRuns: 4000 });
  console.log([...counts].filter(([k]) => k.startsWith(op)).sort((a, b) => b[1] - a[1]).slice(0, 4));
}, 120000);
