/** One call a client made: what it was given and what came of it. */
export interface Call<Input = Readonly<Record<string, unknown>>, Output = object> {
  /** By AWS's name, e.g. `PutItem`, whichever command carried it. */
  readonly operationName: string;
  /** The input as it was at the time of the call. */
  readonly input: Input;
  readonly outcome: 'pending' | 'answered' | 'failed';
  /** What the caller got. */
  readonly output?: Output;
  /** What the caller was thrown, once every retry was used up. */
  readonly error?: unknown;
}

/** A call as its record keeps it until its outcome is known. */
export type OpenCall = { -readonly [Member in keyof Call]: Call[Member] };

/** Notes what came of a call, when it has come. */
export function noteOutcome(call: OpenCall, sent: Promise<object>): void {
  sent.then(
    (output) => Object.assign(call, { outcome: 'answered', output }),
    (error: unknown) => Object.assign(call, { outcome: 'failed', error }),
  );
}
