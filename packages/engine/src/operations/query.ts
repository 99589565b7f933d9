import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, BoundKeyCondition, DocumentPath } from '../expressions/bound.ts';
import { attributesToGet } from '../expressions/legacy/attributes-to-get.ts';
import { bindFilter } from '../expressions/legacy/bind-filter.ts';
import { bindKeyConditions } from '../expressions/legacy/bind-key-conditions.ts';
import { refuseMixedParameters } from '../expressions/legacy/refuse-mixed-parameters.ts';
import { conditionPaths } from '../reads/condition-paths.ts';
import { ExclusiveStartKey } from '../reads/exclusive-start-key.ts';
import { explainRead, type ReadExplanation } from '../reads/explain-read.ts';
import { requireFilterAttributes } from '../reads/filter-attributes.ts';
import { matchKeyCondition, type KeyConditionMatch } from '../reads/key-condition-match.ts';
import { keyRange } from '../reads/key-range.ts';
import { presentMembers } from '../reads/present-members.ts';
import { answerRead, type BoundRead } from '../reads/read-answer.ts';
import { bindReadExpressions, refuseIdlePlaceholders } from '../reads/read-expressions.ts';
import { readSource, type ReadSource } from '../reads/read-source.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requireProjected, requireSelectionAgrees } from '../reads/selection.ts';
import { attributeMapShape } from '../shapes/attribute-map-shape.ts';
import { attributeNamesShape } from '../shapes/attribute-name.ts';
import { conditionsShape, type Condition } from '../shapes/condition.ts';
import { conditionalOperatorShape, type ConditionalOperator } from '../shapes/conditional-operator.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import { expressionAttributeNamesShape } from '../shapes/expression-attribute-names.ts';
import { indexNameShape } from '../shapes/index-name.ts';
import { selectShape, type Select } from '../shapes/select.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tableNameOrArnShape } from '../shapes/table-name.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation, OperationContext } from '../state/operation.ts';
import { currentLayer, type WordingLayer } from '../values/attribute-value-fault.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html */
export interface QueryInput {
  TableName: string | undefined;
  IndexName?: string | undefined;
  Select?: Select | undefined;
  AttributesToGet?: string[] | undefined;
  Limit?: number | undefined;
  ConsistentRead?: boolean | undefined;
  KeyConditions?: Record<string, Condition> | undefined;
  QueryFilter?: Record<string, Condition> | undefined;
  ConditionalOperator?: ConditionalOperator | undefined;
  ScanIndexForward?: boolean | undefined;
  ExclusiveStartKey?: Record<string, WireAttributeValue> | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ProjectionExpression?: string | undefined;
  FilterExpression?: string | undefined;
  KeyConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
}

/**
 * What Query answers: a page of items, how many were read, and the key to go on after.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html#API_Query_ResponseElements
 */
export interface QueryOutput {
  Items?: Record<string, WireAttributeValue>[] | undefined;
  Count?: number | undefined;
  ScannedCount?: number | undefined;
  LastEvaluatedKey?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
}

const queryInputShape: StructureShape = {
  type: 'structure',
  name: 'QueryInput',
  required: ['TableName'],
  members: {
    TableName: tableNameOrArnShape,
    IndexName: indexNameShape,
    Select: selectShape,
    AttributesToGet: attributeNamesShape,
    Limit: { type: 'integer', min: 1, echo: 'never' },
    ConsistentRead: { type: 'boolean' },
    KeyConditions: conditionsShape,
    QueryFilter: conditionsShape,
    ConditionalOperator: conditionalOperatorShape,
    ScanIndexForward: { type: 'boolean' },
    ExclusiveStartKey: attributeMapShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ProjectionExpression: { type: 'string' },
    FilterExpression: { type: 'string' },
    KeyConditionExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
    ExpressionAttributeValues: attributeMapShape,
  },
  violationOrder: [
    'Select',
    'IndexName',
    'ReturnConsumedCapacity',
    'QueryFilter',
    'TableName',
    'ConditionalOperator',
    'AttributesToGet',
    'Limit',
    'KeyConditions',
  ],
  violationStages: [
    ['TableName'],
    ['IndexName', 'ReturnConsumedCapacity', 'QueryFilter', 'AttributesToGet', 'Limit', 'KeyConditions'],
    // A wrong ConditionalOperator hides a wrong Select (measured on AWS, 2026).
    ['ConditionalOperator'],
  ],
  bareMembers: ['ConditionalOperator'],
};

