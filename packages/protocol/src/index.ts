export type { BodyMeasure, MeasureBody } from './measure-body.ts';
export type { EngineLike } from './engine-like.ts';
export type { OnFault } from './exception-answer.ts';
export type { HttpRequest } from './http-request.ts';
export type { HttpResponse } from './http-response.ts';
export { MAX_BODY_BYTES } from './max-body-bytes.ts';
export { respond, type RespondOptions } from './respond.ts';
