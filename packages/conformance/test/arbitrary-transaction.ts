import fc from 'fast-check';
import { arbitraryWrite, type Request } from './arbitrary-requests.ts';

/** One action of TransactWriteItems and the request that does the same alone. */
export interface Action {
  readonly action: Record<string, unknown>;
  readonly alone: Request;
}

const memberOf: Readonly<Record<string, string>> = {
  PutItem: 'Put',
  UpdateItem: 'Update',
  DeleteItem: 'Delete',
};

const arbitraryAction: fc.Arbitrary<Action> = arbitraryWrite
  .filter(({ operationName, input }) => {
    // Update has no default for its expression as UpdateItem has.
    return operationName === 'UpdateItem'
      ? input['UpdateExpression'] !== undefined
      : operationName !== 'BatchWriteItem';
  })
  .map(({ operationName, input }) => {
    const {
      ReturnValues: _values,
      ReturnConsumedCapacity: _capacity,
      ReturnItemCollectionMetrics: _metrics,
      ...members
    } = input;
    return {
      action: { [memberOf[operationName] ?? '']: members },
      alone: { operationName, input: members },
    };
  });

/** What tells the items of actions apart. */
function itemOf({ alone }: Action): string {
  const { pk, sk } = Object(alone.input['Item'] ?? alone.input['Key']);
  return JSON.stringify([pk, sk]);
}

/** Actions of one transaction, each on an item of its own. */
export const arbitraryActions: fc.Arbitrary<Action[]> = fc.uniqueArray(arbitraryAction, {
  minLength: 1,
  maxLength: 4,
  selector: itemOf,
});

/** TransactWriteItems of `actions`. */
export function transaction(actions: readonly Action[], more: object = {}): Request {
  const TransactItems = actions.map(({ action }) => action);
  return { operationName: 'TransactWriteItems', input: { TransactItems, ...more } };
}
