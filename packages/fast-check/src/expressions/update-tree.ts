import type { CreateTableInput, WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import type { ItemConstraints } from '../tables/item.ts';
import { keyValue } from '../tables/key-value.ts';
import { keyNames, tableOutline } from '../tables/table-outline.ts';
import { attributeValue } from '../values/attribute-value.ts';
import type { DocumentPath } from './condition.ts';
import { documentPath } from './document-path.ts';
import { pathsMeet } from './paths-meet.ts';
import type { UpdateAction, UpdateOperand, UpdateTree, UpdateValue } from './update.ts';

/**
 * Updates that DynamoDB accepts for a table, as trees: SET with values, paths, sums, list_append and if_not_exists,
 * REMOVE, ADD and DELETE, no target within another; attributes of indexes' keys keep their types. Whether one succeeds
 * depends on the item. They shrink towards a single SET.
 * @example
 * updateTree(table).map((tree) => updated(tree, item));
 */
export function updateTree(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<UpdateTree> {
  const path = documentPath(table, constraints);
  const values = attributeValue({
    maxDepth: 1,
    ...(constraints.types !== undefined && { types: constraints.types }),
    ...(constraints.names !== undefined && { names: fc.constantFrom(...constraints.names) }),
  });
  const action = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('set'), path, value: updateValue(path, values) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('remove'), path }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('add'),
        path,
        value: attributeValue({ types: ['N', 'SS', 'NS', 'BS'] }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('delete'),
        path,
        value: attributeValue({ types: ['SS', 'NS', 'BS'] }),
      }),
    },
    ...indexKeyActions(table, constraints).map((arbitrary) => ({ weight: 1, arbitrary })),
  );
  return fc.array<UpdateAction>(action, { minLength: 1, maxLength: 4 }).map(withoutOverlaps);
}

function updateValue(
  path: fc.Arbitrary<DocumentPath>,
  values: fc.Arbitrary<WireAttributeValue>,
): fc.Arbitrary<UpdateValue> {
  const operand = (value: fc.Arbitrary<WireAttributeValue>): fc.Arbitrary<UpdateOperand> =>
    fc.oneof<fc.Arbitrary<UpdateOperand>[]>(
      fc.record({ type: fc.constant('value'), value }),
      fc.record({ type: fc.constant('path'), path }),
      fc.record({ type: fc.constant('if_not_exists'), path, otherwise: value }),
    );
  const number = operand(attributeValue({ types: ['N'] }));
  const list = operand(fc.array(values, { maxLength: 2 }).map((L) => ({ L })));
  return fc.oneof<fc.Arbitrary<UpdateValue>[]>(
    operand(values),
    fc.record({ type: fc.constantFrom('+', '-'), left: number, right: number }),
    fc.record({ type: fc.constant('list_append'), left: list, right: list }),
  );
}

/** Attributes of indexes' keys are written with values of their types only: DynamoDB refuses others. */
function indexKeyActions(table: CreateTableInput, { keys }: ItemConstraints): fc.Arbitrary<UpdateAction>[] {
  const { key, types } = tableOutline(table);
  const ofTable = new Set(keyNames(key));
  return [...types]
    .filter(([name]) => !ofTable.has(name))
    .map(([name, type]) => {
      const path: DocumentPath = [name];
      return fc.oneof<fc.Arbitrary<UpdateAction>[]>(
        keyValue(type, keys).map((value) => ({ type: 'set', path, value: { type: 'value', value } })),
        fc.constant({ type: 'remove', path }),
      );
    });
}

/** Keeps of the actions those whose target does not meet an earlier one's. */
function withoutOverlaps(actions: readonly UpdateAction[]): UpdateTree {
  return actions.filter(
    ({ path }, index) => !actions.slice(0, index).some((earlier) => pathsMeet(path, earlier.path)),
  );
}
