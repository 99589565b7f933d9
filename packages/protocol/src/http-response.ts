import type { MeasureBody } from './measure-body.ts';

/** An answer to send as it is. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** To be sent as UTF-8: the length and the checksum in the headers are of those bytes. */
  readonly body: string;
}

/** An answer with a body: completes `headers` by Content-Length and `x-amz-crc32`. */
export function responseOf(
  statusCode: number,
  headers: Record<string, string>,
  body: string,
  measure: MeasureBody,
): HttpResponse {
  const { lengthBytes, crc32 } = measure(body);
  headers['Content-Length'] = String(lengthBytes);
  headers['x-amz-crc32'] = String(crc32);
  return { statusCode, headers, body };
}

/** An answer without a body, which AWS sends without a checksum. */
export function emptyResponse(statusCode: number, headers: Record<string, string>): HttpResponse {
  headers['Content-Length'] = '0';
  return { statusCode, headers, body: '' };
}
