import type { WireAttributeValue } from '../values/wire-form.ts';

/**
 * What a transaction read of one item; without Item where there is none or nothing of it was asked for.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ItemResponse.html
 */
export interface ItemResponse {
  Item?: Record<string, WireAttributeValue> | undefined;
}
