import { createEngine, manualClock, ThrottlingException, type ManualClock } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { AmazonError, Client, type Body, type ClientConfig, type EngineLike } from '../src/index.ts';
import { retryDelays } from '../src/retry.ts';

// Attempts and waits, on a clock that nobody waits for.

const START_MS = 1_000_000;
const throttled = (): AmazonError =>
  new AmazonError({ type: 'ProvisionedThroughputExceededException', statusCode: 400, action: 'X' });

let clock: ManualClock;

beforeEach(() => {
  clock = manualClock(START_MS);
});

const client = (config: ClientConfig = {}): Client =>
  new Client({ engine: createEngine({ clock }), ...config });

/** Lets a client's requests fail by `errors`, one each, and then answers `answer`; gives how often it was sent. */
function failing(given: Client, errors: unknown[], answer: Body = {}): { sent: number[] } {
  const sent: number[] = [];
  given.request = {
    send(_action, _body, done) {
      sent.push(clock.now() - START_MS);
      const error = errors.shift();
      if (error === undefined) done(null, answer);
      else done(error);
    },
  };
  return { sent };
}

describe('a request that fails for now', () => {
  it('is sent again until it succeeds', async () => {
    const retrying = client();
    const { sent } = failing(retrying, [throttled(), throttled()], { TableNames: ['A'] });
    expect(await retrying.listTables()).toEqual({ TableNames: ['A'] });
    expect(sent).toHaveLength(3);
  });

  it('is sent eleven times at most, after 51 to 102 seconds of the clock, and the last error is told', async () => {
    const retrying = client();
    const errors = Array.from({ length: 20 }, throttled);
    const eleventh = errors[10];
    const { sent } = failing(retrying, errors);
    await expect(retrying.listTables()).rejects.toBe(eleventh);
    expect(sent).toHaveLength(11);
    const waitedMs = clock.now() - START_MS;
    expect(waitedMs).toBeGreaterThanOrEqual(51_150);
    expect(waitedMs).toBeLessThanOrEqual(102_300);
  });

  it('waits twice as long each time where nothing is left to chance', async () => {
    const retrying = client({ retry: { randomize: false, retries: 4 } });
    const { sent } = failing(retrying, Array.from({ length: 9 }, throttled));
    await expect(retrying.listTables()).rejects.toThrow(AmazonError);
    expect(sent).toEqual([0, 50, 150, 350, 750]);
  });

  it('waits the same in every run', async () => {
    const waits = async (): Promise<number[]> => {
      clock = manualClock(START_MS);
      const retrying = client();
      const { sent } = failing(retrying, Array.from({ length: 9 }, throttled));
      await retrying.listTables();
      return sent;
    };
    expect(await waits()).toEqual(await waits());
  });

  it('waits as its own policy says', async () => {
    const retrying = client({ retry: { retries: 3, factor: 1, minTimeout: 7, randomize: false } });
    const { sent } = failing(retrying, Array.from({ length: 9 }, throttled));
    await expect(retrying.listTables()).rejects.toThrow(AmazonError);
    expect(sent).toEqual([0, 7, 14, 21]);
  });

  it('is sent once without retries', async () => {
    const once = client({ retry: false });
    const { sent } = failing(once, [throttled()]);
    await expect(once.listTables()).rejects.toThrow(AmazonError);
    expect(sent).toEqual([0]);
  });

  it('of an engine that throttles succeeds in the end, its keys asked for again too', async () => {
    const engine = createEngine({ clock });
    let failures = 0;
    const busy: EngineLike = {
      clock,
      region: engine.region,
      nextRequestId: () => engine.nextRequestId(),
      execute(operationName, input) {
        failures += 1;
        if (failures % 3 !== 0) throw new ThrottlingException('Rate exceeded');
        return engine.execute(operationName, input);
      },
    };
    engine.createTable({
      TableName: 'TestTable',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    const patient = new Client({ engine: busy });
    await patient.updateItem('TestTable', 'a', { n: { add: 1 } });
    expect((await patient.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', n: 1 });
    await patient.request('DescribeTable', { TableName: 'TestTable' });
    expect(clock.now()).toBeGreaterThan(START_MS);
  });
});

describe('a request that fails for good', () => {
  it.each([
    ['a validation error', new AmazonError({ type: 'ValidationException', statusCode: 400 })],
    ['a broken connection', new Error('ECONNREFUSED')],
  ])('for %s is sent once', async (_what, error) => {
    const retrying = client();
    const { sent } = failing(retrying, [error]);
    await expect(retrying.listTables()).rejects.toBe(error);
    expect(sent).toEqual([0]);
  });
});

describe('retryDelays', () => {
  it('are sorted, the shortest first', () => {
    const policy = { retries: 3, factor: 1.1, minTimeout: 100, randomize: true };
    const chances = [0.9, 0.5, 0];
    expect(retryDelays(policy, () => chances.shift() ?? 0)).toEqual([121, 165, 190]);
  });
});

describe('unprocessed items', () => {
  const item = (id: string): Body => ({ PutRequest: { Item: { id: { S: id } } } });

  /** A client whose batches leave all but their first write, and keep what they were asked. */
  function leaving(given: Client, always = false): { asked: Body[] } {
    const asked: Body[] = [];
    given.request = {
      send(_action, body, done) {
        const items = body['RequestItems'] as Record<string, Body[]>;
        asked.push(items);
        const [[name, writes] = ['', []]] = Object.entries(items);
        const left = always ? writes : writes.slice(1);
        done(null, {
          Responses: { [name]: { ConsumedCapacityUnits: always ? 0 : 1 } },
          UnprocessedItems: left.length === 0 ? {} : { [name]: left },
        });
      },
    };
    return { asked };
  }

  const writes = { Table: [{ put: { id: 'a' } }, { put: { id: 'b' } }, { put: { id: 'c' } }] };

  it('are written again after a wait each time, and the units are summed', async () => {
    const writing = client({ tableNamePrefix: 'Dev_', retry: { randomize: false } });
    const { asked } = leaving(writing);
    expect(await writing.batchWriteItem(writes)).toEqual({
      Responses: { Table: { ConsumedCapacityUnits: 3 } },
      UnprocessedItems: {},
    });
    expect(asked).toEqual([
      { Dev_Table: [item('a'), item('b'), item('c')] },
      { Dev_Table: [item('b'), item('c')] },
      { Dev_Table: [item('c')] },
    ]);
    expect(clock.now() - START_MS).toBe(150);
  });

  it('that are left after eleven attempts are in the answer, to be written later', async () => {
    const writing = client({ tableNamePrefix: 'Dev_' });
    const { asked } = leaving(writing, true);
    const { UnprocessedItems: left } = await writing.batchWriteItem(writes);
    expect(asked).toHaveLength(11);
    expect(left).toEqual({ Table: [item('a'), item('b'), item('c')] });
    const later = leaving(writing);
    await writing.batchWriteItem(left);
    expect(later.asked[0]).toEqual({ Dev_Table: [item('a'), item('b'), item('c')] });
  });

  it('are in the answer at once without retries', async () => {
    const writing = client({ retry: false });
    const { asked } = leaving(writing);
    const { UnprocessedItems: left } = await writing.batchWriteItem(writes);
    expect(left).toEqual({ Table: [item('b'), item('c')] });
    expect(asked).toHaveLength(1);
  });

  it('that are deletions have their keys as an engine left them', async () => {
    const engine = createEngine({ clock });
    let batches = 0;
    const busy: EngineLike = {
      clock,
      region: engine.region,
      nextRequestId: () => engine.nextRequestId(),
      execute(operationName, input) {
        if (operationName !== 'BatchWriteItem') return engine.execute(operationName, input);
        batches += 1;
        const { RequestItems: items } = input as { RequestItems: object };
        return batches === 1 ? { UnprocessedItems: items } : engine.execute(operationName, input);
      },
    };
    const writing = new Client({ engine: busy });
    await writing.createTable('Table', { range: { n: Number } });
    await writing.putItem('Table', { id: 'a', n: 0 });
    await writing.batchWriteItem({ Table: [{ del: { hash: 'a', range: 0 } }, { put: { id: 'b', n: 1 } }] });
    expect(batches).toBe(2);
    expect((await writing.scan('Table'))[0]).toEqual([{ id: 'b', n: 1 }]);
  });
});

describe('unprocessed keys', () => {
  it('are told without the prefix, and are a request for another batchGetItem', async () => {
    const engine = createEngine({ clock });
    let batches = 0;
    const busy: EngineLike = {
      clock,
      region: engine.region,
      nextRequestId: () => engine.nextRequestId(),
      execute(operationName, input) {
        if (operationName !== 'BatchGetItem') return engine.execute(operationName, input);
        batches += 1;
        const { RequestItems: items } = input as { RequestItems: object };
        return batches === 1
          ? { Responses: {}, UnprocessedKeys: items }
          : engine.execute(operationName, input);
      },
    };
    const reading = new Client({ engine: busy, tableNamePrefix: 'Dev_' });
    await reading.createTable('Table');
    await reading.putItem('Table', { id: 'a', name: 'x', age: 1 });
    const [none, { UnprocessedKeys: left }] = await reading.batchGetItem({
      Table: { keys: ['a'], AttributesToGet: ['age'] },
    });
    expect(none).toEqual({});
    expect(left).toEqual({ Table: { Keys: [{ HashKeyElement: { S: 'a' } }], AttributesToGet: ['age'] } });
    expect((await reading.batchGetItem(left))[0]).toEqual({ Table: [{ age: 1 }] });
  });
});

describe('a transaction that failed too late', () => {
  it('happens once, however often it is sent', async () => {
    const engine = createEngine({ clock });
    let transactions = 0;
    const late: EngineLike = {
      clock,
      region: engine.region,
      nextRequestId: () => engine.nextRequestId(),
      execute(operationName, input) {
        const answer = engine.execute(operationName, input);
        if (operationName === 'TransactWriteItems') transactions += 1;
        if (transactions === 1) {
          transactions += 1;
          throw new ThrottlingException('Rate exceeded');
        }
        return answer;
      },
    };
    const writing = new Client({ engine: late });
    await writing.createTable('Table');
    await writing.transactWrite([{ update: 'Table', key: 'a', updates: { n: { add: 1 } } }]);
    expect(transactions).toBe(3);
    expect((await writing.getItem('Table', 'a'))[0]).toEqual({ id: 'a', n: 1 });
  });
});
