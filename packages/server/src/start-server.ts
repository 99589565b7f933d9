// The declarations are to hold in projects that name fewer of the libraries.
/// <reference lib="esnext.disposable" preserve="true" />

import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { createEngine } from '@dynamem/engine';
import type { EngineLike, OnFault } from '@dynamem/protocol';
import { bind } from './bind.ts';
import { Connections } from './connections.ts';
import { endpointEnvironment } from './endpoint-environment.ts';
import { logFault } from './log-fault.ts';
import { nodeMeasureBody } from './node-measure-body.ts';
import { continueListener, requestListener } from './request-listener.ts';
import { serveConnection } from './serve-connection.ts';

/** What `startServer` takes. */
export interface ServerOptions {
  /** What answers; a new engine by default. */
  readonly engine?: EngineLike | undefined;
  /** 4566 by default; 0 takes a free port. */
  readonly port?: number | undefined;
  /** The address to listen on; by default loopback, 127.0.0.1 and ::1 alike. */
  readonly host?: string | undefined;
  /** `required` refuses requests without a complete Signature Version 4, as AWS does; `ignored` by default. */
  readonly authentication?: 'ignored' | 'required' | undefined;
  /** Is told of every fault of dynamem itself; by default it is written to the error output. */
  readonly onFault?: OnFault | undefined;
  /** Lets the process end although the server listens. */
  readonly unref?: boolean | undefined;
}

/** A DynamoDB endpoint on a port of this machine. */
export interface RunningServer extends AsyncDisposable {
  /** E.g. `http://127.0.0.1:4566` */
  readonly url: string;
  readonly port: number;
  /** The variables that lead AWS's SDKs and command line here, for `process.env` or a child process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Stops listening and closes every connection; resolves when the port is free. */
  close(): Promise<void>;
}

/** Idle connections are left to the client: one closed here just as the client reuses it would fail its request. */
const NEVER_MS = 0;

/**
 * Starts a DynamoDB endpoint.
 * @throws Error when the port is in use
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { engine = createEngine(), onFault = logFault, unref = false, authentication } = options;
  const respondOptions = { authentication, onFault, measureBody: nodeMeasureBody };
  const listener = requestListener(engine, respondOptions);
  const httpServer = createHttpServer({ keepAliveTimeout: NEVER_MS }, listener);
  httpServer.on('checkContinue', continueListener(listener));
  const connections = new Connections();
  const accept = (socket: Socket): void => {
    if (unref) socket.unref();
    connections.add(socket);
    serveConnection(socket, engine, respondOptions, httpServer);
  };
  const newServer = (): Server => createServer({ allowHalfOpen: true, noDelay: true }, accept);
  const { servers, host, port } = await bind(newServer, options.host, options.port ?? 4566);
  for (const server of servers) {
    server.on('error', (cause) => onFault(cause, undefined));
    if (unref) server.unref();
  }
  const url = `http://${urlHost(host)}:${port}`;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeServers(servers, connections));
  return {
    url,
    port,
    environment: endpointEnvironment(url, engine.region),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function closeServers(servers: readonly Server[], connections: Connections): Promise<void> {
  const allClosed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
  connections.close();
  await Promise.all(allClosed);
}

/** A host as a URL names it; the addresses that mean every interface are reached by loopback. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
