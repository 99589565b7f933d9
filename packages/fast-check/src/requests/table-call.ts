import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import type { ConditionTree, DocumentPath } from '../expressions/condition.ts';
import { conditionTree } from '../expressions/condition-tree.ts';
import { keyConditionTree } from '../expressions/key-condition.ts';
import { projectionPaths } from '../expressions/projection-paths.ts';
import { updateTree } from '../expressions/update-tree.ts';
import { modelItem, itemText } from '../model/model-value.ts';
import { item, itemKey, type ItemConstraints, type WireItem } from '../tables/item.ts';
import { keyNames, tableOutline, type IndexOutline } from '../tables/table-outline.ts';
import type {
  CheckCall,
  DeleteCall,
  GetCall,
  PutCall,
  QueryCall,
  ScanCall,
  ItemCall,
  UpdateCall,
} from './item-call.ts';

/** The operations `tableCall` makes. */
export type ItemOperation = ItemCall['type'];

/** What `tableCall` may make. */
export interface CallConstraints extends ItemConstraints {
  /** The operations; all ten of the item level by default. */
  readonly operations?: readonly ItemOperation[];
}

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

/**
 * Calls of item-level operations that DynamoDB accepts for a table, as the model understands them; `callRequest` makes
 * requests of them. They shrink towards writes without conditions and towards fewer actions.
 * @example
 * tableCall(table, { operations: ['PutItem', 'Query'] }).map((call) => callRequest('Table', call));
 */
export function tableCall(
  table: CreateTableInput,
  constraints: CallConstraints = {},
): fc.Arbitrary<ItemCall> {
  const writes = [
    ['PutItem', 3, putCall(table, constraints)],
    ['UpdateItem', 4, updateCall(table, constraints)],
    ['DeleteItem', 1, deleteCall(table, constraints)],
  ] as const;
  const known: readonly (readonly [ItemOperation, number, fc.Arbitrary<ItemCall>])[] = [
    ...writes,
    ['GetItem', 1, getCall(table, constraints)],
    ['Query', 2, queryCall(table, constraints)],
    ['Scan', 1, scanCall(table, constraints)],
    ['BatchWriteItem', 1, batchWriteCall(table, constraints)],
    ['BatchGetItem', 1, batchGetCall(table, constraints)],
    ['TransactWriteItems', 2, transactWriteCall(table, constraints)],
    ['TransactGetItems', 1, transactGetCall(table, constraints)],
  ];
  const { operations } = constraints;
  return fc.oneof(
    ...known
      .filter(([operation]) => operations === undefined || operations.includes(operation))
      .map(([, weight, arbitrary]) => ({ weight, arbitrary })),
  );
}

interface Conditions {
  readonly condition: fc.Arbitrary<ConditionTree | undefined>;
  readonly itemOnFailure: fc.Arbitrary<boolean>;
}

function conditions(table: CreateTableInput, constraints: ItemConstraints): Conditions {
  return { condition: optional(conditionTree(table, constraints)), itemOnFailure: fc.boolean() };
}

const oldValues = fc.constantFrom<'NONE' | 'ALL_OLD'>('NONE', 'ALL_OLD');

function putCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<PutCall> {
  const Item = item(table, constraints);
  return fc.record({
    type: fc.constant('PutItem'),
    item: Item,
    returnValues: oldValues,
    ...conditions(table, constraints),
  });
}

function updateCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<UpdateCall> {
  return fc.record({
    type: fc.constant('UpdateItem'),
    key: itemKey(table, constraints),
    update: updateTree(table, constraints),
    returnValues: fc.constantFrom('NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW'),
    ...conditions(table, constraints),
  });
}

function deleteCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<DeleteCall> {
  return fc.record({
    type: fc.constant('DeleteItem'),
    key: itemKey(table, constraints),
    returnValues: oldValues,
    ...conditions(table, constraints),
  });
}

function checkCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<CheckCall> {
  return fc.record({
    type: fc.constant('ConditionCheck'),
    key: itemKey(table, constraints),
    condition: conditionTree(table, constraints),
    itemOnFailure: fc.boolean(),
  });
}

function getCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<GetCall> {
  return fc.record({
    type: fc.constant('GetItem'),
    key: itemKey(table, constraints),
    paths: optional(projectionPaths(table, constraints)),
  });
}

interface Details {
  readonly filter: fc.Arbitrary<ConditionTree | undefined>;
  readonly paths: fc.Arbitrary<readonly DocumentPath[] | undefined>;
  readonly limit: fc.Arbitrary<number | undefined>;
}

/** What an index does not hold it can neither filter by nor give; from an index, items come whole. */
function details(
  table: CreateTableInput,
  constraints: ItemConstraints,
  index: IndexOutline | undefined,
): Details {
  const whole = index === undefined || index.projected === 'all';
  const filter = conditionTree(table, { ...constraints, keyAttributes: false });
  return {
    filter: whole ? optional(filter) : fc.constant(undefined),
    paths: index === undefined ? optional(projectionPaths(table, constraints)) : fc.constant(undefined),
    limit: optional(fc.integer({ min: 1, max: 4 })),
  };
}

function queryCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<QueryCall> {
  const { key, indexes } = tableOutline(table);
  const of = (index: IndexOutline | undefined): fc.Arbitrary<QueryCall> =>
    fc.record({
      type: fc.constant('Query'),
      index: fc.constant(index),
      keyCondition: keyConditionTree(table, index?.key ?? key, constraints),
      descending: fc.boolean(),
      ...details(table, constraints, index),
    });
  const weight = Math.max(1, indexes.length);
  return fc.oneof(
    { weight, arbitrary: of(undefined) },
    ...indexes.map((index) => ({ weight: 1, arbitrary: of(index) })),
  );
}

function scanCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<ScanCall> {
  const of = (index: IndexOutline | undefined): fc.Arbitrary<ScanCall> =>
    fc.record({
      type: fc.constant('Scan'),
      index: fc.constant(index),
      segments: fc.constantFrom(1, 1, 3),
      ...details(table, constraints, index),
    });
  return fc.oneof(of(undefined), ...tableOutline(table).indexes.map(of));
}

/** Tells keys and items by the values of the table's key. */
function identityOf(table: CreateTableInput): (attributes: WireItem) => string {
  const names = keyNames(tableOutline(table).key);
  return (attributes) =>
    itemText(new Map([...modelItem(attributes)].filter(([name]) => names.includes(name))));
}

function batchWriteCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<ItemCall> {
  const identity = identityOf(table);
  const put = item(table, constraints).map((one) => ({ put: one }));
  const remove = itemKey(table, constraints).map((one) => ({ delete: one }));
  const writes = fc.uniqueArray<{ readonly put: WireItem } | { readonly delete: WireItem }, string>(
    fc.oneof(put, remove),
    { minLength: 1, maxLength: 4, selector: (write) => identity('put' in write ? write.put : write.delete) },
  );
  return writes.map((drawn) => ({ type: 'BatchWriteItem', writes: drawn }));
}

function batchGetCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<ItemCall> {
  const keys = fc.uniqueArray(itemKey(table, constraints), {
    minLength: 1,
    maxLength: 4,
    selector: identityOf(table),
  });
  return keys.map((drawn) => ({ type: 'BatchGetItem', keys: drawn }));
}

function transactWriteCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<ItemCall> {
  const identity = identityOf(table);
  const action = fc.oneof<fc.Arbitrary<PutCall | UpdateCall | DeleteCall | CheckCall>[]>(
    putCall(table, constraints),
    updateCall(table, constraints),
    deleteCall(table, constraints),
    checkCall(table, constraints),
  );
  return fc
    .uniqueArray(action, {
      minLength: 1,
      maxLength: 3,
      selector: (one) => identity(one.type === 'PutItem' ? one.item : one.key),
    })
    .map((actions) => ({ type: 'TransactWriteItems', actions }));
}

function transactGetCall(table: CreateTableInput, constraints: ItemConstraints): fc.Arbitrary<ItemCall> {
  const identity = identityOf(table);
  return fc
    .uniqueArray(getCall(table, constraints), {
      minLength: 1,
      maxLength: 3,
      selector: ({ key }) => identity(key),
    })
    .map((gets) => ({ type: 'TransactGetItems', gets }));
}
