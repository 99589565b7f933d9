import { createEngine } from '@dynamem/engine';
import type { Command } from './parse-arguments.ts';
import { startServer } from './start-server.ts';
import { version } from './version.ts';

/**
 * Serves until SIGINT or SIGTERM; a second signal ends the process at once.
 * @throws Error when the port is in use
 */
export async function serve(command: Extract<Command, { name: 'serve' }>): Promise<never> {
  const engine = createEngine(command.engine);
  const server = await startServer({ engine, host: command.host, port: command.port });
  const stopped = stopOnSignal(() => server.close());
  const variables = Object.entries(server.environment).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(
    `dynamem ${version}: DynamoDB of ${engine.region} on ${server.url}\n` +
      `To send AWS's SDKs and command line there:\n\n  export ${variables.join(' ')}\n\nCtrl-C stops it.\n`,
  );
  await stopped;
  // Not by running out of work: Node lets go of its signal handlers first, and a second signal would then look fatal.
  process.exit(0);
}

/** Calls `stop` on the first signal to end, and resolves when it has; the second ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const onSignal = (): void => {
      // Under `npm start` a terminal's Ctrl-C comes twice, once from npm, so the second is no failure either.
      if (isStopping) process.exit(0);
      isStopping = true;
      stop().then(resolve, reject);
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
}
