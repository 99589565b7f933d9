/**
 * What of an answer the model tells: items as texts that are the same for equal items, in an order of their own where
 * DynamoDB's means nothing. Capacity, messages and pages are left out.
 */
export type Observation =
  | {
      readonly refused: string;
      readonly item?: string | undefined;
      readonly reasons?: readonly Reason[] | undefined;
    }
  | { readonly attributes: string | undefined }
  | {
      readonly items: readonly (string | undefined)[];
      readonly count?: number;
      readonly scannedCount?: number;
    }
  | { readonly written: true };

/** Why an action of a transaction failed, or None. */
export interface Reason {
  readonly code: string;
  readonly item?: string | undefined;
}

/** Whether two observations are one. */
export function sameObservation(left: Observation, right: Observation): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
