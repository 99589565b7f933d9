import type { ClientRecord } from './client-record.ts';

/** Under this name a client that keeps its calls itself has its record: one name in all copies of the package. */
const RECORD: unique symbol = Symbol.for('dynamem.record');

/** A client that keeps its calls itself, or what answers one. */
interface Recorded {
  readonly [RECORD]: ClientRecord;
}

/** Lets `recordIn` find the record of a client in the client. */
export function keepRecorded(client: object, record: ClientRecord): void {
  Object.defineProperty(client, RECORD, { value: record });
}

/** The record a client keeps itself; undefined where it keeps none. */
export function recordIn(client: object): ClientRecord | undefined {
  return RECORD in client ? (client as Recorded)[RECORD] : undefined;
}
