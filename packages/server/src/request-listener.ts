import { Buffer, isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES, respond, type EngineLike, type RespondOptions } from '@dynamem/protocol';
import { nodeMeasureBody } from './node-measure-body.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** Answers every request of a `node:http` server by an engine. */
export function requestListener(engine: EngineLike, options: RespondOptions): RequestListener {
  const respondOptions = { ...options, measureBody: nodeMeasureBody };
  return (request, response) => {
    if (Number(request.headers['content-length']) > MAX_BODY_BYTES) {
      refuseTooLarge(request, response);
      return;
    }
    const chunks: Buffer[] = [];
    let lengthBytes = 0;
    const collect = (chunk: Buffer): void => {
      chunks.push(chunk);
      lengthBytes += chunk.length;
      if (lengthBytes <= MAX_BODY_BYTES) return;
      request.off('data', collect).off('end', answer);
      chunks.length = 0;
      refuseTooLarge(request, response);
    };
    const answer = (): void =>
      answerRequest(engine, request, response, bodyOf(chunks, lengthBytes), respondOptions);
    request.on('data', collect).on('end', answer);
  };
}

/** The text of a body; its bytes when they are not UTF-8, which the protocol refuses. */
function bodyOf(chunks: readonly Buffer[], lengthBytes: number): string | Buffer {
  const [only] = chunks;
  const bytes = only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks, lengthBytes);
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}

function answerRequest(
  engine: EngineLike,
  request: IncomingMessage,
  response: ServerResponse,
  body: string | Buffer,
  options: RespondOptions,
): void {
  const { method = '', url: path = '', headers } = request;
  const answer = respond(engine, { method, path, headers, body }, options);
  // A Date header would be the machine's, not the engine's: a client with a clock of its own would think itself skewed.
  response.sendDate = false;
  response.writeHead(answer.statusCode, answer.headers);
  const isAscii = answer.headers['Content-Length'] === String(answer.body.length);
  response.end(answer.body, isAscii ? 'latin1' : 'utf8');
}
