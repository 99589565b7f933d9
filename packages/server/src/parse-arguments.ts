import { parseArgs } from 'node:util';
import type { EngineOptions } from '@dynamem/engine';

/** What the command line is asked to do. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'serve';
      readonly host: string | undefined;
      readonly port: number;
      readonly engine: EngineOptions;
    };

/** Arguments the command line does not understand; the message says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const LONGEST_DELAY_MS = 48 * 60 * 60 * 1000;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  region: { type: 'string' },
  'account-id': { type: 'string' },
  seed: { type: 'string' },
  'table-delays': { type: 'string' },
  shards: { type: 'string' },
  'time-to-live-delay-ms': { type: 'string' },
  wording: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Reads the arguments after `dynamem`; of a flag given twice the last counts.
 * @throws UsageError
 */
export function parseArguments(args: readonly string[]): Command {
  // Not strict, so that the errors are ours: Node's explain how to pass what looks like a flag, not what there is.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw new UsageError(`Unknown option ${token.rawName}`);
    const takesValue = token.name !== 'help' && token.name !== 'version';
    if (takesValue && token.value === undefined)
      throw new UsageError(`Option ${token.rawName} needs a value`);
    if (!takesValue && token.value !== undefined)
      throw new UsageError(`Option ${token.rawName} takes no value`);
    values.set(token.name, token.value ?? '');
  }
  if (values.has('help')) return { name: 'help' };
  if (values.has('version')) return { name: 'version' };
  const [command = 'serve', unexpected] = positionals;
  if (command !== 'serve') throw new UsageError(`Unknown command ${command}`);
  if (unexpected !== undefined) throw new UsageError(`Unexpected argument ${unexpected}`);
  return {
    name: 'serve',
    host: matching(values, 'host', /./, 'an address'),
    port: port(values),
    engine: engine(values),
  };
}

function port(values: ReadonlyMap<string, string>): number {
  const text = matching(values, 'port', /^\d{1,5}$/, 'a whole number from 0 to 65535') ?? '4566';
  if (Number(text) > 65_535)
    throw new UsageError(`Option --port must be a whole number from 0 to 65535, not '${text}'`);
  return Number(text);
}

function engine(values: ReadonlyMap<string, string>): EngineOptions {
  const region = matching(values, 'region', /^[a-z0-9-]+$/, "the name of a region, e.g. 'eu-west-1'");
  const accountId = matching(values, 'account-id', /^\d{12}$/, 'twelve digits');
  const seed = matching(values, 'seed', /^-?\d{1,15}$/, 'a whole number');
  const tableDelays = matching(values, 'table-delays', /^(none|realistic)$/, "'none' or 'realistic'");
  const shards = matching(values, 'shards', /^[1-9]\d{0,3}$/, 'a whole number from 1 to 9999');
  const timeToLiveDelayMs = timeToLiveDelay(values);
  const wording = matching(values, 'wording', /^(newest|before-2026-06)$/, "'newest' or 'before-2026-06'");
  return {
    ...(region === undefined ? {} : { region }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(tableDelays === undefined ? {} : { tableDelays: tableDelays === 'none' ? 'none' : 'realistic' }),
    ...(shards === undefined ? {} : { shards: Number(shards) }),
    ...(timeToLiveDelayMs === undefined ? {} : { timeToLiveDelayMs }),
    ...(wording === undefined ? {} : { wording: wording === 'newest' ? 'newest' : 'before-2026-06' }),
  };
}

function timeToLiveDelay(values: ReadonlyMap<string, string>): number | 'random' | undefined {
  const meaning = "a whole number of milliseconds up to 48 hours (172800000), or 'random'";
  const text = matching(values, 'time-to-live-delay-ms', /^(\d{1,9}|random)$/, meaning);
  if (text === undefined || text === 'random') return text;
  if (Number(text) > LONGEST_DELAY_MS)
    throw new UsageError(`Option --time-to-live-delay-ms must be ${meaning}, not '${text}'`);
  return Number(text);
}

/** The value of a flag, undefined without it. */
function matching(
  values: ReadonlyMap<string, string>,
  flag: string,
  pattern: RegExp,
  meaning: string,
): string | undefined {
  const value = values.get(flag);
  if (value !== undefined && !pattern.test(value)) {
    throw new UsageError(`Option --${flag} must be ${meaning}, not '${value}'`);
  }
  return value;
}
