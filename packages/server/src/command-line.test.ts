import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../test/bundled.ts';
import { getItemRequest, RawConnection } from '../test/raw-connection.ts';
import { startServer } from './start-server.ts';
import { version } from './version.ts';

let command: Awaited<ReturnType<typeof bundled>>;

beforeAll(async () => {
  command = await bundled('command-line');
});
afterAll(() => command.remove());

function run(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command.path, ...args]);
}

/** What a run that ends by itself prints and its exit code. */
async function output(
  ...args: readonly string[]
): Promise<{ stdout: string; stderr: string; exitCode: unknown }> {
  const child = run(...args);
  const exit = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [exitCode] = await exit;
  return { stdout, stderr, exitCode };
}

/** A run that serves on a free port, once it says so. */
async function serve(
  ...args: readonly string[]
): Promise<{ child: ChildProcessWithoutNullStreams; greeting: string; port: number }> {
  const child = run('--port', '0', ...args);
  let greeting = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    greeting += String(chunk);
    if (greeting.includes('Ctrl-C')) break;
  }
  return { child, greeting, port: Number(/127\.0\.0\.1:(\d+)/.exec(greeting)?.[1]) };
}

/** The first request id of a run with a seed. */
async function requestId(seed: string): Promise<string | null> {
  const { child, port } = await serve('--seed', seed);
  const response = await fetch(`http://127.0.0.1:${port}`);
  child.kill('SIGTERM');
  return response.headers.get('x-amzn-requestid');
}

describe('dynamem serve', () => {
  it('prints the URL and the line to export, and serves', async () => {
    const { child, greeting, port } = await serve('--region', 'eu-west-1');
    const url = `http://127.0.0.1:${port}`;
    expect(greeting).toBe(
      `dynamem ${version}: DynamoDB of eu-west-1 on ${url}\nTo send AWS's SDKs and command line there:\n\n` +
        `  export AWS_ENDPOINT_URL_DYNAMODB=${url} AWS_ENDPOINT_URL_DYNAMODB_STREAMS=${url} AWS_REGION=eu-west-1 ` +
        'AWS_DEFAULT_REGION=eu-west-1 AWS_ACCESS_KEY_ID=dynamem AWS_SECRET_ACCESS_KEY=dynamem\n\nCtrl-C stops it.\n',
    );
    const response = await fetch(url);
    expect(await response.text()).toBe('healthy: dynamodb.eu-west-1.amazonaws.com ');
    child.kill('SIGTERM');
    await once(child, 'close');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with exit code 0 on %s, although clients are connected',
    async (signal) => {
      const { child, port } = await serve();
      const connection = await RawConnection.open(port);
      connection.socket.write(getItemRequest('{', 'Content-Length: 9'));
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([0, null]);
      await connection.untilClosed();
    },
  );

  it('ends with exit code 0 on a signal that comes twice, as npm sends it', async () => {
    const { child } = await serve();
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('gives the same answers for the same seed', async () => {
    const [first, second, other] = await Promise.all([requestId('5'), requestId('5'), requestId('6')]);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('says when the port is in use, and exits with 1', async () => {
    const server = await startServer({ port: 0 });
    expect(await output('--port', String(server.port))).toEqual({
      stdout: '',
      stderr: `dynamem: Port ${server.port} of 127.0.0.1 is in use: choose another port, or 0 for a free one\n`,
      exitCode: 1,
    });
    await server.close();
  });
});

describe('dynamem', () => {
  it('prints every option for --help', async () => {
    const { stdout, stderr, exitCode } = await output('--help');
    expect([stderr, exitCode]).toEqual(['', 0]);
    const flags = [
      'port',
      'host',
      'region',
      'account-id',
      'seed',
      'table-delays',
      'wording',
      'help',
      'version',
    ];
    for (const flag of flags) {
      expect(stdout).toContain(`--${flag} `);
    }
  });

  it('prints its version for --version', async () => {
    expect(await output('--version')).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
  });

  it('refuses what it does not know, and exits with 2', async () => {
    expect(await output('--prot', '1')).toEqual({
      stdout: '',
      stderr: "dynamem: Unknown option --prot; see 'dynamem --help'\n",
      exitCode: 2,
    });
  });
});