/**
 * Reads the items of one partition in the order of the sort key, page by page.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html
 */
export const query: Operation<QueryInput, QueryOutput> = {
  name: 'Query',
  input: queryInputShape,
  run(input, context) {
    return { output: answerRead(locateQuery(input, context).read), changes: [] };
  },
};

/** Tells what a Query reads in place of what it answers. */
export const explainQuery: Operation<QueryInput, ReadExplanation> = {
  name: 'Query',
  input: queryInputShape,
  run(input, context) {
    const { read, match } = locateQuery(input, context);
    return { output: explainRead(read, match), changes: [] };
  },
};

/** What is to be read and the stretch of keys it is in, all checks done. */
function locateQuery(
  input: Decoded<QueryInput>,
  context: OperationContext,
): { readonly read: BoundRead; readonly match: KeyConditionMatch } {
  const layer = currentLayer(context.wording);
  const { startKey, keyCondition, filter, paths } = bindQuery(input, layer);
  const table = findTable(context, input.TableName);
  const consistentRead = input.ConsistentRead === true;
  const source = readSource(table, input.IndexName, consistentRead);
  startKey?.requireFits('Query', source);
  const match = matchKeyCondition(keyCondition, source.keySchema, layer);
  const after = startKey?.placeIn(source);
  startKey?.requireWithin(match);
  requireGivenBySource(source, input, filter, paths);
  const read: BoundRead = {
    source,
    page: {
      range: keyRange(match),
      descending: input.ScanIndexForward === false,
      limit: input.Limit,
      filter,
      after,
    },
    select: input.Select,
    paths,
    consistentRead,
    capacityDetail: input.ReturnConsumedCapacity,
    tableName: input.TableName,
    form: context.itemForm,
    partitionKey: match.partitionKey.map(({ values }) => values[0]),
    usage: context.usage,
  };
  return { read, match };
}

interface BoundQuery {
  readonly startKey: ExclusiveStartKey | undefined;
  readonly keyCondition: BoundKeyCondition;
  readonly filter: BoundCondition | undefined;
  readonly paths: readonly DocumentPath[] | undefined;
}

/** What the request alone tells, in AWS's order of checks. */
function bindQuery(input: Decoded<QueryInput>, layer: WordingLayer): BoundQuery {
  // KeyConditions may stand beside other expressions as long as they are the only key condition.
  const olderKeyCondition = input.KeyConditionExpression === undefined ? [] : (['KeyConditions'] as const);
  refuseMixedParameters(
    presentMembers(input, ['AttributesToGet', 'QueryFilter', 'ConditionalOperator', ...olderKeyCondition]),
    presentMembers(input, ['ProjectionExpression', 'FilterExpression', 'KeyConditionExpression']),
  );
  refuseIdlePlaceholders(input, ['FilterExpression', 'KeyConditionExpression']);
  const olderFilter = bindFilter(input.QueryFilter, input.ConditionalOperator, layer);
  const olderPaths = input.AttributesToGet === undefined ? undefined : attributesToGet(input.AttributesToGet);
  const startKey = input.ExclusiveStartKey && new ExclusiveStartKey(input.ExclusiveStartKey, layer);
  if (input.KeyConditions === undefined && input.KeyConditionExpression === undefined) {
    throw new ValidationException(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const bound = bindReadExpressions(input, layer);
  const keyCondition = bound.keyCondition ?? bindKeyConditions(input.KeyConditions ?? new Map(), layer);
  requireSelectionAgrees(input, layer);
  return { startKey, keyCondition, filter: bound.filter ?? olderFilter, paths: bound.paths ?? olderPaths };
}

/** Requires that what is read can be filtered and returned as asked. */
function requireGivenBySource(
  source: ReadSource,
  input: Decoded<QueryInput>,
  filter: BoundCondition | undefined,
  paths: readonly DocumentPath[] | undefined,
): void {
  const filterPaths = filter === undefined ? [] : conditionPaths(filter);
  requireFilterAttributes(
    source,
    input.QueryFilter === undefined ? 'Filter Expression' : 'QueryFilter',
    filterPaths,
  );
  if (paths !== undefined) refuseNestedKeyPath(source.table, paths);
  requireProjected(source, input.Select, paths);
  refuseNestedKeyPath(source.table, filterPaths);
}
