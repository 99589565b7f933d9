/** lib-dynamodb's names of the operations that a document client translates, and AWS's. */
export const DOCUMENT_OPERATION_NAMES = {
  BatchExecuteStatement: 'BatchExecuteStatement',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
  Delete: 'DeleteItem',
  DescribeExport: 'DescribeExport',
  ExecuteStatement: 'ExecuteStatement',
  ExecuteTransaction: 'ExecuteTransaction',
  ExportTableToPointInTime: 'ExportTableToPointInTime',
  Get: 'GetItem',
  Put: 'PutItem',
  Query: 'Query',
  Scan: 'Scan',
  SearchVectors: 'SearchVectors',
  TransactGet: 'TransactGetItems',
  TransactWrite: 'TransactWriteItems',
  Update: 'UpdateItem',
} as const;

/** lib-dynamodb's name of an operation. */
export type DocumentOperationName = keyof typeof DOCUMENT_OPERATION_NAMES;

/** AWS's name of an operation that lib-dynamodb may have another for. */
export type AwsOperationName<Name extends string> = Name extends DocumentOperationName
  ? (typeof DOCUMENT_OPERATION_NAMES)[Name]
  : Name;

/** AWS's name of an operation, whichever of the two it is called by. */
export function awsOperationName(name: string): string {
  return Object.hasOwn(DOCUMENT_OPERATION_NAMES, name)
    ? DOCUMENT_OPERATION_NAMES[name as DocumentOperationName]
    : name;
}
