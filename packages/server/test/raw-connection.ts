import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test writes bytes and reads what comes, as it is. */
export class RawConnection {
  readonly socket: Socket;
  private received = '';

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.received += text;
    });
    // A reset ends a connection as well as anything; the tests look at what arrived before.
    socket.on('error', () => undefined);
  }

  static async open(port: number, host = '127.0.0.1'): Promise<RawConnection> {
    const socket = connect({ port, host });
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  /** Everything received once the server has closed the connection. */
  async untilClosed(): Promise<string> {
    if (!this.socket.closed) await once(this.socket, 'close');
    return this.received;
  }

  /** Everything received as soon as it contains `text` `times` times. */
  async until(text: string, times = 1): Promise<string> {
    if (this.received.split(text).length > times) return this.received;
    await once(this.socket, 'data');
    return this.until(text, times);
  }
}

/** A request for GetItem, with its length unless `headers` say otherwise. */
export function getItemRequest(body: string, headers = `Content-Length: ${body.length}`): string {
  return (
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n' +
    `X-Amz-Target: DynamoDB_20120810.GetItem\r\n${headers}\r\n\r\n${body}`
  );
}
