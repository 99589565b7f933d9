// What the benchmarks share: interleaved rounds on one machine, the best of each, ratios to a baseline.

/** Small sizes and one short round, to show that a benchmark runs; tests call it so. */
export const smoke = process.argv.includes('--smoke');

/** The numbers of items a table is measured at. */
export const sizes = smoke ? [200] : [1_000, 100_000, 1_000_000];

/**
 * Times functions in turns, so that a noisy machine disturbs all alike, and keeps each one's best.
 * @param {Record<string, (turn: number) => unknown>} cases by name; a promise is awaited
 * @returns {Promise<Record<string, number>>} microseconds a call, by name
 */
export function measure(cases, turns) {
  return bestInTurns(timersOf(cases), turns);
}

/**
 * Lets timers take turns, after two rounds to warm up, and keeps each one's best.
 * @param {Record<string, (roundMs: number) => Promise<number>>} timers by name: what takes so long and tells the
 *   microseconds a call
 * @returns {Promise<Record<string, number>>} the least that each one told
 */
export async function bestInTurns(timers, { rounds = smoke ? 1 : 12, roundMs = smoke ? 2 : 60 } = {}) {
  const best = Object.fromEntries(Object.keys(timers).map((name) => [name, Infinity]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, time] of Object.entries(timers)) {
      const microseconds = await time(roundMs);
      if (round >= 0 || smoke) best[name] = Math.min(best[name], microseconds);
    }
  }
  return best;
}

/**
 * Tells a few per cent apart: times a case and its baseline by turns in many short rounds, of which most have the same
 * moment's noise in both.
 * @returns {Promise<{microseconds: number, ratio: number}>} the least that a call took; the median of the rounds' ratios
 */
export async function measureBeside(run, baseline) {
  const { run: time, baseline: timeBaseline } = timersOf({ run, baseline });
  const [rounds, roundMs] = smoke ? [1, 2] : [300, 6];
  const measured = [];
  // So many again come first: a client has thousands of functions, and a round is but thirty calls.
  for (let round = -rounds; round < rounds; round += 1) {
    const [microseconds, baselineMicroseconds] = [await time(roundMs), await timeBaseline(roundMs)];
    if (round >= 0) measured.push({ microseconds, ratio: microseconds / baselineMicroseconds });
  }
  const ratios = measured.map(({ ratio }) => ratio).toSorted((left, right) => left - right);
  return {
    microseconds: Math.min(...measured.map(({ microseconds }) => microseconds)),
    ratio: ratios[Math.floor(ratios.length / 2)],
  };
}

/** What times each of `cases`, whose turns go on from round to round. */
export function timersOf(cases) {
  const timer = (run) => {
    let turn = 0;
    const asynchronous = run(turn) instanceof Promise;
    return async (roundMs) => {
      const first = turn;
      let elapsed = 0;
      const started = performance.now();
      while (elapsed < roundMs) {
        for (let count = 0; count < 16; count += 1) {
          turn += 1;
          if (asynchronous) await run(turn);
          else run(turn);
        }
        elapsed = performance.now() - started;
      }
      return (elapsed * 1000) / (turn - first);
    };
  };
  return Object.fromEntries(Object.entries(cases).map(([name, run]) => [name, timer(run)]));
}

/** Prints a title and rows of figures. */
export function report(title, rows) {
  console.log(`\n${title}`);
  console.table(rows);
}

export const round = (figure, digits = 2) => Number(figure.toFixed(digits));

/** An item of about 1 KB: ten attributes of several types. */
export function item(partitionKey, sortKey) {
  const filler = 'abcdefghij'.repeat(12);
  return {
    pk: { S: partitionKey },
    ...(sortKey === undefined ? {} : { sk: { S: sortKey } }),
    name: { S: `name of ${partitionKey}` },
    count: { N: '12345' },
    price: { N: '99.95' },
    active: { BOOL: true },
    tags: { SS: ['one', 'three', 'two'] },
    address: { M: { street: { S: filler }, city: { S: 'Springfield' }, zip: { N: '12345' } } },
    history: { L: [{ S: filler }, { N: '1' }, { S: filler }] },
    text: { S: filler.repeat(4) },
  };
}

/** A plain deep copy of a wire-form value: what no answer without aliasing can do without. */
export function deepCopy(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(deepCopy);
  if (value instanceof Uint8Array) return value.slice();
  const copy = {};
  for (const name in value) copy[name] = deepCopy(value[name]);
  return copy;
}

/** A key well spread over the table, by turn. */
export const spread = (turn, count) => (Math.imul(turn, 2654435761) >>> 0) % count;

/**
 * One of at most 1,000 keys that stand all over the table, by turn: what a program touches again and again. With
 * keys drawn from all of a large table it is the machine's memory that is measured, for any store alike.
 */
export function familiar(turn, count) {
  const known = Math.min(count, 1000);
  return spread(turn, known) * Math.floor(count / known);
}

/** How much more the largest table costs than the smallest. */
export const growth = (rows, column) => round(rows.at(-1)[column] / rows[0][column]);

/** Creates the benchmarks' table: a partition key, a sort key where asked. */
export function createTable(engine, withSortKey = false) {
  engine.createTable({
    TableName: 'bench',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      ...(withSortKey ? [{ AttributeName: 'sk', KeyType: 'RANGE' }] : []),
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      ...(withSortKey ? [{ AttributeName: 'sk', AttributeType: 'S' }] : []),
    ],
  });
}

export const keyOf = (index) => `user#${String(index).padStart(7, '0')}`;
