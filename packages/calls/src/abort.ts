/** The part of an AbortSignal that is read, of the platform's or of a polyfill. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** Throws what the SDK's own handlers throw once `signal` is aborted. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted !== true) return;
  const error = new Error('Request aborted');
  error.name = 'AbortError';
  throw error;
}
