// A light load generator: keep-alive connections over plain sockets that send the same request again and again.
import { connect } from 'node:net';

/**
 * Sends `request` over `connections` sockets for `durationMs`, one request at a time on each.
 * @returns {Promise<number>} answers a second
 */
export async function load({ port, request, connections, durationMs }) {
  let answers = 0;
  const until = performance.now() + durationMs;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      oneConnection(
        port,
        request,
        () => performance.now() < until,
        () => (answers += 1),
      ),
    ),
  );
  return (answers * 1000) / (performance.now() - started);
}

function oneConnection(port, request, goesOn, answered) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    let received = '';
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('data', (data) => {
      received += data;
      const head = received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(received.slice(0, head))?.[1]);
      if (received.length < head + 4 + length) return;
      if (!received.startsWith('HTTP/1.1 200')) reject(new Error(received.slice(0, 300)));
      received = '';
      answered();
      if (goesOn()) socket.write(request);
      else socket.end();
    });
  });
}

/** A request of AWS JSON 1.0 as bytes. */
export function jsonRequest(operation, input) {
  const body = JSON.stringify(input);
  return [
    'POST / HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/x-amz-json-1.0',
    `X-Amz-Target: DynamoDB_20120810.${operation}`,
    'X-Amz-Date: 20261121T000000Z',
    'Authorization: AWS4-HMAC-SHA256 Credential=a/20261121/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
