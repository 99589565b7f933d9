import type * as sdk from '@aws-sdk/client-dynamodb';
import type * as dynamem from '@dynamem/engine';

// Checked by the compiler alone: what the engine takes and answers is what AWS SDK v3 takes and answers, both ways.

/** Fails to compile where a value is not one of the target. */
type Fits<Value extends Target, Target> = Value;

/** All members at all levels required: a member that one side lacks is no longer passed over. */
type Whole<Value> = Value extends string | number | boolean | Date | Uint8Array | sdk.AttributeValue
  ? Value
  : Value extends readonly (infer Element)[]
    ? Whole<Element>[]
    : { [Member in keyof Value]-?: Whole<Exclude<Value[Member], undefined>> };

export type AttributeValues = [
  Fits<dynamem.WireAttributeValue, sdk.AttributeValue>,
  Fits<sdk.AttributeValue, dynamem.WireAttributeValue>,
];

export type Inputs = [
  Fits<dynamem.BatchExecuteStatementInput, sdk.BatchExecuteStatementInput>,
  Fits<sdk.BatchExecuteStatementInput, dynamem.BatchExecuteStatementInput>,
  Fits<dynamem.BatchGetItemInput, sdk.BatchGetItemInput>,
  Fits<sdk.BatchGetItemInput, dynamem.BatchGetItemInput>,
  Fits<dynamem.BatchWriteItemInput, sdk.BatchWriteItemInput>,
  Fits<sdk.BatchWriteItemInput, dynamem.BatchWriteItemInput>,
  Fits<dynamem.CreateTableInput, sdk.CreateTableInput>,
  Fits<sdk.CreateTableInput, dynamem.CreateTableInput>,
  Fits<dynamem.DeleteItemInput, sdk.DeleteItemInput>,
  Fits<sdk.DeleteItemInput, dynamem.DeleteItemInput>,
  Fits<dynamem.DeleteTableInput, sdk.DeleteTableInput>,
  Fits<sdk.DeleteTableInput, dynamem.DeleteTableInput>,
  Fits<dynamem.DescribeTableInput, sdk.DescribeTableInput>,
  Fits<sdk.DescribeTableInput, dynamem.DescribeTableInput>,
  Fits<dynamem.ExecuteStatementInput, sdk.ExecuteStatementInput>,
  Fits<sdk.ExecuteStatementInput, dynamem.ExecuteStatementInput>,
  Fits<dynamem.GetItemInput, sdk.GetItemInput>,
  Fits<sdk.GetItemInput, dynamem.GetItemInput>,
  Fits<dynamem.ListTablesInput, sdk.ListTablesInput>,
  Fits<sdk.ListTablesInput, dynamem.ListTablesInput>,
  Fits<dynamem.PutItemInput, sdk.PutItemInput>,
  Fits<sdk.PutItemInput, dynamem.PutItemInput>,
  Fits<dynamem.QueryInput, sdk.QueryInput>,
  Fits<sdk.QueryInput, dynamem.QueryInput>,
  Fits<dynamem.ScanInput, sdk.ScanInput>,
  Fits<sdk.ScanInput, dynamem.ScanInput>,
  Fits<dynamem.TransactGetItemsInput, sdk.TransactGetItemsInput>,
  Fits<sdk.TransactGetItemsInput, dynamem.TransactGetItemsInput>,
  Fits<dynamem.TransactWriteItemsInput, sdk.TransactWriteItemsInput>,
  Fits<sdk.TransactWriteItemsInput, dynamem.TransactWriteItemsInput>,
  Fits<dynamem.UpdateItemInput, sdk.UpdateItemInput>,
  Fits<sdk.UpdateItemInput, dynamem.UpdateItemInput>,
  Fits<dynamem.UpdateTableInput, sdk.UpdateTableInput>,
  Fits<sdk.UpdateTableInput, dynamem.UpdateTableInput>,
];

