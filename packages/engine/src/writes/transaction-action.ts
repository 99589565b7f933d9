import { ValidationException } from '../errors/validation-exception.ts';
import { refuseEmptyKeyValue } from '../reads/refuse-empty-key-value.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type {
  ConditionCheck,
  Delete,
  Put,
  TransactWriteItem,
  Update,
} from '../shapes/transact-write-item.ts';
import { forEachAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';
import { requireItemSize } from './item-size.ts';
import type { TransactionAction } from './transaction.ts';
import {
  bindWriteParameters,
  refuseMixedWriteParameters,
  requireSoundValues,
  type BoundWriteParameters,
} from './write-parameters.ts';

/**
 * The actions of TransactWriteItems, as far as the request alone tells that they can be done. Transactions speak
 * AWS's older wording layer (measured, 2026).
 * @throws ValidationException
 */
export function transactionActions(items: readonly Decoded<TransactWriteItem>[]): TransactionAction[] {
  for (const item of items) requireOneAction(item);
  return items.map((item) => {
    if (item.ConditionCheck !== undefined) return checkAction(item.ConditionCheck);
    if (item.Put !== undefined) return putAction(item.Put);
    if (item.Delete !== undefined) return deleteAction(item.Delete);
    if (item.Update !== undefined) return updateAction(item.Update);
    throw noAction();
  });
}

/**
 * Requires that nothing is wrong with a Key of a transaction, as far as the request alone tells.
 * @throws ValidationException
 */
export function requireSoundKey(key: DecodedAttributes): AttributeMap {
  requireSoundValues(key, 'older');
  return key.attributes;
}

/**
 * Refuses empty values in the Key of a transaction, whatever the table: they are no reason of an action.
 * @throws ValidationException
 */
export function refuseEmptyKey(key: AttributeMap): void {
  forEachAttribute(key, (name, value) => refuseEmptyKeyValue(value, name));
}

function requireOneAction({ ConditionCheck: check, Put: put, Delete: deletion, Update: update }: Item): void {
  const count = [check, put, deletion, update].filter((action) => action !== undefined).length;
  if (count === 0) throw noAction();
  if (count > 1)
    throw new ValidationException('TransactItems can only contain one of Check, Put, Update or Delete');
}

type Item = Decoded<TransactWriteItem>;

function noAction(): ValidationException {
  return new ValidationException(
    'Invalid Request: TransactWriteRequest should contain Delete or Put or Update request',
  );
}

function checkAction(action: Decoded<ConditionCheck>): TransactionAction {
  const { key, check } = boundKeyAction(action);
  return { tableName: action.TableName, write: { type: 'check', key, check } };
}

function deleteAction(action: Decoded<Delete>): TransactionAction {
  const { key, check } = boundKeyAction(action);
  return { tableName: action.TableName, write: { type: 'delete', key, check } };
}

function updateAction(action: Decoded<Update>): TransactionAction {
  const { key, update, check } = boundKeyAction(action);
  return {
    tableName: action.TableName,
    write: { type: 'update', key, update, check, weighsItemAlone: true },
  };
}

function putAction(action: Decoded<Put>): TransactionAction {
  requireSoundValues(action.Item, 'older');
  const { check } = boundAction(action);
  const { attributes } = action.Item;
  const sizeBytes = attributeMapSize(attributes);
  requireItemSize(sizeBytes);
  return { tableName: action.TableName, write: { type: 'put', attributes, sizeBytes, check } };
}

function boundKeyAction(
  action: Decoded<ConditionCheck | Delete> | Decoded<Update>,
): BoundWriteParameters & { readonly key: AttributeMap } {
  const key = requireSoundKey(action.Key);
  const bound = boundAction(action);
  refuseEmptyKey(key);
  return { key, ...bound };
}

/** An action has the parameters of the newer API alone. */
function boundAction(action: Decoded<ConditionCheck | Put | Delete> | Decoded<Update>): BoundWriteParameters {
  const parameters = { ...action, Expected: undefined, ConditionalOperator: undefined };
  refuseMixedWriteParameters(parameters, 'older');
  return bindWriteParameters(parameters, 'older');
}
