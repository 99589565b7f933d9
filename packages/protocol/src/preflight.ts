import { headerOf, type HttpRequest } from './http-request.ts';

/** What AWS lets a page read of an answer (measured on DynamoDB, February 2021). */
const EXPOSED = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

/** Adds what a page of any origin needs to read the answer, when the request names its origin. */
export function allowOrigin(request: HttpRequest, headers: Record<string, string>): void {
  if (headerOf(request, 'origin') === undefined) return;
  headers['Access-Control-Allow-Origin'] = '*';
  headers['Access-Control-Expose-Headers'] = EXPOSED;
}

/** Whether a browser asks beforehand if it may send the request. */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS' && headerOf(request, 'origin') !== undefined;
}

/** Adds the permission a preflight asks for: whatever it asks for, for two days. */
export function allowPreflight(request: HttpRequest, headers: Record<string, string>): void {
  const requestedHeaders = headerOf(request, 'access-control-request-headers');
  const requestedMethod = headerOf(request, 'access-control-request-method');
  if (requestedHeaders !== undefined) headers['Access-Control-Allow-Headers'] = requestedHeaders;
  if (requestedMethod !== undefined) headers['Access-Control-Allow-Methods'] = requestedMethod;
  headers['Access-Control-Max-Age'] = '172800';
}
