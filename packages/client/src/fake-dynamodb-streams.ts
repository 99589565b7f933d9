import { ClientRecord } from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { fakeConfiguration } from './fake-configuration.ts';
import type { FakeClientOptions } from './fake-dynamodb.ts';
import { FakeServiceClient } from './fake-service-client.ts';
import { defaultMiddlewareStack } from './middleware/default-middleware-stack.ts';
import { addOperationMethods, methodNameOf } from './operations/add-operation-methods.ts';
import type { OperationMethods } from './operations/operation-method.ts';
import {
  DYNAMODB_STREAMS_OPERATION_NAMES,
  type DynamoDBStreamsOperationName,
} from './operations/operation-names.ts';
import { InstalledSdk } from './sdk/installed-sdk.ts';

/** Every operation is a method, as of the SDK's `DynamoDBStreams`. */
// The methods are put on the prototype below, where their names are told.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface FakeDynamoDBStreams extends OperationMethods<DynamoDBStreamsOperationName> {}

/** A client of DynamoDB Streams that an engine answers, for code that takes the SDK's `DynamoDBStreamsClient`. */
export class FakeDynamoDBStreams extends FakeServiceClient {
  /** @param options with the package `@aws-sdk/client-dynamodb-streams`, where it must be told */
  constructor(engine: EngineLike, options: FakeClientOptions = {}) {
    const installed = new InstalledSdk('client-dynamodb-streams', options.sdk);
    const record = new ClientRecord(options.callsKept);
    const configuration = fakeConfiguration(engine, 'DynamoDB Streams', installed, record);
    super(engine, configuration, defaultMiddlewareStack(), record, () =>
      installed.prototypeOf('DynamoDBStreams', 'DynamoDBStreamsClient'),
    );
  }
}

addOperationMethods(
  FakeDynamoDBStreams.prototype,
  DYNAMODB_STREAMS_OPERATION_NAMES.map((name) => [methodNameOf(name), name]),
);
