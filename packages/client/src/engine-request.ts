/** A command as it reaches the request handler: nothing of it is serialised. */
export interface EngineRequest {
  readonly operationName: string;
  readonly input: object;
  /** Empty, and there for middlewares that add to them. */
  readonly headers: Record<string, string>;
  /** The SDK's command that was sent, where it was one. */
  readonly command?: object;
}

/** What the request handler answers. */
export interface EngineResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly output: object;
}

export function isEngineRequest(request: unknown): request is EngineRequest {
  return typeof request === 'object' && request !== null && 'operationName' in request && 'input' in request;
}

export function isEngineResponse(response: unknown): response is EngineResponse {
  return typeof response === 'object' && response !== null && 'output' in response;
}
