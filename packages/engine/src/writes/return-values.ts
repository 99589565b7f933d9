import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundUpdate } from '../expressions/bound.ts';
import { updatedFragments } from '../expressions/update/updated-fragments.ts';
import type { ReturnValue } from '../shapes/return-values.ts';
import type { ItemChange } from '../tables/change.ts';
import type { AttributeMap } from '../values/attribute-map.ts';

/** What of the item a write answers; absent means NONE. */
export type ReturnValues = ReturnValue | undefined;

/**
 * Refuses what PutItem and DeleteItem cannot return.
 * @throws ValidationException
 */
export function requireOldReturnValues(returnValues: ReturnValues): void {
  if (returnValues === undefined || returnValues === 'NONE' || returnValues === 'ALL_OLD') return;
  throw new ValidationException('ReturnValues can only be ALL_OLD or NONE');
}

/**
 * The Attributes of a write's answer; undefined where it has none. UPDATED_OLD and UPDATED_NEW give the fragments
 * the update's paths address.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#DDB-UpdateItem-request-ReturnValues
 */
export function returnedAttributes(
  returnValues: ReturnValues,
  { before, after }: ItemChange,
  update?: BoundUpdate,
): AttributeMap | undefined {
  switch (returnValues) {
    case undefined:
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return before?.attributes;
    case 'ALL_NEW':
      return after?.attributes;
    case 'UPDATED_OLD':
      return before && update && updatedFragments(update, before.attributes);
    case 'UPDATED_NEW':
      return after && update && updatedFragments(update, after.attributes);
  }
}
