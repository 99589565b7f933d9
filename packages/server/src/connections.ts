import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long an answer on its way may take to leave when the server closes. */
const FLUSH_MS = 250;

/** The open connections of some servers, idle ones of keep-alive clients among them. */
export class Connections {
  readonly sockets: Set<Socket> = new Set();

  /** Follows the connections a server accepts; unreferenced ones do not keep the process alive. */
  follow(server: Server, isReferenced: boolean): void {
    server.on('connection', (socket: Socket) => {
      if (!isReferenced) socket.unref();
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Closes every connection as soon as what was answered has left. */
  close(): void {
    for (const socket of this.sockets) socket.destroySoon();
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, FLUSH_MS).unref();
  }
}
