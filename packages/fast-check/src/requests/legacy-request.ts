import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { defaultNames, item, itemKey, type ItemConstraints } from '../tables/item.ts';
import { keyValue } from '../tables/key-value.ts';
import { tableOutline, type KeyOutline } from '../tables/table-outline.ts';
import { attributeValue } from '../values/attribute-value.ts';
import type { Request } from './call-request.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

type Members = Record<string, unknown>;

/**
 * Requests in the words of DynamoDB's first API: Expected, AttributeUpdates, KeyConditions, QueryFilter, ScanFilter,
 * AttributesToGet and ConditionalOperator. Most of them AWS accepts.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html
 * @example
 * fc.property(legacyRequest(table), ({ operation, input }) => sameAsItsExpressions(operation, input));
 */
export function legacyRequest(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<Request> {
  const { names = defaultNames } = constraints;
  const { tableName: TableName, key, types } = tableOutline(table);
  const free = names.filter((name) => !types.has(name));
  const conditions = byName(free, legacyCondition());
  const operator = maybe(fc.constantFrom('AND', 'OR'));
  const of = (operation: string, members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Request> =>
    fc.record(members).map((drawn) => ({ operation, input: settled({ TableName, ...drawn }) }));
  const attributesToGet = maybe(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }));
  const written = { Expected: maybe(byName(free, expected())), ConditionalOperator: operator };
  const page = {
    AttributesToGet: attributesToGet,
    ConditionalOperator: operator,
    Limit: maybe(fc.constantFrom(1, 3)),
  };
  const oldValues = maybe(fc.constantFrom('ALL_OLD', 'NONE'));
  return fc.oneof(
    of('PutItem', { Item: item(table, constraints), ReturnValues: oldValues, ...written }),
    of('DeleteItem', { Key: itemKey(table, constraints), ReturnValues: oldValues, ...written }),
    of('UpdateItem', {
      Key: itemKey(table, constraints),
      AttributeUpdates: byName(free, attributeUpdate()),
      ReturnValues: maybe(fc.constantFrom('ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW')),
      ...written,
    }),
    of('GetItem', { Key: itemKey(table, constraints), AttributesToGet: attributesToGet }),
    of('Query', {
      KeyConditions: keyConditions(table, key, constraints),
      QueryFilter: maybe(conditions),
      ...page,
    }),
    of('Scan', { ScanFilter: maybe(conditions), ...page }),
  );
}

/** A ConditionalOperator without two conditions to join is refused. */
function settled(members: Members): Members {
  const joined = Object(members['Expected'] ?? members['QueryFilter'] ?? members['ScanFilter']);
  const { ConditionalOperator: _operator, ...others } = members;
  const kept = Object.keys(joined).length > 1 ? members : others;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function byName<Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), value), {
      minLength: 1,
      maxLength: 3,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries));
}

/** A Condition: a comparison and its arguments. */
function legacyCondition(): fc.Arbitrary<Members> {
  const ordered = fc.constantFrom('S', 'N', 'B').chain((type) => {
    const value = attributeValue({ types: [type] });
    return fc.oneof(
      comparison(['LT', 'LE', 'GT', 'GE'], fc.tuple(value)),
      comparison(['BETWEEN'], fc.tuple(value, value)),
      comparison(['IN'], fc.array(value, { minLength: 1, maxLength: 3 })),
      comparison(['CONTAINS', 'NOT_CONTAINS'], fc.tuple(value)),
    );
  });
  return fc.oneof(
    comparison(['EQ', 'NE'], fc.tuple(attributeValue({ maxDepth: 1 }))),
    comparison(['NULL', 'NOT_NULL'], fc.constant(undefined)),
    comparison(['BEGINS_WITH'], fc.tuple(attributeValue({ types: ['S', 'B'] }))),
    ordered,
  );
}

function comparison(
  operators: readonly string[],
  values: fc.Arbitrary<unknown[] | undefined>,
): fc.Arbitrary<Members> {
  return fc.tuple(fc.constantFrom(...operators), values).map(([ComparisonOperator, AttributeValueList]) => ({
    ComparisonOperator,
    ...(AttributeValueList && { AttributeValueList }),
  }));
}

function expected(): fc.Arbitrary<Members> {
  return fc.oneof(
    legacyCondition(),
    attributeValue({ maxDepth: 1 }).map((Value) => ({ Value })),
    attributeValue({ maxDepth: 1 }).map((Value) => ({ Value, Exists: true })),
    fc.constant({ Exists: false }),
  );
}

function attributeUpdate(): fc.Arbitrary<Members> {
  return fc.oneof(
    attributeValue({ maxDepth: 1 }).map((Value) => ({ Action: 'PUT', Value })),
    attributeValue({ maxDepth: 1 }).map((Value) => ({ Value })),
    fc.constant({ Action: 'DELETE' }),
    attributeValue({ types: ['SS', 'NS', 'BS'] }).map((Value) => ({ Action: 'DELETE', Value })),
    attributeValue({ types: ['N', 'SS', 'NS', 'BS', 'L'] }).map((Value) => ({ Action: 'ADD', Value })),
  );
}

function keyConditions(
  table: CreateTableInput,
  { partition, sort }: KeyOutline,
  { keys }: ItemConstraints,
): fc.Arbitrary<Members> {
  const { types } = tableOutline(table);
  const equal = (name: string): fc.Arbitrary<Members> =>
    comparison(['EQ'], fc.tuple(keyValue(types.get(name) ?? 'S', keys)));
  const ranged = (name: string): fc.Arbitrary<Members> => {
    const value = keyValue(types.get(name) ?? 'S', keys);
    return fc.oneof(
      comparison(['EQ', 'LT', 'LE', 'GT', 'GE'], fc.tuple(value)),
      comparison(['BETWEEN'], fc.tuple(value, value)),
    );
  };
  return fc
    .tuple(fc.tuple(...partition.map(equal)), fc.tuple(...sort.map(ranged)), fc.boolean())
    .map(([equals, ranges, whole]) =>
      Object.fromEntries([
        ...partition.map((name, index) => [name, equals[index]]),
        ...(whole ? sort.map((name, index) => [name, ranges[index]]) : []),
      ]),
    );
}
