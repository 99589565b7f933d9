import { describe, expect, it } from 'vitest';
import {
  changedThroughput,
  decreasesToday,
  newThroughput,
  noProvisionedThroughput,
  requireDecreaseAllowed,
} from './provisioned-throughput.ts';
import type { ThroughputRecord } from './table-record.ts';

const units = (ReadCapacityUnits: number, WriteCapacityUnits: number) => ({
  ReadCapacityUnits,
  WriteCapacityUnits,
});
const HOUR_MS = 3_600_000;
const midnightMs = Date.UTC(2026, 10, 21);

/** A table whose read units were lowered from 100 by one at each of the times. */
function lowered(timesMs: readonly number[]): ThroughputRecord {
  return timesMs.reduce<ThroughputRecord>(
    (record, timeMs) => changedThroughput(record, units(record.readCapacityUnits - 1, 10), timeMs),
    newThroughput(units(100, 10)),
  );
}

describe('changedThroughput', () => {
  it('tells when it last increased and decreased, one change being able to do both', () => {
    expect(changedThroughput(newThroughput(units(5, 5)), units(6, 5), 7)).toEqual({
      readCapacityUnits: 6,
      writeCapacityUnits: 5,
      lastIncreaseMs: 7,
      decreasesMs: [],
    });
    expect(changedThroughput(newThroughput(units(5, 5)), units(6, 4), 7)).toEqual({
      readCapacityUnits: 6,
      writeCapacityUnits: 4,
      lastIncreaseMs: 7,
      lastDecreaseMs: 7,
      decreasesMs: [7],
    });
  });

  it('counts from nothing when a table becomes provisioned', () => {
    expect(changedThroughput(noProvisionedThroughput, units(1, 1), 7)).toMatchObject({
      lastIncreaseMs: 7,
      decreasesMs: [],
    });
  });
});

describe('decreasesToday', () => {
  it('forgets the decreases of yesterday at midnight UTC', () => {
    const record = lowered([midnightMs - 2, midnightMs - 1]);
    expect(decreasesToday(record, midnightMs - 1)).toHaveLength(2);
    expect(decreasesToday(record, midnightMs)).toHaveLength(0);
    expect(lowered([midnightMs - 1, midnightMs]).decreasesMs).toEqual([midnightMs]);
  });
});

describe('requireDecreaseAllowed', () => {
  const four = lowered([0, 1, 2, 3].map((minutes) => midnightMs + minutes * 60_000));
  const lastMs = midnightMs + 3 * 60_000;

  it('allows four decreases a day at any time', () => {
    const three = lowered([midnightMs, midnightMs, midnightMs]);
    expect(() => requireDecreaseAllowed(three, units(1, 1), midnightMs)).not.toThrow();
  });

  it('refuses a fifth within the hour after the fourth', () => {
    expect(() => requireDecreaseAllowed(four, units(1, 1), lastMs + HOUR_MS - 1)).toThrow(
      expect.objectContaining({
        name: 'LimitExceededException',
        message:
          'Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. After the first 4 decreases, ' +
          'each subsequent decrease in the same UTC day can be performed at most once every 3600 seconds. Number of decreases today: 4. ' +
          'Last decrease at Saturday, November 21, 2026 12:03:00 AM UTC. ' +
          'Next decrease can be made at Saturday, November 21, 2026 1:03:00 AM UTC',
      }),
    );
    expect(() => requireDecreaseAllowed(four, units(1, 1), lastMs + HOUR_MS)).not.toThrow();
  });

  it('allows an increase at any time and a decrease on the next day', () => {
    expect(() => requireDecreaseAllowed(four, units(100, 100), lastMs)).not.toThrow();
    expect(() =>
      requireDecreaseAllowed(lowered(Array(9).fill(midnightMs - 1)), units(1, 1), midnightMs),
    ).not.toThrow();
  });
});
