import type * as sdkTables from '@aws-sdk/client-dynamodb';
import type * as sdk from '@aws-sdk/client-dynamodb-streams';
import type * as dynamem from '@dynamem/engine';

// Checked by the compiler alone, as sdk-types.test-d.ts: streams and time to live.

/** Fails to compile where a value is not one of the target. */
type Fits<Value extends Target, Target> = Value;

/** All members at all levels required: a member that one side lacks is no longer passed over. */
type Whole<Value> = Value extends string | number | boolean | Date | Uint8Array | sdk.AttributeValue
  ? Value
  : Value extends readonly (infer Element)[]
    ? Whole<Element>[]
    : { [Member in keyof Value]-?: Whole<Exclude<Value[Member], undefined>> };

export type Streams = [
  Fits<dynamem.ListStreamsInput, sdk.ListStreamsInput>,
  Fits<sdk.ListStreamsInput, dynamem.ListStreamsInput>,
  Fits<Whole<dynamem.ListStreamsInput>, Whole<sdk.ListStreamsInput>>,
  Fits<Whole<sdk.ListStreamsInput>, Whole<dynamem.ListStreamsInput>>,
  Fits<Whole<dynamem.ListStreamsOutput>, Whole<sdk.ListStreamsOutput>>,
  Fits<Whole<sdk.ListStreamsOutput>, Whole<dynamem.ListStreamsOutput>>,
  Fits<dynamem.DescribeStreamInput, sdk.DescribeStreamInput>,
  Fits<sdk.DescribeStreamInput, dynamem.DescribeStreamInput>,
  Fits<Whole<dynamem.DescribeStreamInput>, Whole<sdk.DescribeStreamInput>>,
  Fits<Whole<sdk.DescribeStreamInput>, Whole<dynamem.DescribeStreamInput>>,
  Fits<Whole<dynamem.DescribeStreamOutput>, Whole<sdk.DescribeStreamOutput>>,
  Fits<Whole<sdk.DescribeStreamOutput>, Whole<dynamem.DescribeStreamOutput>>,
  Fits<dynamem.GetShardIteratorInput, sdk.GetShardIteratorInput>,
  Fits<sdk.GetShardIteratorInput, dynamem.GetShardIteratorInput>,
  Fits<Whole<dynamem.GetShardIteratorOutput>, Whole<sdk.GetShardIteratorOutput>>,
  Fits<Whole<sdk.GetShardIteratorOutput>, Whole<dynamem.GetShardIteratorOutput>>,
  Fits<dynamem.GetRecordsInput, sdk.GetRecordsInput>,
  Fits<sdk.GetRecordsInput, dynamem.GetRecordsInput>,
  Fits<dynamem.GetRecordsOutput, sdk.GetRecordsOutput>,
  Fits<sdk.GetRecordsOutput, dynamem.GetRecordsOutput>,
  Fits<Whole<dynamem.GetRecordsOutput>, Whole<sdk.GetRecordsOutput>>,
  Fits<Whole<sdk.GetRecordsOutput>, Whole<dynamem.GetRecordsOutput>>,
];

export type TimeToLive = [
  Fits<dynamem.UpdateTimeToLiveInput, sdkTables.UpdateTimeToLiveInput>,
  Fits<sdkTables.UpdateTimeToLiveInput, dynamem.UpdateTimeToLiveInput>,
  Fits<Whole<dynamem.UpdateTimeToLiveOutput>, Whole<sdkTables.UpdateTimeToLiveOutput>>,
  Fits<Whole<sdkTables.UpdateTimeToLiveOutput>, Whole<dynamem.UpdateTimeToLiveOutput>>,
  Fits<dynamem.DescribeTimeToLiveInput, sdkTables.DescribeTimeToLiveInput>,
  Fits<sdkTables.DescribeTimeToLiveInput, dynamem.DescribeTimeToLiveInput>,
  Fits<Whole<dynamem.DescribeTimeToLiveOutput>, Whole<sdkTables.DescribeTimeToLiveOutput>>,
  Fits<Whole<dynamem.TimeToLiveDescription>, Whole<sdkTables.TimeToLiveDescription>>,
  Fits<Whole<sdkTables.TimeToLiveDescription>, Whole<dynamem.TimeToLiveDescription>>,
];
