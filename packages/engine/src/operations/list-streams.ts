import type { StructureShape } from '../shapes/shape.ts';
import { streamArnShape, type Stream } from '../shapes/stream-description.ts';
import { tableNameShape } from '../shapes/table-name.ts';
import type { Operation } from '../state/operation.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html */
export interface ListStreamsInput {
  TableName?: string | undefined;
  Limit?: number | undefined;
  ExclusiveStartStreamArn?: string | undefined;
}

/**
 * What ListStreams answers: a page of streams, and the ARN to go on after.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html#API_streams_ListStreams_ResponseElements
 */
export interface ListStreamsOutput {
  Streams?: Stream[] | undefined;
  LastEvaluatedStreamArn?: string | undefined;
}

const listStreamsInputShape: StructureShape = {
  type: 'structure',
  name: 'ListStreamsInput',
  members: {
    TableName: tableNameShape,
    Limit: { type: 'integer', min: 1, max: 100 },
    ExclusiveStartStreamArn: streamArnShape,
  },
};

const MAX_STREAMS_PER_PAGE = 100;

/** The streams that can be read, of one table or all, by ARN: those closed less than a day ago too. */
export const listStreams: Operation<ListStreamsInput, ListStreamsOutput> = {
  name: 'ListStreams',
  input: listStreamsInputShape,
  run({ TableName, Limit: limit = MAX_STREAMS_PER_PAGE, ExclusiveStartStreamArn: start }, { state, nowMs }) {
    const streams = [...state.streams.all()]
      .filter((stream) => !stream.isGone(nowMs))
      .filter(({ table }) => TableName === undefined || table.name === TableName)
      .filter(({ arn }) => start === undefined || arn > start)
      .toSorted((left, right) => (left.arn < right.arn ? -1 : 1));
    const page = streams.slice(0, limit);
    const last = page.at(-1);
    const isLastPage = streams.length <= limit || last === undefined;
    return {
      output: {
        Streams: page.map(({ arn, table, settings }) => ({
          StreamArn: arn,
          TableName: table.name,
          StreamLabel: settings.label,
        })),
        ...(isLastPage ? {} : { LastEvaluatedStreamArn: last.arn }),
      },
      changes: [],
    };
  },
};
