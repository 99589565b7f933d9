export { attach, type Attachment } from './attach.ts';
export {
  engineHandler,
  type EngineHandler,
  type HandlerRequest,
  type HandlerResponse,
} from './engine-handler.ts';
export type { EngineLike } from './engine-like.ts';
export { explanationOf, type ExceptionExplanation } from './explanation-of.ts';
export { inProcess, type InProcessConfiguration } from './in-process.ts';
export type { AbortSignalLike } from './abort.ts';
export type { SdkClient } from './sdk-client.ts';
