import { Buffer } from 'node:buffer';
import { STATUS_CODES, type Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { EngineLike, RespondOptions } from '@dynamem/protocol';
import { answer, type ServerAnswer } from './answer.ts';
import { readSimpleRequest } from './simple-request.ts';

/**
 * Answers the requests of one connection: simple ones directly, at half the cost, until bytes arrive that are
 * anything else; from there on the connection is `httpServer`'s.
 */
export function serveConnection(
  socket: Socket,
  engine: EngineLike,
  options: RespondOptions,
  httpServer: HttpServer,
): void {
  const end = (): void => {
    socket.end();
  };
  const read = (bytes: Buffer): void => {
    // A client that sends on without reading the answers is left to node:http, which makes it wait.
    const request = socket.writableLength === 0 ? readSimpleRequest(bytes) : undefined;
    if (request === undefined) {
      socket.off('data', read).off('end', end);
      handOver(socket, bytes, httpServer);
    } else {
      send(socket, answer(engine, request, options));
    }
  };
  // The connection closes after an error by itself; there is nobody to tell of a client that went away.
  socket.on('error', () => undefined);
  socket.on('data', read).on('end', end);
}

/** Gives a connection to an HTTP server as if it had accepted it, the bytes read last not yet read. */
function handOver(socket: Socket, bytes: Buffer, httpServer: HttpServer): void {
  socket.pause();
  socket.unshift(bytes);
  httpServer.emit('connection', socket);
  socket.resume();
}

function send(socket: Socket, { statusCode, headers, body }: ServerAnswer): void {
  let head = `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}\r\n`;
  for (const name of Object.keys(headers)) head += `${name}: ${headers[name]}\r\n`;
  head += 'Connection: keep-alive\r\n\r\n';
  if (typeof body === 'string') {
    const isAscii = headers['Content-Length'] === String(body.length);
    socket.write(head + body, isAscii ? 'latin1' : 'utf8');
  } else {
    socket.write(Buffer.concat([Buffer.from(head, 'latin1'), body]));
  }
}
