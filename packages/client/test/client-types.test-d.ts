import type * as sdk from '@aws-sdk/client-dynamodb';
import type * as streamsSdk from '@aws-sdk/client-dynamodb-streams';
import type * as lib from '@aws-sdk/lib-dynamodb';
import type {
  FakeDocumentClient,
  FakeDynamoDB,
  FakeDynamoDBStreams,
  NativeOperationInput,
} from '../src/index.ts';

// Checked by the compiler alone: what stands for the SDK's clients fits where the SDK's clients go.

/** Fails to compile where a value is not one of the target. */
type Fits<Value extends Target, Target> = Value;

type Answered<Method extends (...parameters: never[]) => unknown> = Awaited<ReturnType<Method>>;

export type Outputs = [
  Fits<Answered<FakeDynamoDB['getItem']>, sdk.GetItemCommandOutput>,
  Fits<Answered<FakeDynamoDB['putItem']>, sdk.PutItemCommandOutput>,
  Fits<Answered<FakeDynamoDB['query']>, sdk.QueryCommandOutput>,
  Fits<Answered<FakeDynamoDB['transactWriteItems']>, sdk.TransactWriteItemsCommandOutput>,
  Fits<Answered<FakeDynamoDB['createTable']>, sdk.CreateTableCommandOutput>,
  Fits<Answered<FakeDynamoDBStreams['getRecords']>, streamsSdk.GetRecordsCommandOutput>,
  Fits<Answered<FakeDocumentClient['get']>, lib.GetCommandOutput>,
  Fits<Answered<FakeDocumentClient['query']>, lib.QueryCommandOutput>,
  Fits<Answered<FakeDocumentClient['batchGet']>, lib.BatchGetCommandOutput>,
  Fits<Answered<FakeDocumentClient['transactGet']>, lib.TransactGetCommandOutput>,
];

export type Inputs = [
  Fits<lib.PutCommandInput, NativeOperationInput<'Put'>>,
  Fits<lib.UpdateCommandInput, NativeOperationInput<'Update'>>,
  Fits<lib.QueryCommandInput, NativeOperationInput<'Query'>>,
  Fits<lib.BatchWriteCommandInput, NativeOperationInput<'BatchWrite'>>,
  Fits<lib.TransactWriteCommandInput, NativeOperationInput<'TransactWrite'>>,
];

declare const fake: FakeDynamoDB;
declare const documents: FakeDocumentClient;
declare const get: sdk.GetItemCommand;
declare const documentGet: lib.GetCommand;

export const sent: Promise<sdk.GetItemCommandOutput> = fake.send(get);
export const sentDocument: Promise<lib.GetCommandOutput> = documents.send(documentGet);
fake.send(get, (_error, output) => output?.Item?.['pk']?.S);

/** Code that asks for no more than it uses takes the fake as it is. */
interface Getter {
  send(command: sdk.GetItemCommand): Promise<sdk.GetItemCommandOutput>;
}
export const getter: Getter = fake;

// @ts-expect-error -- a class with private members takes only its own
export const notAClient: sdk.DynamoDBClient = fake;
export const client: sdk.DynamoDBClient = fake.asClient<sdk.DynamoDBClient>();
export const documentClient: lib.DynamoDBDocument = documents.asClient<lib.DynamoDBDocument>();

interface User {
  readonly pk: string;
}
declare const user: User;
void documents.put({ TableName: 'users', Item: user });
export const read: Promise<User | undefined> = documents
  .get({ TableName: 'users', Key: { pk: '1' } })
  .then(({ Item }) => Item as User | undefined);
// @ts-expect-error -- an item is no text
void documents.put({ TableName: 'users', Item: 'x' });
// @ts-expect-error -- a table has a name
void fake.getItem({ Key: {} });
// @ts-expect-error -- GetItem takes a Key
fake.send({ operation: 'GetItem', input: { TableName: 'users' } });