export type WholeInputs = [
  Fits<Whole<dynamem.BatchExecuteStatementInput>, Whole<sdk.BatchExecuteStatementInput>>,
  Fits<Whole<sdk.BatchExecuteStatementInput>, Whole<dynamem.BatchExecuteStatementInput>>,
  Fits<Whole<dynamem.BatchGetItemInput>, Whole<sdk.BatchGetItemInput>>,
  Fits<Whole<sdk.BatchGetItemInput>, Whole<dynamem.BatchGetItemInput>>,
  Fits<Whole<dynamem.BatchWriteItemInput>, Whole<sdk.BatchWriteItemInput>>,
  Fits<Whole<sdk.BatchWriteItemInput>, Whole<dynamem.BatchWriteItemInput>>,
  Fits<Whole<dynamem.CreateTableInput>, Whole<sdk.CreateTableInput>>,
  Fits<Whole<sdk.CreateTableInput>, Whole<dynamem.CreateTableInput>>,
  Fits<Whole<dynamem.DeleteItemInput>, Whole<sdk.DeleteItemInput>>,
  Fits<Whole<sdk.DeleteItemInput>, Whole<dynamem.DeleteItemInput>>,
  Fits<Whole<dynamem.DeleteTableInput>, Whole<sdk.DeleteTableInput>>,
  Fits<Whole<sdk.DeleteTableInput>, Whole<dynamem.DeleteTableInput>>,
  Fits<Whole<dynamem.DescribeTableInput>, Whole<sdk.DescribeTableInput>>,
  Fits<Whole<sdk.DescribeTableInput>, Whole<dynamem.DescribeTableInput>>,
  Fits<Whole<dynamem.ExecuteStatementInput>, Whole<sdk.ExecuteStatementInput>>,
  Fits<Whole<sdk.ExecuteStatementInput>, Whole<dynamem.ExecuteStatementInput>>,
  Fits<Whole<dynamem.GetItemInput>, Whole<sdk.GetItemInput>>,
  Fits<Whole<sdk.GetItemInput>, Whole<dynamem.GetItemInput>>,
  Fits<Whole<dynamem.ListTablesInput>, Whole<sdk.ListTablesInput>>,
  Fits<Whole<sdk.ListTablesInput>, Whole<dynamem.ListTablesInput>>,
  Fits<Whole<dynamem.PutItemInput>, Whole<sdk.PutItemInput>>,
  Fits<Whole<sdk.PutItemInput>, Whole<dynamem.PutItemInput>>,
  Fits<Whole<dynamem.QueryInput>, Whole<sdk.QueryInput>>,
  Fits<Whole<sdk.QueryInput>, Whole<dynamem.QueryInput>>,
  Fits<Whole<dynamem.ScanInput>, Whole<sdk.ScanInput>>,
  Fits<Whole<sdk.ScanInput>, Whole<dynamem.ScanInput>>,
  Fits<Whole<dynamem.TransactGetItemsInput>, Whole<sdk.TransactGetItemsInput>>,
  Fits<Whole<sdk.TransactGetItemsInput>, Whole<dynamem.TransactGetItemsInput>>,
  Fits<Whole<dynamem.TransactWriteItemsInput>, Whole<sdk.TransactWriteItemsInput>>,
  Fits<Whole<sdk.TransactWriteItemsInput>, Whole<dynamem.TransactWriteItemsInput>>,
  Fits<Whole<dynamem.UpdateItemInput>, Whole<sdk.UpdateItemInput>>,
  Fits<Whole<sdk.UpdateItemInput>, Whole<dynamem.UpdateItemInput>>,
  Fits<Whole<dynamem.UpdateTableInput>, Whole<sdk.UpdateTableInput>>,
  Fits<Whole<sdk.UpdateTableInput>, Whole<dynamem.UpdateTableInput>>,
];

export type Outputs = [
  Fits<dynamem.BatchExecuteStatementOutput, sdk.BatchExecuteStatementOutput>,
  Fits<sdk.BatchExecuteStatementOutput, dynamem.BatchExecuteStatementOutput>,
  Fits<dynamem.BatchGetItemOutput, sdk.BatchGetItemOutput>,
  Fits<sdk.BatchGetItemOutput, dynamem.BatchGetItemOutput>,
  Fits<dynamem.BatchWriteItemOutput, sdk.BatchWriteItemOutput>,
  Fits<sdk.BatchWriteItemOutput, dynamem.BatchWriteItemOutput>,
  Fits<dynamem.CreateTableOutput, sdk.CreateTableOutput>,
  Fits<sdk.CreateTableOutput, dynamem.CreateTableOutput>,
  Fits<dynamem.DeleteItemOutput, sdk.DeleteItemOutput>,
  Fits<sdk.DeleteItemOutput, dynamem.DeleteItemOutput>,
  Fits<dynamem.DeleteTableOutput, sdk.DeleteTableOutput>,
  Fits<sdk.DeleteTableOutput, dynamem.DeleteTableOutput>,
  Fits<dynamem.DescribeTableOutput, sdk.DescribeTableOutput>,
  Fits<sdk.DescribeTableOutput, dynamem.DescribeTableOutput>,
  Fits<dynamem.ExecuteStatementOutput, sdk.ExecuteStatementOutput>,
  Fits<sdk.ExecuteStatementOutput, dynamem.ExecuteStatementOutput>,
  Fits<dynamem.GetItemOutput, sdk.GetItemOutput>,
  Fits<sdk.GetItemOutput, dynamem.GetItemOutput>,
  Fits<dynamem.ListTablesOutput, sdk.ListTablesOutput>,
  Fits<sdk.ListTablesOutput, dynamem.ListTablesOutput>,
  Fits<dynamem.PutItemOutput, sdk.PutItemOutput>,
  Fits<sdk.PutItemOutput, dynamem.PutItemOutput>,
  Fits<dynamem.QueryOutput, sdk.QueryOutput>,
  Fits<sdk.QueryOutput, dynamem.QueryOutput>,
  Fits<dynamem.ScanOutput, sdk.ScanOutput>,
  Fits<sdk.ScanOutput, dynamem.ScanOutput>,
  Fits<dynamem.TransactGetItemsOutput, sdk.TransactGetItemsOutput>,
  Fits<sdk.TransactGetItemsOutput, dynamem.TransactGetItemsOutput>,
  Fits<dynamem.TransactWriteItemsOutput, sdk.TransactWriteItemsOutput>,
  Fits<sdk.TransactWriteItemsOutput, dynamem.TransactWriteItemsOutput>,
  Fits<dynamem.UpdateItemOutput, sdk.UpdateItemOutput>,
  Fits<sdk.UpdateItemOutput, dynamem.UpdateItemOutput>,
  Fits<dynamem.UpdateTableOutput, sdk.UpdateTableOutput>,
  Fits<sdk.UpdateTableOutput, dynamem.UpdateTableOutput>,
];

