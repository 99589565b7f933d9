import type { AbortSignalLike } from '@dynamem/calls';

/** What may be said of one call. */
export interface SendOptions {
  /** Once aborted, the call fails with an AbortError, and the engine has done nothing unless it had answered before. */
  readonly abortSignal?: AbortSignalLike | undefined;
  /** Of no use without a network, and accepted as the SDK's options are. */
  readonly requestTimeout?: number | undefined;
}

/** Hears the outcome of a call: an error, or null and the output. */
export type SendCallback<Output> = (error: unknown, output?: Output) => void;

/** Tells `callback` of the outcome; without one the promise is the answer. */
export function settle<Output>(
  sent: Promise<Output>,
  callback: SendCallback<Output> | undefined,
): Promise<Output> | undefined {
  if (callback === undefined) return sent;
  sent.then(
    (output) => callback(null, output),
    (error: unknown) => callback(error),
  );
  return undefined;
}
