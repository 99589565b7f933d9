import type { Comparable } from '@dynamem/engine';
import type { FixtureItem } from '../fixture-item.ts';
import type { MatcherContext, MatcherResult } from './matcher.ts';
import { toHaveChanged, type ExpectedChanges } from './to-have-changed.ts';
import { toHaveConsumedAtMost, type CapacityLimits } from './to-have-consumed-at-most.ts';
import { toHaveItem } from './to-have-item.ts';
import { toHaveItemCount } from './to-have-item-count.ts';
import {
  toHaveReceivedAnyCommand,
  toHaveReceivedCommand,
  toHaveReceivedCommandExactlyOnceWith,
  toHaveReceivedCommandOnce,
  toHaveReceivedCommandTimes,
  toHaveReceivedCommandWith,
  toHaveReceivedLastCommandWith,
  toHaveReceivedNthCommandWith,
  toHaveReceivedNthSpecificCommandWith,
  type ExpectedCommand,
} from './to-have-received-command.ts';
import { toHaveScanned } from './to-have-scanned.ts';

/** What `expect` offers. Of an engine: its items, units, scans and changes; of a client, real or fake: its commands. */
export interface DynamemMatchers<Result = void> {
  /** That a table has an item with this key and these other attributes, native or in DynamoDB's form. */
  toHaveItem(tableName: string, item: FixtureItem): Result;
  toHaveItemCount(tableName: string, count: number): Result;
  /** That the requests in the engine's history consumed no more units. */
  toHaveConsumedAtMost(limits: CapacityLimits): Result;
  /** That the requests in the engine's history scanned so many times. */
  toHaveScanned(times: number): Result;
  /** That the engine is not what it was; with `expected`, that exactly this has changed. */
  toHaveChanged(before: Comparable, expected?: ExpectedChanges): Result;
  toHaveReceivedAnyCommand(): Result;
  toHaveReceivedCommand(command: ExpectedCommand): Result;
  toHaveReceivedCommandTimes(command: ExpectedCommand, times: number): Result;
  toHaveReceivedCommandOnce(command: ExpectedCommand): Result;
  /** Members that are not told may be anything; asymmetric matchers stand for values. */
  toHaveReceivedCommandWith(command: ExpectedCommand, input: object): Result;
  toHaveReceivedCommandExactlyOnceWith(command: ExpectedCommand, input: object): Result;
  /** The position, from 1, is among the commands of all classes. */
  toHaveReceivedNthCommandWith(position: number, command: ExpectedCommand, input: object): Result;
  toHaveReceivedLastCommandWith(command: ExpectedCommand, input: object): Result;
  /** The position, from 1, is among the commands of the class. */
  toHaveReceivedNthSpecificCommandWith(position: number, command: ExpectedCommand, input: object): Result;
}

/** The matchers as `expect.extend` of jest and vitest takes them. */
export const matchers: {
  readonly [Name in keyof DynamemMatchers]: (
    this: MatcherContext,
    received: unknown,
    ...expected: Parameters<DynamemMatchers[Name]>
  ) => MatcherResult;
} = {
  toHaveItem,
  toHaveItemCount,
  toHaveConsumedAtMost,
  toHaveScanned,
  toHaveChanged,
  toHaveReceivedAnyCommand,
  toHaveReceivedCommand,
  toHaveReceivedCommandTimes,
  toHaveReceivedCommandOnce,
  toHaveReceivedCommandWith,
  toHaveReceivedCommandExactlyOnceWith,
  toHaveReceivedNthCommandWith,
  toHaveReceivedLastCommandWith,
  toHaveReceivedNthSpecificCommandWith,
};
