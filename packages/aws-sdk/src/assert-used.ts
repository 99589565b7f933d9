import { recordOf } from './record-of.ts';

/**
 * Tells of what was prepared for a client by `failNext` and `answerNext` and has not been used; attachments do so
 * themselves when they are disposed.
 * @throws Error when there is any
 */
export function assertUsed(target: object): void {
  recordOf(target).assertUsed();
}
