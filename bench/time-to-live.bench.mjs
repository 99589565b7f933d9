// Question: what does a sweep of 10,000 expired items cost in a table of 1 M against one of 10,000?
import { createEngine, manualClock } from '@dynamem/engine';
import { createTable, item, keyOf, report, round, smoke } from './measure.mjs';

const expired = smoke ? 20 : 10_000;
const sizes = smoke ? [20, 200] : [10_000, 100_000, 1_000_000];
const sweeps = smoke ? 1 : 5;
const START_MS = Date.UTC(2026, 0, 1);
const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const TableName = 'bench';

/** A table of which each item expires in a year's time, with time to live enabled. */
function tableOf(size, clock) {
  const engine = createEngine({ clock });
  createTable(engine);
  engine.updateTimeToLive({
    TableName,
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
  });
  for (let index = 0; index < size; index += 1) putExpiring(engine, index, START_MS + A_YEAR_MS + index);
  return engine;
}

function putExpiring(engine, index, expiresMs) {
  const expires = { N: String(Math.floor(expiresMs / 1000)) };
  engine.putItem({ TableName, Item: { ...item(keyOf(index)), expires } });
}

/** `expired` items that stand all over the table: its order is that of hashes. */
const chosen = (size, sweep) =>
  Array.from({ length: expired }, (_, turn) => (turn * Math.floor(size / expired) + sweep) % size);

const timed = (run) => {
  const started = performance.now();
  run();
  return (performance.now() - started) * 1000;
};

const rows = [];
for (const size of sizes) {
  const clock = manualClock(START_MS);
  const engine = tableOf(size, clock);
  const best = { sweep: Infinity, deletions: Infinity };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const indexes = chosen(size, sweep);
    for (const index of indexes) putExpiring(engine, index, clock.now() + 60_000);
    clock.advance(3_600_000);
    // What has expired is deleted when a request arrives, of whatever table.
    const sweepUs = timed(() => engine.listTables());
    for (const index of indexes) putExpiring(engine, index, START_MS + A_YEAR_MS);
    const deletionsUs = timed(() => {
      for (const index of indexes) engine.deleteItem({ TableName, Key: { pk: { S: keyOf(index) } } });
    });
    for (const index of indexes) putExpiring(engine, index, START_MS + A_YEAR_MS);
    best.sweep = Math.min(best.sweep, sweepUs / indexes.length);
    best.deletions = Math.min(best.deletions, deletionsUs / indexes.length);
  }
  rows.push({
    items: size,
    'sweep µs an item': round(best.sweep),
    'DeleteItem µs': round(best.deletions),
    'sweep / DeleteItem': round(best.sweep / best.deletions),
  });
}
report(`A sweep of ${expired} expired items`, rows);
console.log(
  `from the smallest table to the largest × ${round(rows.at(-1)['sweep µs an item'] / rows[0]['sweep µs an item'])}`,
);
