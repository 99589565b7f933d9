import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import type { ItemConstraints } from '../tables/item.ts';
import { tableOutline } from '../tables/table-outline.ts';
import { conditionTree } from './condition-tree.ts';
import { keyConditionTree, printKeyCondition } from './key-condition.ts';
import { Placeholders, type PlaceholderMembers } from './placeholders.ts';
import { printCondition } from './print-condition.ts';
import { printUpdate } from './print-update.ts';
import { projectionPaths } from './projection-paths.ts';
import { updateTree } from './update-tree.ts';

/** An expression with what its placeholders stand for. */
export interface ExpressionText extends PlaceholderMembers {
  readonly expression: string;
}

/**
 * Condition expressions that DynamoDB accepts for a table: every operator and function, nested, over attributes that items
 * of the table can have.
 * @example
 * fc.property(conditionExpression(table), ({ expression, ...placeholders }) =>
 *   engine.putItem({ TableName, Item, ConditionExpression: expression, ...placeholders }));
 */
export function conditionExpression(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<ExpressionText> {
  return printed(conditionTree(table, constraints), printCondition);
}

/**
 * Filter expressions for Query and Scan: conditions that leave the attributes of keys alone, as Query requires.
 * @example
 * filterExpression(table).map(({ expression, ...placeholders }) => ({ FilterExpression: expression, ...placeholders }));
 */
export function filterExpression(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<ExpressionText> {
  return printed(conditionTree(table, { ...constraints, keyAttributes: false }), printCondition);
}

/**
 * Update expressions that DynamoDB accepts for a table; whether one succeeds depends on the item.
 * @example
 * updateExpression(table, { names: ['count', 'tags'] });
 */
export function updateExpression(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<ExpressionText> {
  return printed(updateTree(table, constraints), printUpdate);
}

/**
 * Projection expressions that DynamoDB accepts for a table.
 * @example
 * projectionExpression(table).map(({ expression }) => expression.split(', '));
 */
export function projectionExpression(
  table: CreateTableInput,
  constraints: ItemConstraints = {},
): fc.Arbitrary<ExpressionText> {
  return printed(projectionPaths(table, constraints), (paths, placeholders) =>
    paths.map((path) => placeholders.path(path)).join(', '),
  );
}

/**
 * Key condition expressions of a table, or of one of its indexes.
 * @throws TypeError when the table has no index of that name
 * @example
 * keyConditionExpression(table, { indexName: 'by-date' });
 */
export function keyConditionExpression(
  table: CreateTableInput,
  constraints: ItemConstraints & { readonly indexName?: string } = {},
): fc.Arbitrary<ExpressionText> {
  const { key, indexes } = tableOutline(table);
  const { indexName } = constraints;
  const index = indexes.find((one) => one.indexName === indexName);
  if (indexName !== undefined && index === undefined)
    throw new TypeError(`The table has no index ${indexName}`);
  return printed(keyConditionTree(table, index?.key ?? key, constraints), printKeyCondition);
}

function printed<Tree>(
  trees: fc.Arbitrary<Tree>,
  print: (tree: Tree, placeholders: Placeholders) => string,
): fc.Arbitrary<ExpressionText> {
  return fc.tuple(trees, fc.boolean()).map(([tree, bareNames]) => {
    const placeholders = new Placeholders(bareNames);
    const expression = print(tree, placeholders);
    return { expression, ...placeholders.members() };
  });
}
