#!/usr/bin/env node
import { parseArguments, UsageError } from './parse-arguments.ts';
import { serve } from './serve.ts';
import { usage } from './usage.ts';
import { version } from './version.ts';

/** Runs the command line and returns its exit code: 0, 1 when it cannot serve, 2 when it does not understand. */
async function commandLine(args: readonly string[]): Promise<number> {
  try {
    const command = parseArguments(args);
    if (command.name === 'help') process.stdout.write(usage);
    else if (command.name === 'version') process.stdout.write(`${version}\n`);
    else await serve(command);
    return 0;
  } catch (error) {
    const isMisused = error instanceof UsageError;
    const hint = isMisused ? "; see 'dynamem --help'" : '';
    process.stderr.write(`dynamem: ${error instanceof Error ? error.message : String(error)}${hint}\n`);
    return isMisused ? 2 : 1;
  }
}

void commandLine(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
