import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { EngineLike } from '@dynamem/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { bundled } from '../test/bundled.ts';
import { echoEngine } from '../test/echo-engine.ts';
import { getItemRequest, RawConnection } from '../test/raw-connection.ts';
import { listenOn } from './listen-on.ts';
import { startServer, type RunningServer } from './start-server.ts';

const started: RunningServer[] = [];

async function start(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer({ engine: echoEngine, port: 0, ...options });
  started.push(server);
  return server;
}

/** A client that has sent a request and does not read the answer, of `lengthBytes`, that was just written. */
async function unread(lengthBytes: number): Promise<{ server: RunningServer; connection: RawConnection }> {
  const answering = new EventEmitter();
  const engine: EngineLike = {
    ...echoEngine,
    execute: () => {
      // The answer is written in the same turn of the event loop.
      setImmediate(() => answering.emit('answered'));
      return { S: 'x'.repeat(lengthBytes) };
    },
  };
  const server = await start({ engine });
  const connection = await RawConnection.open(server.port);
  connection.socket.pause();
  const answered = once(answering, 'answered');
  connection.socket.write(getItemRequest('{}'));
  await answered;
  return { server, connection };
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

describe('startServer', () => {
  it('listens on both loopback addresses, on one port', async () => {
    const { port, url } = await start();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const hosts = ['127.0.0.1', '[::1]', 'localhost'];
    const responses = await Promise.all(hosts.map((host) => fetch(`http://${host}:${port}`)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('listens on the one address it is given', async () => {
    const { port, url } = await start({ host: '::1' });
    expect(url).toBe(`http://[::1]:${port}`);
    expect((await fetch(url)).status).toBe(200);
    await expect(RawConnection.open(port, '127.0.0.1')).rejects.toThrow('ECONNREFUSED');
  });

  it('names an address of loopback when it listens on every interface', async () => {
    const { port, url } = await start({ host: '0.0.0.0' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it('brings an engine of its own when none is given', async () => {
    const { url } = await start({ engine: undefined });
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
    });
    expect([response.status, await response.json()]).toEqual([200, { TableNames: [] }]);
  });

  it('gives the variables that lead AWS’s tools to it', async () => {
    const { url, environment } = await start();
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL_DYNAMODB: url,
      AWS_ENDPOINT_URL_DYNAMODB_STREAMS: url,
    });
  });

  it('asks for a signature when told to', async () => {
    const { port } = await start({ authentication: 'required' });
    const connection = await RawConnection.open(port);
    connection.socket.write(getItemRequest('{}'));
    expect(await connection.until('}')).toContain('#MissingAuthenticationTokenException');
    connection.socket.destroy();
  });

  it('lets a process end that has asked for that, although a client is connected', async () => {
    const { path, remove } = await bundled('index');
    const program = `
      import { connect } from 'node:net';
      import { startServer } from ${JSON.stringify(path)};
      const { port } = await startServer({ port: 0, unref: true });
      const socket = connect({ port, host: '127.0.0.1' });
      socket.write('GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n');
      socket.once('data', () => socket.unref());
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
    expect(await once(child, 'close')).toEqual([0, null]);
    remove();
  });

  it('says which port is in use', async () => {
    const { port } = await start();
    await expect(start({ port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use: choose another port, or 0 for a free one`,
    );
  });

  it('says when the port is in use on IPv6 alone, and leaves IPv4 free', async () => {
    const other = createServer();
    const port = await listenOn(other, '::1', 0);
    await expect(start({ port })).rejects.toThrow(`Port ${port} of ::1 is in use`);
    const reusing = createServer();
    expect(await listenOn(reusing, '127.0.0.1', port)).toBe(port);
    reusing.close();
    other.close();
  });

  it('says when the host is not this machine’s', async () => {
    await expect(start({ host: '192.0.2.1' })).rejects.toThrow(/^Cannot listen on port 0 of 192\.0\.2\.1: /);
  });
});

describe('close', () => {
  it('closes connections that idle and requests that stopped halfway', async () => {
    const server = await start();
    const idle = await RawConnection.open(server.port);
    idle.socket.write(getItemRequest('{}'));
    await idle.until('"Echo"');
    const silent = await RawConnection.open(server.port);
    const halfway = await RawConnection.open(server.port);
    halfway.socket.write(getItemRequest('{', 'Content-Length: 100'));
    await server.close();
    await Promise.all([idle.untilClosed(), silent.untilClosed(), halfway.untilClosed()]);
    await expect(RawConnection.open(server.port)).rejects.toThrow('ECONNREFUSED');
  });

  it('lets an answer that is on its way arrive', async () => {
    const { server, connection } = await unread(4_000_000);
    const closed = server.close();
    connection.socket.resume();
    const received = await connection.untilClosed();
    await closed;
    expect(received.endsWith('x"}')).toBe(true);
  });

  it('does not wait for a client that does not read', async () => {
    const { server, connection } = await unread(16_000_000);
    await server.close();
    connection.socket.resume();
    expect(await connection.untilClosed()).not.toContain('x"}');
  });

  it('frees the port, and may be called twice', async () => {
    const server = await start();
    await Promise.all([server.close(), server.close()]);
    expect((await start({ port: server.port })).port).toBe(server.port);
  });

  it('is what disposal does', async () => {
    const server = await start();
    await server[Symbol.asyncDispose]();
    await expect(RawConnection.open(server.port)).rejects.toThrow('ECONNREFUSED');
  });
});
