import type { WireAttributeValue } from '../values/wire-form.ts';
import type { StreamViewType } from './stream-specification.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html */
export interface Identity {
  PrincipalId?: string | undefined;
  Type?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html */
export interface StreamRecord {
  ApproximateCreationDateTime?: Date | undefined;
  Keys?: Record<string, WireAttributeValue> | undefined;
  NewImage?: Record<string, WireAttributeValue> | undefined;
  OldImage?: Record<string, WireAttributeValue> | undefined;
  SequenceNumber?: string | undefined;
  SizeBytes?: number | undefined;
  StreamViewType?: StreamViewType | undefined;
}

/**
 * What happened to the item of a stream record.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 */
export type OperationType = 'INSERT' | 'MODIFY' | 'REMOVE';

/**
 * What GetRecords tells of one change of an item; AWS calls it Record, AWS SDK v3 `_Record`.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 */
export interface StreamEvent {
  eventID?: string | undefined;
  eventName?: OperationType | undefined;
  eventVersion?: string | undefined;
  eventSource?: string | undefined;
  awsRegion?: string | undefined;
  dynamodb?: StreamRecord | undefined;
  userIdentity?: Identity | undefined;
}
