export { throwIfAborted, type AbortSignalLike } from './abort.ts';
export { noteOutcome, type Call, type OpenCall } from './call.ts';
export { ClientRecord, type Noted } from './client-record.ts';
export { inputSnapshot } from './input-snapshot.ts';
export type { OneOff, OneOffs } from './one-off.ts';
export { keepRecorded, recordIn } from './recorded.ts';
