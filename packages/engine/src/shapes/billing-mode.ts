import type { StringShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BillingModeSummary.html */
export type BillingMode = 'PAY_PER_REQUEST' | 'PROVISIONED';

/**
 * How a table is billed, and since when on demand, where it ever was.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BillingModeSummary.html
 */
export interface BillingModeSummary {
  BillingMode?: BillingMode | undefined;
  LastUpdateToPayPerRequestDateTime?: Date | undefined;
}

export const billingModeShape: StringShape = { type: 'string', values: ['PROVISIONED', 'PAY_PER_REQUEST'] };
