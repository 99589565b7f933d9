import type { StreamEvent } from '../shapes/stream-record.ts';

/** What stops a reader that waits: an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Where `engine.stream` begins and how it waits. */
export interface StreamReaderOptions {
  /** The SequenceNumber to read after; from the oldest record there is by default. */
  readonly after?: string;
  /** Given, the reader waits for further records until the signal is aborted; otherwise it ends with the last. */
  readonly signal?: StopSignal;
  /**
   * How a reader that waits is woken when something falls due by itself, such as a deletion of what has expired. The
   * engine has no timers: without this, on a clock that goes by itself, it learns of that with the next request.
   * `(delayMs, wake) => { const timer = setTimeout(wake, delayMs); return () => clearTimeout(timer); }`
   * @returns a way to forget it
   */
  readonly wakeAfter?: (delayMs: number, wake: () => void) => () => void;
}

/** Where a reader finds its records. */
export interface RecordSource {
  /** The records from a sequence on, those of all shards in order, each with its sequence. */
  read(sequence: number): readonly { readonly sequence: number; readonly event: StreamEvent }[];
  /** After the engine was restored or reset since this was asked last: where the records begin that came since. */
  restoredTo(): number | undefined;
  /** Calls `listener` whenever there may be more records; gives a way to forget it. */
  onChange(listener: () => void): () => void;
}

/**
 * The records of a stream for `for await`: every shard's, in the order the changes happened. It reads what there
 * is and ends, or, given a signal, waits for what later requests and the clock bring; it polls nothing.
 */
export async function* readStream(
  source: RecordSource,
  start: number,
  signal: StopSignal | undefined,
): AsyncGenerator<StreamEvent, void, undefined> {
  let sequence = start;
  const isRestored = (): boolean => {
    const restoredTo = source.restoredTo();
    sequence = Math.min(sequence, restoredTo ?? sequence);
    return restoredTo !== undefined;
  };
  for (;;) {
    isRestored();
    const records = source.read(sequence);
    for (const record of records) {
      sequence = record.sequence + 1;
      yield record.event;
      // The records still to come are of a past the engine no longer has.
      if (isRestored()) break;
    }
    // While the caller held a record there may have come more.
    if (records.length > 0) continue;
    if (signal === undefined || signal.aborted) return;
    // oxlint-disable-next-line no-await-in-loop -- one record after another is what the caller asks for
    await changeOrAbort(source, signal);
  }
}

async function changeOrAbort(source: RecordSource, signal: StopSignal): Promise<void> {
  const forget: (() => void)[] = [];
  try {
    await new Promise<void>((resolve) => {
      const done = (): void => resolve();
      signal.addEventListener('abort', done);
      forget.push(() => signal.removeEventListener('abort', done), source.onChange(done));
    });
  } finally {
    for (const each of forget) each();
  }
}
