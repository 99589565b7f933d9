import { Buffer } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES, type EngineLike, type RespondOptions } from '@dynamem/protocol';
import { answer } from './answer.ts';
import { bodyText } from './body-text.ts';
import { decodeContent } from './content-coding.ts';
import { refuseTooLarge } from './refuse-too-large.ts';

/** Answers every request of a `node:http` server by an engine. */
export function requestListener(engine: EngineLike, options: RespondOptions): RequestListener {
  return (request, response) => {
    // A Date header would be the machine's, not the engine's: a client with a clock of its own would think itself skewed.
    response.sendDate = false;
    if (isAnnouncedTooLarge(request)) {
      refuseTooLarge(request, response);
      return;
    }
    const chunks: Buffer[] = [];
    let lengthBytes = 0;
    const collect = (chunk: Buffer): void => {
      chunks.push(chunk);
      lengthBytes += chunk.length;
      if (lengthBytes <= MAX_BODY_BYTES) return;
      request.off('data', collect).off('end', complete);
      chunks.length = 0;
      refuseTooLarge(request, response);
    };
    const complete = (): void => {
      answerRequest(engine, request, response, Buffer.concat(chunks, lengthBytes), options);
    };
    request.on('data', collect).on('end', complete);
  };
}

/** Lets a client that waits with its body send it, unless the body would be too large, and then has it answered. */
export function continueListener(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (!isAnnouncedTooLarge(request)) response.writeContinue();
    listener(request, response);
  };
}

function isAnnouncedTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers['content-length']) > MAX_BODY_BYTES;
}

function answerRequest(
  engine: EngineLike,
  request: IncomingMessage,
  response: ServerResponse,
  sent: Buffer,
  options: RespondOptions,
): void {
  const { method = '', url: path = '', headers } = request;
  const bytes = decodeContent(sent, headers['content-encoding']);
  if (bytes === undefined) {
    refuseTooLarge(request, response);
    return;
  }
  const answered = answer(engine, { method, path, headers, body: bodyText(bytes) }, options);
  response.writeHead(answered.statusCode, answered.headers);
  response.end(answered.body);
}
