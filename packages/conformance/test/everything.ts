import type { Engine } from '@dynamem/engine';
import { TableName } from '../scenarios/session.ts';

/** What the shards of the table's stream hold, and the place where the next record comes. */
function streamed(engine: Engine): object[] {
  const StreamArn = engine.listStreams().Streams?.[0]?.StreamArn;
  const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
  return Shards.flatMap(({ ShardId }) =>
    (['TRIM_HORIZON', 'LATEST'] as const).map((ShardIteratorType) => {
      const { ShardIterator } = engine.getShardIterator({ StreamArn, ShardId, ShardIteratorType });
      return engine.execute('GetRecords', { ShardIterator }, 'json');
    }),
  );
}

/** Everything an engine tells of the table: its description, items, entries of indexes and records of its stream. */
export function everything(engine: Engine): string {
  const scans = [undefined, 'local', 'global', 'many'].map((IndexName) =>
    engine.execute('Scan', { TableName, IndexName }, 'json'),
  );
  return JSON.stringify([engine.describeTable({ TableName }), scans, streamed(engine)]);
}
