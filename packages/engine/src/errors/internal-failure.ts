import { DynamoDBException } from './dynamodb-exception.ts';

/** A fault of AWS that dynamem repeats where it was measured. */
export class InternalFailure extends DynamoDBException {
  override readonly name = 'InternalFailure';
  override readonly namespace = 'com.amazon.coral.service';
  override readonly $fault = 'server';
  override readonly statusCode = 500;
}
