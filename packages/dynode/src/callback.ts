/** What a method calls back with: an error, or null and the answer's parts. */
export type Callback<Answer extends readonly unknown[]> = (
  error: Error | null,
  ...answer: Partial<Answer>
) => void;

type AnyCallback = (error: unknown, ...answer: readonly unknown[]) => void;

/** The optional options and callback at the end of a call's arguments. */
export interface Trailing {
  readonly options: object | undefined;
  readonly callback: AnyCallback | undefined;
}

/** Reads what follows a method's own arguments; the last function there is the callback. */
export function trailing(rest: readonly unknown[]): Trailing {
  const callback = rest.findLast((argument) => typeof argument === 'function') as AnyCallback | undefined;
  const options = rest.find((argument) => typeof argument === 'object' && argument !== null);
  return { options, callback };
}

/** An error that comes with a part of the answer, which its callback is given too. */
export class PartialAnswer {
  readonly error: unknown;
  readonly answer: readonly unknown[];

  constructor(error: unknown, answer: readonly unknown[]) {
    this.error = error;
    this.answer = answer;
  }
}

/**
 * Does `work` and calls back, or without a callback gives a promise of the same answer. What `work` throws before its
 * first wait is thrown to a caller with a callback, as in dynode, and rejects the promise of one without.
 */
export function deliver(
  callback: AnyCallback | undefined,
  work: () => Promise<readonly unknown[]>,
): Promise<unknown> | undefined {
  if (callback === undefined) return promised(work);
  work().then(
    (answer) => callOnce(callback, null, answer),
    (error: unknown) => {
      if (error instanceof PartialAnswer) callOnce(callback, error.error, error.answer);
      else callOnce(callback, error, []);
    },
  );
  return undefined;
}

async function promised(work: () => Promise<readonly unknown[]>): Promise<unknown> {
  try {
    const answer = await work();
    return answer.length === 1 ? answer[0] : answer;
  } catch (error) {
    throw error instanceof PartialAnswer ? error.error : error;
  }
}

// Taken at once: fake timers may replace it later, and what a callback throws must get out all the same.
const { queueMicrotask } = globalThis;

/** What the callback throws is the program's own uncaught exception: neither swallowed nor told to the callback. */
function callOnce(callback: AnyCallback, error: unknown, answer: readonly unknown[]): void {
  try {
    callback(error, ...answer);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}

/** A promise of what a function with a callback calls back with first. */
export function fromCallback<Answer>(
  start: (callback: (error?: unknown, answer?: Answer) => void) => void,
): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    start((error, answer) => {
      if (error === null || error === undefined) resolve(answer);
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- whatever it is, it is handed on
      else reject(error);
    });
  });
}
