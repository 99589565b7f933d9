import { listOf, memberOf, textOf, type Body } from './body.ts';
import { PartialAnswer } from './callback.ts';
import type { TruncateOptions } from './options.ts';
import { positionalKey } from './positional-key.ts';
import { unitsOf } from './write-batch.ts';

/** What truncate needs of its client. */
export interface Truncation {
  /** Performs one request of AWS's API of 2011. */
  ask(action: string, body: Body): Promise<Body | undefined>;
  /** Writes a batch with its unprocessed items. */
  write(requestItems: Body): Promise<Body | undefined>;
  nowMs(): number;
  wait(ms: number): Promise<void>;
}

/** As many writes as one batch holds at most. */
const LARGEST_BATCH = 25;

/**
 * The share of the write capacity to use; undefined where none was asked for.
 * @throws RangeError for what is no share above 0 and up to 1
 */
export function throughputShare(options: TruncateOptions | undefined): number | undefined {
  const share = options?.throughputPercent;
  if (share === undefined || share === null) return undefined;
  if (typeof share === 'number' && share > 0 && share <= 1) return share;
  throw new RangeError(`throughputPercent is a share of the write capacity, above 0 and at most 1: ${share}`);
}

/**
 * Deletes all items of a table, page by page, in batches one after another; gives the answer to each batch.
 * @param share of the table's write capacity to use; undefined for as fast as it goes
 * @throws PartialAnswer the first error, with the answers to the batches before
 */
export async function truncateTable(
  truncation: Truncation,
  tableName: string,
  share: number | undefined,
): Promise<Body[]> {
  const table = memberOf(await truncation.ask('DescribeTable', { TableName: tableName }), 'Table') ?? {};
  const capacity = Number(memberOf(table, 'ProvisionedThroughput')?.['WriteCapacityUnits'] ?? 0);
  // On demand there is no capacity to take a share of.
  const unitsPerSecond = capacity > 0 ? capacity * (share ?? 1) : Infinity;
  const batchSize = Math.min(LARGEST_BATCH, Math.ceil(unitsPerSecond));
  const pacer = new Pacer(truncation, share === undefined ? Infinity : unitsPerSecond);
  const answers: Body[] = [];
  const keyNames = keyNamesOf(table);
  let start: unknown;
  try {
    do {
      const page = await truncation.ask('Scan', scanOf(tableName, keyNames, start));
      const keys = (listOf(page, 'Items') ?? []).map((item) =>
        positionalKey(item, { keyNames, indexes: new Map() }),
      );
      for (let from = 0; from < keys.length; from += batchSize) {
        const batch = keys.slice(from, from + batchSize);
        answers.push(await deleteBatch(truncation, tableName, batch, pacer));
      }
      start = page?.['LastEvaluatedKey'];
    } while (start !== undefined);
  } catch (error) {
    throw new PartialAnswer(error, [answers]);
  }
  return answers;
}

function keyNamesOf(table: Body): string[] {
  const schema = memberOf(table, 'KeySchema');
  const names = ['HashKeyElement', 'RangeKeyElement'].map((position) =>
    textOf(memberOf(schema, position), 'AttributeName'),
  );
  return names.filter((name) => name !== undefined);
}

/** Keys alone, as typed values: numbers of any size are the same when they go back. */
function scanOf(tableName: string, keyNames: readonly string[], start: unknown): Body {
  const body = { TableName: tableName, AttributesToGet: keyNames, ConsistentRead: true };
  return start === undefined ? body : { ...body, ExclusiveStartKey: start };
}

async function deleteBatch(
  truncation: Truncation,
  tableName: string,
  keys: readonly unknown[],
  pacer: Pacer,
): Promise<Body> {
  await pacer.turn();
  const requests = keys.map((key) => ({ DeleteRequest: { Key: key } }));
  const answer = (await truncation.write({ [tableName]: requests })) ?? {};
  const left = memberOf(answer, 'UnprocessedItems') ?? {};
  const count = Object.values(left).reduce<number>(
    (sum, one) => sum + (Array.isArray(one) ? one.length : 0),
    0,
  );
  if (count > 0) throw new Error(`truncate: DynamoDB left ${count} items of ${tableName} unprocessed`);
  const responses = memberOf(answer, 'Responses') ?? {};
  pacer.spend(Object.values(responses).reduce<number>((sum, response) => sum + unitsOf(response), 0));
  return answer;
}

/** Lets each batch wait until the capacity that the ones before have used has come back. */
class Pacer {
  private readonly truncation: Truncation;
  private readonly unitsPerSecond: number;
  private readonly startMs: number;
  private spentUnits = 0;

  constructor(truncation: Truncation, unitsPerSecond: number) {
    this.truncation = truncation;
    this.unitsPerSecond = unitsPerSecond;
    this.startMs = truncation.nowMs();
  }

  async turn(): Promise<void> {
    const dueMs = this.startMs + (this.spentUnits / this.unitsPerSecond) * 1000;
    const waitMs = Math.ceil(dueMs - this.truncation.nowMs());
    if (waitMs > 0) await this.truncation.wait(waitMs);
  }

  spend(units: number): void {
    this.spentUnits += units;
  }
}
