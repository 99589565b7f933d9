import type { CreateTableInput, WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { compareValues } from '../model/compare-values.ts';
import { modelValue } from '../model/model-value.ts';
import type { ItemConstraints } from '../tables/item.ts';
import { tableOutline } from '../tables/table-outline.ts';
import { attributeTypes, attributeValue } from '../values/attribute-value.ts';
import type { Comparator, ConditionOperand, ConditionTree, DocumentPath } from './condition.ts';
import { documentPath } from './document-path.ts';

/** What `conditionTree` may make. */
export interface ConditionConstraints extends ItemConstraints {
  /** Whether attributes of keys may be spoken of, which a filter of Query may not; true by default. */
  readonly keyAttributes?: boolean;
}

const comparators: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];

/**
 * Conditions that DynamoDB accepts for a table, as trees. They shrink towards a single `attribute_exists`.
 * @example
 * conditionTree(table).map((tree) => holds(tree, item));
 */
export function conditionTree(
  table: CreateTableInput,
  constraints: ConditionConstraints = {},
): fc.Arbitrary<ConditionTree> {
  const { keyAttributes = true } = constraints;
  const keyPaths = [...tableOutline(table).types.keys()].map((name): DocumentPath => [name]);
  const free = documentPath(table, constraints);
  const path =
    keyAttributes && keyPaths.length > 0
      ? fc.oneof({ weight: 3, arbitrary: free }, { weight: 1, arbitrary: fc.constantFrom(...keyPaths) })
      : free;
  const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      simpleCondition(path),
      fc.record({ type: fc.constantFrom('and', 'or'), left: tie('tree'), right: tie('tree') }),
      fc.record({ type: fc.constant('not'), of: tie('tree') }),
    ),
  }));
  return tree;
}

/** Conditions without AND, OR and NOT. */
function simpleCondition(path: fc.Arbitrary<DocumentPath>): fc.Arbitrary<ConditionTree> {
  const pathOperand = path.map((of): ConditionOperand => ({ type: 'path', path: of }));
  const read = fc.oneof(
    { weight: 3, arbitrary: pathOperand },
    { weight: 1, arbitrary: path.map((of): ConditionOperand => ({ type: 'size', path: of })) },
  );
  const valueOf = (value: fc.Arbitrary<WireAttributeValue>): fc.Arbitrary<ConditionOperand> =>
    value.map((of): ConditionOperand => ({ type: 'value', value: of }));
  const any = fc.oneof(valueOf(attributeValue({ maxDepth: 1 })), read);
  const ordered = fc.oneof(valueOf(attributeValue({ types: ['N', 'S', 'B'] })), read);
  const exists = fc.record({ type: fc.constantFrom('attribute_exists', 'attribute_not_exists'), path });
  return fc
    .oneof<fc.Arbitrary<ConditionTree>[]>(
      exists,
      comparison(read, any, ordered),
      fc
        .record({ type: fc.constant('between'), of: read, lower: ordered, upper: ordered })
        .map(withOrderedBounds),
      fc.record({
        type: fc.constant('in'),
        of: read,
        among: fc.array(any, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('attribute_type'),
        path,
        attributeType: fc.constantFrom(...attributeTypes),
      }),
      fc.record({
        type: fc.constant('begins_with'),
        path,
        operand: fc.oneof(valueOf(attributeValue({ types: ['S', 'B'] })), pathOperand),
      }),
      fc.record({ type: fc.constant('contains'), path, operand: any }),
    )
    .filter(hasDistinctOperands);
}

function comparison(
  read: fc.Arbitrary<ConditionOperand>,
  any: fc.Arbitrary<ConditionOperand>,
  ordered: fc.Arbitrary<ConditionOperand>,
): fc.Arbitrary<ConditionTree> {
  const of = (
    among: readonly Comparator[],
    right: fc.Arbitrary<ConditionOperand>,
  ): fc.Arbitrary<ConditionTree> =>
    fc
      .record({ comparator: fc.constantFrom(...among), left: read, right, flipped: fc.boolean() })
      .map(({ comparator, left, right: other, flipped }) =>
        flipped
          ? { type: 'comparison', comparator, left: other, right: left }
          : { type: 'comparison', comparator, left, right: other },
      );
  return fc.oneof(of(comparators.slice(0, 2), any), of(comparators.slice(2), ordered));
}

type Between = Extract<ConditionTree, { type: 'between' }>;

/** DynamoDB refuses bounds it sees to be of two types or the wrong way round. */
function withOrderedBounds(between: Between): ConditionTree {
  const { lower, upper } = between;
  if (lower.type !== 'value' || upper.type !== 'value') return between;
  const order = compareValues(modelValue(lower.value), modelValue(upper.value));
  if (order === undefined) return { ...between, upper: lower };
  return order <= 0 ? between : { ...between, lower: upper, upper: lower };
}

/** DynamoDB refuses a path that is compared to itself. */
function hasDistinctOperands(tree: ConditionTree): boolean {
  const [first, ...rest] = operandsOf(tree).map((operand) =>
    operand.type === 'path' ? JSON.stringify(operand.path) : '',
  );
  return first === undefined || first === '' || !rest.includes(first);
}

function operandsOf(tree: ConditionTree): readonly ConditionOperand[] {
  switch (tree.type) {
    case 'comparison':
      return [tree.left, tree.right];
    case 'between':
      return [tree.of, tree.lower, tree.upper];
    case 'in':
      return [tree.of, ...tree.among];
    case 'begins_with':
    case 'contains':
      return [{ type: 'path', path: tree.path }, tree.operand];
    default:
      return [];
  }
}
