const STREAMS_OPERATIONS: ReadonlySet<string> = new Set([
  'DescribeStream',
  'GetRecords',
  'GetShardIterator',
  'ListStreams',
]);

/** The operation an X-Amz-Target names, `DynamoDB_20120810.GetItem` or of the streams family; else undefined. */
export function targetOperation(target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  const dot = target.indexOf('.');
  const family = target.slice(0, dot);
  const operationName = target.slice(dot + 1);
  if (family === 'DynamoDB_20120810')
    return STREAMS_OPERATIONS.has(operationName) ? undefined : operationName;
  if (family === 'DynamoDBStreams_20120810' && STREAMS_OPERATIONS.has(operationName)) return operationName;
  return undefined;
}
