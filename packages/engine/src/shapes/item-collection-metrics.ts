import type { WireAttributeValue } from '../values/wire-form.ts';
import type { StringShape } from './shape.ts';

/**
 * Whether an answer tells the size of the item collections that a write changed.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html
 */
export type ReturnItemCollectionMetrics = 'NONE' | 'SIZE';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ItemCollectionMetrics.html */
export interface ItemCollectionMetrics {
  ItemCollectionKey?: Record<string, WireAttributeValue> | undefined;
  SizeEstimateRangeGB?: number[] | undefined;
}

export const returnItemCollectionMetricsShape: StringShape = { type: 'string', values: ['SIZE', 'NONE'] };
