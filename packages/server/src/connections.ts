import type { Socket } from 'node:net';

/** How long an answer on its way may take to leave when the server closes. */
const FLUSH_MS = 1000;

/** The open connections of a server, idle ones of keep-alive clients among them. */
export class Connections {
  readonly sockets: Set<Socket> = new Set();

  /** Follows a connection until it is closed. */
  add(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }

  /** Closes every connection as soon as what was answered has left. */
  close(): void {
    for (const socket of this.sockets) socket.destroySoon();
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, FLUSH_MS).unref();
  }
}
