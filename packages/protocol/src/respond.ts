import { answerOperation } from './answer-operation.ts';
import type { Answer } from './answer.ts';
import { authenticationError } from './authentication/authentication-error.ts';
import { measureBody, type MeasureBody } from './measure-body.ts';
import { jsonContentType } from './content-type.ts';
import { allowOrigin, allowPreflight, isPreflight } from './preflight.ts';
import type { EngineLike } from './engine-like.ts';
import { faultAnswer, type OnFault } from './exception-answer.ts';
import { headerOf, type HttpRequest } from './http-request.ts';
import { emptyResponse, responseOf, type HttpResponse } from './http-response.ts';
import { isTooLarge } from './max-body-bytes.ts';
import { targetOperation } from './target-operation.ts';

/** What `respond` takes beside a request. */
export interface RespondOptions {
  /**
   * `ignored` (default): unsigned requests are answered; `required`: a request must carry a complete Signature
   * Version 4 for this region. Keys and signatures themselves are not verified.
   */
  readonly authentication?: 'ignored' | 'required' | undefined;
  /** Is told of every fault of dynamem itself; the client sees an InternalServerError without its cause. */
  readonly onFault?: OnFault | undefined;
  /** The platform's own way to measure a body, where it has a faster one. */
  readonly measureBody?: MeasureBody | undefined;
}

/**
 * Answers one HTTP request as DynamoDB's endpoint does, in the order AWS checks things. Never throws.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
export function respond(
  engine: EngineLike,
  request: HttpRequest,
  options: RespondOptions = {},
): HttpResponse {
  try {
    return isTooLarge(request.body) ? emptyResponse(413, {}) : route(engine, request, options);
  } catch (cause) {
    const { statusCode, text } = faultAnswer(cause, undefined, options.onFault);
    return responseOf(statusCode, { 'Content-Type': 'application/json' }, text, measureBody);
  }
}

function route(engine: EngineLike, request: HttpRequest, options: RespondOptions): HttpResponse {
  const measure = options.measureBody ?? measureBody;
  const headers: Record<string, string> = { 'x-amzn-RequestId': engine.nextRequestId() };
  allowOrigin(request, headers);
  if (isPreflight(request)) {
    allowPreflight(request, headers);
    return emptyResponse(200, headers);
  }
  if (request.method === 'GET') {
    return responseOf(200, headers, `healthy: dynamodb.${engine.region}.amazonaws.com `, measure);
  }
  const contentType = jsonContentType(headerOf(request, 'content-type'));
  const isReadable = request.body.length === 0 || contentType !== undefined;
  if (request.method !== 'POST' || !isReadable) {
    return responseOf(404, headers, '<UnknownOperationException/>\n', measure);
  }
  const { statusCode, text } = perform(engine, request, options);
  headers['Content-Type'] = contentType ?? 'application/json';
  return responseOf(statusCode, headers, text, measure);
}

function perform(engine: EngineLike, request: HttpRequest, options: RespondOptions): Answer {
  const operationName = targetOperation(headerOf(request, 'x-amz-target'));
  const refuse =
    options.authentication === 'required' ? () => authenticationError(request, engine.region) : undefined;
  return answerOperation(engine, operationName, request.body, options.onFault, refuse);
}
