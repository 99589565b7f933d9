import type { Server } from 'node:net';
import { hasCode, listenOn } from './listen-on.ts';

/** Servers bound to one port, and the host to name in a URL. */
export interface Binding {
  readonly servers: readonly Server[];
  readonly host: string;
  readonly port: number;
}

/** How often a free port of IPv4 that is taken on IPv6 is given up for another. */
const FREE_PORT_ATTEMPTS = 20;

/**
 * Binds servers made by `createServer`: to `host`, or to loopback on IPv4 and, where the machine has it, on IPv6, for
 * `localhost` is either. Port 0 takes a port free on both.
 * @throws Error when the port is in use or the host is not this machine's
 */
export async function bind(
  createServer: () => Server,
  host: string | undefined,
  port: number,
): Promise<Binding> {
  if (host === undefined || host === 'localhost') return bindLoopback(createServer, port, FREE_PORT_ATTEMPTS);
  const server = createServer();
  return { servers: [server], host, port: await listenOrExplain(server, host, port) };
}

async function bindLoopback(
  createServer: () => Server,
  port: number,
  attemptsLeft: number,
): Promise<Binding> {
  const ipv4 = createServer();
  const ipv6 = createServer();
  const boundPort = await listenOrExplain(ipv4, '127.0.0.1', port);
  const binding = { host: '127.0.0.1', port: boundPort };
  try {
    await listenOn(ipv6, '::1', boundPort);
    return { ...binding, servers: [ipv4, ipv6] };
  } catch (cause) {
    if (hasCode(cause, 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT'))
      return { ...binding, servers: [ipv4] };
    await new Promise((resolve) => ipv4.close(resolve));
    if (port !== 0 || attemptsLeft <= 1 || !hasCode(cause, 'EADDRINUSE'))
      throw explained(cause, '::1', boundPort);
    return bindLoopback(createServer, port, attemptsLeft - 1);
  }
}

async function listenOrExplain(server: Server, host: string, port: number): Promise<number> {
  try {
    return await listenOn(server, host, port);
  } catch (cause) {
    throw explained(cause, host, port);
  }
}

function explained(cause: unknown, host: string, port: number): Error {
  if (hasCode(cause, 'EADDRINUSE')) {
    return new Error(`Port ${port} of ${host} is in use: choose another port, or 0 for a free one`, {
      cause,
    });
  }
  if (hasCode(cause, 'EACCES'))
    return new Error(`Port ${port} of ${host} needs more rights than this user has`, { cause });
  return new Error(`Cannot listen on port ${port} of ${host}: ${String(cause)}`, { cause });
}
