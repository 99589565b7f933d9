import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from './parse-arguments.ts';

const DEFAULTS = { name: 'serve', host: undefined, port: 4566, engine: {} };

describe('parseArguments', () => {
  it.each([[[]], [['serve']]])('serves with the defaults for %j', (args) => {
    expect(parseArguments(args)).toEqual(DEFAULTS);
  });

  it('reads every option', () => {
    const args = ['--port', '0', '--host=::1', '--region', 'eu-west-1', '--account-id', '123456789012'];
    const more = ['--seed=-7', '--table-delays', 'realistic', '--wording', 'before-2026-06'];
    const engine = ['--shards', '4', '--time-to-live-delay-ms', '172800000'];
    expect(parseArguments(['serve', ...args, ...more, ...engine])).toEqual({
      name: 'serve',
      host: '::1',
      port: 0,
      engine: {
        region: 'eu-west-1',
        accountId: '123456789012',
        seed: -7,
        tableDelays: 'realistic',
        shards: 4,
        timeToLiveDelayMs: 172_800_000,
        wording: 'before-2026-06',
      },
    });
  });

  it('takes the word random for a delay, and none at all', () => {
    const delays = ['random', '0'].map((delay) => parseArguments(['--time-to-live-delay-ms', delay]));
    expect(delays).toEqual([
      { ...DEFAULTS, engine: { timeToLiveDelayMs: 'random' } },
      { ...DEFAULTS, engine: { timeToLiveDelayMs: 0 } },
    ]);
  });

  it('takes options before the command, and the last of one given twice', () => {
    expect(parseArguments(['--port', '1', '--port', '65535', 'serve'])).toEqual({
      ...DEFAULTS,
      port: 65_535,
    });
  });

  it.each(['--help', '-h'])('helps on %s, whatever else there is', (flag) => {
    expect(parseArguments(['serve', '--port', '1', flag])).toEqual({ name: 'help' });
  });

  it.each(['--version', '-v'])('tells its version on %s', (flag) => {
    expect(parseArguments([flag])).toEqual({ name: 'version' });
  });

  it.each([
    [['--prot', '1'], 'Unknown option --prot'],
    [['-p', '1'], 'Unknown option -p'],
    [['--constructor'], 'Unknown option --constructor'],
    [['--no-port'], 'Unknown option --no-port'],
    [['--port'], 'Option --port needs a value'],
    [['--help=yes'], 'Option --help takes no value'],
    [['--port', 'http'], "Option --port must be a whole number from 0 to 65535, not 'http'"],
    [['--port='], "Option --port must be a whole number from 0 to 65535, not ''"],
    [['--port', '65536'], "Option --port must be a whole number from 0 to 65535, not '65536'"],
    [['--host='], "Option --host must be an address, not ''"],
    [['--region', 'EU'], "Option --region must be the name of a region, e.g. 'eu-west-1', not 'EU'"],
    [['--account-id', '12'], "Option --account-id must be twelve digits, not '12'"],
    [['--seed', '1.5'], "Option --seed must be a whole number, not '1.5'"],
    [['--table-delays', 'some'], "Option --table-delays must be 'none' or 'realistic', not 'some'"],
    [['--shards', '0'], "Option --shards must be a whole number from 1 to 9999, not '0'"],
    [
      ['--time-to-live-delay-ms', '172800001'],
      "Option --time-to-live-delay-ms must be a whole number of milliseconds up to 48 hours (172800000), or 'random', not '172800001'",
    ],
    [
      ['--time-to-live-delay-ms', '-1'],
      "Option --time-to-live-delay-ms must be a whole number of milliseconds up to 48 hours (172800000), or 'random', not '-1'",
    ],
    [['--wording', 'old'], "Option --wording must be 'newest' or 'before-2026-06', not 'old'"],
    [['load'], 'Unknown command load'],
    [['serve', 'twice'], 'Unexpected argument twice'],
  ])('refuses %j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(new UsageError(message));
  });
});
