import type { BoundCondition, DocumentPath } from '../expressions/bound.ts';
import { attributesToGet } from '../expressions/legacy/attributes-to-get.ts';
import { bindFilter } from '../expressions/legacy/bind-filter.ts';
import { refuseMixedParameters } from '../expressions/legacy/refuse-mixed-parameters.ts';
import { conditionPaths } from '../reads/condition-paths.ts';
import { ExclusiveStartKey } from '../reads/exclusive-start-key.ts';
import { explainRead, type ReadExplanation } from '../reads/explain-read.ts';
import { presentMembers } from '../reads/present-members.ts';
import { answerRead, type BoundRead } from '../reads/read-answer.ts';
import { bindReadExpressions, refuseIdlePlaceholders } from '../reads/read-expressions.ts';
import { readSource, type ReadSource } from '../reads/read-source.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requireInSegment, scanSegment, segmentRange, type Segment } from '../reads/segment.ts';
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
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html */
export interface ScanInput {
  TableName: string | undefined;
  IndexName?: string | undefined;
  AttributesToGet?: string[] | undefined;
  Limit?: number | undefined;
  Select?: Select | undefined;
  ScanFilter?: Record<string, Condition> | undefined;
  ConditionalOperator?: ConditionalOperator | undefined;
  ExclusiveStartKey?: Record<string, WireAttributeValue> | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  TotalSegments?: number | undefined;
  Segment?: number | undefined;
  ProjectionExpression?: string | undefined;
  FilterExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, WireAttributeValue> | undefined;
  ConsistentRead?: boolean | undefined;
}

/**
 * What Scan answers: a page of items, how many were read, and the key to go on after.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html#API_Scan_ResponseElements
 */
export interface ScanOutput {
  Items?: Record<string, WireAttributeValue>[] | undefined;
  Count?: number | undefined;
  ScannedCount?: number | undefined;
  LastEvaluatedKey?: Record<string, WireAttributeValue> | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
}

const scanInputShape: StructureShape = {
  type: 'structure',
  name: 'ScanInput',
  required: ['TableName'],
  members: {
    TableName: tableNameOrArnShape,
    IndexName: indexNameShape,
    AttributesToGet: attributeNamesShape,
    Limit: { type: 'integer', min: 1 },
    Select: selectShape,
    ScanFilter: conditionsShape,
    ConditionalOperator: conditionalOperatorShape,
    ExclusiveStartKey: attributeMapShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    TotalSegments: { type: 'integer', min: 1, max: 1_000_000 },
    Segment: { type: 'integer', min: 0, max: 999_999 },
    ProjectionExpression: { type: 'string' },
    FilterExpression: { type: 'string' },
    ExpressionAttributeNames: expressionAttributeNamesShape,
    ExpressionAttributeValues: attributeMapShape,
    ConsistentRead: { type: 'boolean' },
  },
  violationOrder: [
    'Select',
    'IndexName',
    'TotalSegments',
    'ReturnConsumedCapacity',
    'TableName',
    'ConditionalOperator',
    'ScanFilter',
    'Segment',
    'Limit',
    'AttributesToGet',
  ],
  violationStages: [
    ['TableName'],
    [
      'Select',
      'IndexName',
      'TotalSegments',
      'ReturnConsumedCapacity',
      'ScanFilter',
      'Segment',
      'Limit',
      'AttributesToGet',
    ],
  ],
};

/**
 * Reads all items of a table or an index, or of one segment, page by page.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html
 */
export const scan: Operation<ScanInput, ScanOutput> = {
  name: 'Scan',
  input: scanInputShape,
  run(input, context) {
    return { output: answerRead(locateScan(input, context)), changes: [] };
  },
};

/** Tells what a Scan reads in place of what it answers. */
export const explainScan: Operation<ScanInput, ReadExplanation> = {
  name: 'Scan',
  input: scanInputShape,
  run(input, context) {
    return { output: explainRead(locateScan(input, context), undefined), changes: [] };
  },
};

/** What is to be read, all checks done. */
function locateScan(input: Decoded<ScanInput>, context: OperationContext): BoundRead {
  const { startKey, segment, filter, paths } = bindScan(input);
  const table = findTable(context, input.TableName);
  const consistentRead = input.ConsistentRead === true;
  const source = readSource(table, input.IndexName, consistentRead);
  const after = startKey && placeToGoOn(startKey, source, segment);
  if (paths !== undefined) refuseNestedKeyPath(table, paths);
  requireProjected(source, input.Select, paths);
  if (filter !== undefined) refuseNestedKeyPath(table, conditionPaths(filter));
  return {
    source,
    page: { range: segmentRange(segment), descending: false, limit: input.Limit, filter, after },
    select: input.Select,
    paths,
    consistentRead,
    capacityDetail: input.ReturnConsumedCapacity,
    tableName: input.TableName,
    form: context.itemForm,
    usage: context.usage,
  };
}

interface BoundScan {
  readonly startKey: ExclusiveStartKey | undefined;
  readonly segment: Segment | undefined;
  readonly filter: BoundCondition | undefined;
  readonly paths: readonly DocumentPath[] | undefined;
}

/** What the request alone tells, in AWS's order of checks. */
function bindScan(input: Decoded<ScanInput>): BoundScan {
  refuseMixedParameters(
    presentMembers(input, ['AttributesToGet', 'ScanFilter', 'ConditionalOperator']),
    presentMembers(input, ['ProjectionExpression', 'FilterExpression']),
  );
  refuseIdlePlaceholders(input, ['FilterExpression']);
  const olderFilter = bindFilter(input.ScanFilter, input.ConditionalOperator, 'older');
  const olderPaths = input.AttributesToGet === undefined ? undefined : attributesToGet(input.AttributesToGet);
  const startKey = input.ExclusiveStartKey && new ExclusiveStartKey(input.ExclusiveStartKey, 'older');
  const segment = scanSegment(input.Segment, input.TotalSegments);
  const bound = bindReadExpressions(input, 'older');
  requireSelectionAgrees(input, 'older');
  return { startKey, segment, filter: bound.filter ?? olderFilter, paths: bound.paths ?? olderPaths };
}

/** Where the scan goes on, within its segment. */
function placeToGoOn(
  startKey: ExclusiveStartKey,
  source: ReadSource,
  segment: Segment | undefined,
): OrderedKey {
  startKey.requireFits('Scan', source);
  const place = startKey.placeIn(source);
  if (segment !== undefined) requireInSegment(place, segment);
  return place;
}
