import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a client may go on sending what nobody reads, so that it gets to read the answer. */
const LINGER_MS = 2000;

/**
 * Answers 413 at once, without reading the rest of the body. The connection is closed when the client has stopped
 * sending: closing while it sends would reset the connection, and the client would not see the answer.
 */
export function refuseTooLarge(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { 'Content-Length': '0', Connection: 'close' });
  response.flushHeaders();
  const finish = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, LINGER_MS).unref();
  request.on('close', finish).on('end', finish).resume();
}
