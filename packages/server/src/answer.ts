import type { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import {
  headerOf,
  respond,
  type EngineLike,
  type HttpRequest,
  type HttpResponse,
  type RespondOptions,
} from '@dynamem/protocol';
import { acceptedCoding, encodeContent } from './content-coding.ts';

/** An answer to send as it is, text as UTF-8. */
export interface ServerAnswer extends Omit<HttpResponse, 'body'> {
  readonly body: string | Buffer;
}

/**
 * From this size on an answer is compressed for clients that accept it. AWS does so from some size on that it does not
 * tell.
 */
const COMPRESSED_FROM_BYTES = 4096;

/**
 * What the engine answers to a request, compressed as AWS does where the client accepts it: `x-amz-crc32` is of the
 * bytes sent.
 * @see https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/dynamodb/internal/customizations
 */
export function answer(engine: EngineLike, request: HttpRequest, options: RespondOptions): ServerAnswer {
  const response = respond(engine, request, options);
  if (Number(response.headers['Content-Length']) < COMPRESSED_FROM_BYTES) return response;
  const coding = acceptedCoding(headerOf(request, 'accept-encoding'));
  if (coding === undefined) return response;
  const body = encodeContent(response.body, coding);
  const headers = {
    ...response.headers,
    'Content-Encoding': coding,
    'Content-Length': String(body.length),
    'x-amz-crc32': String(crc32(body)),
  };
  return { statusCode: response.statusCode, headers, body };
}
