import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { tableOutline } from '../tables/table-outline.ts';
import { callRequest, type Request } from './call-request.ts';
import { tableCall, type CallConstraints } from './table-call.ts';

const maybe = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });

/** Members of requests that change what is reported, by the operations that have them. */
const reports = fc.record({
  ReturnConsumedCapacity: maybe('TOTAL', 'INDEXES', 'NONE'),
  ReturnItemCollectionMetrics: maybe('SIZE', 'NONE'),
  ConsistentRead: maybe(true, false),
  Select: maybe('COUNT', 'ALL_PROJECTED_ATTRIBUTES'),
});

type Reports = typeof reports extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/**
 * Whole requests of item-level operations that DynamoDB accepts for a table, with everything that may be reported asked
 * for now and then.
 * @example
 * fc.assert(fc.property(request(table), ({ operation, input }) => engine.execute(operation, input)));
 */
export function request(table: CreateTableInput, constraints: CallConstraints = {}): fc.Arbitrary<Request> {
  const { tableName, indexes } = tableOutline(table);
  const isGlobal = (name: unknown): boolean =>
    indexes.some((index) => index.isGlobal && index.indexName === name);
  return fc.tuple(tableCall(table, constraints), reports, fc.boolean()).map(([call, drawn, bareNames]) => {
    const { operation, input } = callRequest(tableName, call, bareNames);
    return { operation, input: reporting(operation, input, drawn, isGlobal) };
  });
}

function reporting(
  operation: string,
  input: object,
  drawn: Reports,
  isGlobal: (indexName: unknown) => boolean,
): object {
  const { ReturnConsumedCapacity, ReturnItemCollectionMetrics, ConsistentRead, Select } = drawn;
  const { IndexName, ProjectionExpression } = input as { IndexName?: string; ProjectionExpression?: string };
  const isWrite = /^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(operation);
  const isRead = operation === 'GetItem' || operation === 'Query' || operation === 'Scan';
  // All projected attributes are an index's, and either is all that is given.
  const selects = Select === 'COUNT' || IndexName !== undefined;
  return {
    ...input,
    ...(ReturnConsumedCapacity && { ReturnConsumedCapacity }),
    ...(isWrite && ReturnItemCollectionMetrics && { ReturnItemCollectionMetrics }),
    ...(isRead && !isGlobal(IndexName) && ConsistentRead !== undefined && { ConsistentRead }),
    ...(isRead &&
      operation !== 'GetItem' &&
      selects &&
      ProjectionExpression === undefined &&
      Select && { Select }),
  };
}
