import { createEngine } from '@dynamem/engine';
import type { Command } from './parse-arguments.ts';
import { startServer } from './start-server.ts';
import { version } from './version.ts';

/**
 * Serves until SIGINT or SIGTERM; a second signal ends the process at once.
 * @throws Error when the port is in use
 */
export async function serve(command: Extract<Command, { name: 'serve' }>): Promise<void> {
  const engine = createEngine(command.engine);
  const server = await startServer({ engine, host: command.host, port: command.port });
  const variables = Object.entries(server.environment).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(
    `dynamem ${version}: DynamoDB of ${engine.region} on ${server.url}\n` +
      `To send AWS's SDKs and command line there:\n\n  export ${variables.join(' ')}\n\nCtrl-C stops it.\n`,
  );
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      // A terminal's Ctrl-C under `npm start` comes twice, once from npm, so the second must not look like a failure.
      if (isStopping) process.exit(0);
      isStopping = true;
      void server.close().then(resolve);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
