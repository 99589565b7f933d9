import { ClientRecord } from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { fakeConfiguration } from './fake-configuration.ts';
import { FakeServiceClient } from './fake-service-client.ts';
import { defaultMiddlewareStack } from './middleware/default-middleware-stack.ts';
import { addOperationMethods, methodNameOf } from './operations/add-operation-methods.ts';
import type { OperationMethods } from './operations/operation-method.ts';
import { DYNAMODB_OPERATION_NAMES, type DynamoDBOperationName } from './operations/operation-names.ts';
import { InstalledSdk, type SdkModule } from './sdk/installed-sdk.ts';

/** What a fake client may be told. */
export interface FakeClientOptions {
  /**
   * The package of the SDK whose classes the client and its exceptions pass for, as `import * as sdk` gives it. Needed
   * only where it cannot be found in Node's registry of modules, or several copies are there.
   */
  readonly sdk?: SdkModule | undefined;
  /** How many calls `calls` of dynamem/aws-sdk can tell of; 1000 by default. */
  readonly callsKept?: number | undefined;
}

/** Every operation is a method, as of the SDK's `DynamoDB`. */
// The methods are put on the prototype below, where their names are told.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface FakeDynamoDB extends OperationMethods<DynamoDBOperationName> {}

/**
 * A DynamoDB client that an engine answers, for code that takes a `DynamoDBClient` or a `DynamoDB` of AWS SDK v3. It
 * needs no SDK installed; it takes the SDK's commands where there is one, document commands included, and
 * `{ operation, input }` everywhere. It never retries: an exception is told at once.
 */
export class FakeDynamoDB extends FakeServiceClient {
  constructor(engine: EngineLike, { sdk, callsKept }: FakeClientOptions = {}) {
    const installed = new InstalledSdk('client-dynamodb', sdk);
    const record = new ClientRecord(callsKept);
    super(
      engine,
      fakeConfiguration(engine, 'DynamoDB', installed, record),
      defaultMiddlewareStack(),
      record,
      () => installed.prototypeOf('DynamoDB', 'DynamoDBClient'),
    );
  }
}

addOperationMethods(
  FakeDynamoDB.prototype,
  DYNAMODB_OPERATION_NAMES.map((name) => [methodNameOf(name), name]),
);