export type WholeOutputs = [
  Fits<Whole<dynamem.BatchExecuteStatementOutput>, Whole<sdk.BatchExecuteStatementOutput>>,
  Fits<Whole<sdk.BatchExecuteStatementOutput>, Whole<dynamem.BatchExecuteStatementOutput>>,
  Fits<Whole<dynamem.BatchGetItemOutput>, Whole<sdk.BatchGetItemOutput>>,
  Fits<Whole<sdk.BatchGetItemOutput>, Whole<dynamem.BatchGetItemOutput>>,
  Fits<Whole<dynamem.BatchWriteItemOutput>, Whole<sdk.BatchWriteItemOutput>>,
  Fits<Whole<sdk.BatchWriteItemOutput>, Whole<dynamem.BatchWriteItemOutput>>,
  Fits<Whole<dynamem.CreateTableOutput>, Whole<sdk.CreateTableOutput>>,
  Fits<Whole<sdk.CreateTableOutput>, Whole<dynamem.CreateTableOutput>>,
  Fits<Whole<dynamem.DeleteItemOutput>, Whole<sdk.DeleteItemOutput>>,
  Fits<Whole<sdk.DeleteItemOutput>, Whole<dynamem.DeleteItemOutput>>,
  Fits<Whole<dynamem.DeleteTableOutput>, Whole<sdk.DeleteTableOutput>>,
  Fits<Whole<sdk.DeleteTableOutput>, Whole<dynamem.DeleteTableOutput>>,
  Fits<Whole<dynamem.DescribeTableOutput>, Whole<sdk.DescribeTableOutput>>,
  Fits<Whole<sdk.DescribeTableOutput>, Whole<dynamem.DescribeTableOutput>>,
  Fits<Whole<dynamem.ExecuteStatementOutput>, Whole<sdk.ExecuteStatementOutput>>,
  Fits<Whole<sdk.ExecuteStatementOutput>, Whole<dynamem.ExecuteStatementOutput>>,
  Fits<Whole<dynamem.GetItemOutput>, Whole<sdk.GetItemOutput>>,
  Fits<Whole<sdk.GetItemOutput>, Whole<dynamem.GetItemOutput>>,
  Fits<Whole<dynamem.ListTablesOutput>, Whole<sdk.ListTablesOutput>>,
  Fits<Whole<sdk.ListTablesOutput>, Whole<dynamem.ListTablesOutput>>,
  Fits<Whole<dynamem.PutItemOutput>, Whole<sdk.PutItemOutput>>,
  Fits<Whole<sdk.PutItemOutput>, Whole<dynamem.PutItemOutput>>,
  Fits<Whole<dynamem.QueryOutput>, Whole<sdk.QueryOutput>>,
  Fits<Whole<sdk.QueryOutput>, Whole<dynamem.QueryOutput>>,
  Fits<Whole<dynamem.ScanOutput>, Whole<sdk.ScanOutput>>,
  Fits<Whole<sdk.ScanOutput>, Whole<dynamem.ScanOutput>>,
  Fits<Whole<dynamem.TransactGetItemsOutput>, Whole<sdk.TransactGetItemsOutput>>,
  Fits<Whole<sdk.TransactGetItemsOutput>, Whole<dynamem.TransactGetItemsOutput>>,
  Fits<Whole<dynamem.TransactWriteItemsOutput>, Whole<sdk.TransactWriteItemsOutput>>,
  Fits<Whole<sdk.TransactWriteItemsOutput>, Whole<dynamem.TransactWriteItemsOutput>>,
  Fits<Whole<dynamem.UpdateItemOutput>, Whole<sdk.UpdateItemOutput>>,
  Fits<Whole<sdk.UpdateItemOutput>, Whole<dynamem.UpdateItemOutput>>,
  Fits<Whole<dynamem.UpdateTableOutput>, Whole<sdk.UpdateTableOutput>>,
  Fits<Whole<sdk.UpdateTableOutput>, Whole<dynamem.UpdateTableOutput>>,
];

/** The operations that by name have other types than their method. */
type Mismatched = {
  [Name in dynamem.OperationName]: dynamem.Engine[Uncapitalize<Name>] extends (
    input: dynamem.OperationInput<Name>,
  ) => dynamem.OperationOutput<Name>
    ? never
    : Name;
}[dynamem.OperationName];

export type ByName = Fits<Mismatched, never>;
