export type { AbortSignalLike, Call } from '@dynamem/calls';
export { answerNext } from './answer-next.ts';
export { assertUsed } from './assert-used.ts';
export { attach, type AttachTarget } from './attach.ts';
export type { AttachOptions } from './attach-options.ts';
export type { Attachment } from './attachment.ts';
export { calls, clearCalls } from './calls.ts';
export {
  engineHandler,
  type EngineHandler,
  type HandlerRequest,
  type HandlerResponse,
} from './engine-handler.ts';
export type { EngineLike } from './engine-like.ts';
export type { InjectedExceptionName } from './exception-by-name.ts';
export { explanationOf, type ExceptionExplanation } from './explanation-of.ts';
export { failNext } from './fail-next.ts';
export { inProcess, type InProcessConfiguration } from './in-process.ts';
export { intercept, type Interception, type InterceptOptions } from './intercept.ts';
export type { RequireLike } from './loaded-exports.ts';
export type { CommandClass, InputOf, OutputOf } from './operation-name.ts';
export type { SdkClient, SdkClientClass } from './sdk-client.ts';
export type { V2DocumentClient, V2Service, V2ServiceClass } from './v2-service.ts';
