import { ValidationException } from '../errors/validation-exception.ts';
import type {
  BoundUpdate,
  BoundUpdateAction,
  BoundUpdateOperand,
  DocumentPath,
} from '../expressions/bound.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { keyAttributes, type KeyAttribute } from '../tables/key-schema.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { attributeType, type AttributeType } from '../values/attribute-value.ts';
import { indexKeyFault, indexKeyTypeMismatch } from './index-keys.ts';

/**
 * Requires what can be told before the item is read: no target is part of the table's key, none written to an
 * index key is of another type, and no path leads into a key attribute.
 * @throws ValidationException
 */
export function requireUpdateTargets(update: BoundUpdate, table: Table): void {
  for (const { name } of keyAttributes(table.keySchema)) {
    if (!update.actions.some(({ path }) => path[0] === name)) continue;
    throw new ValidationException(
      `One or more parameter values were invalid: Cannot update attribute ${name}. This attribute is part of the key`,
    );
  }
  if (table.indexes.size > 0) requireIndexKeyTypes(update, table);
  refuseNestedKeyPath(table, update.actions.flatMap(actionPaths));
}

/**
 * Requires that the indexes of `table` can hold the item an update finished. It is asked of every index key, touched
 * or not: an item that went into the table before the index and does not fit it can only be updated to fit.
 * @throws ValidationException
 */
export function requireUpdatedIndexKeys(table: Table, attributes: AttributeMap): void {
  const fault = indexKeyFault(table, attributes);
  if (fault === undefined) return;
  switch (fault.problem) {
    case 'type':
      throw new ValidationException(
        'The update expression attempted to update the secondary index key to unsupported type',
      );
    case 'empty':
      throw new ValidationException(
        'One or more parameter values are not valid. The update expression attempted to update a secondary index key ' +
          'to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty ' +
          `${fault.value === '' ? 'string' : 'binary'} value.`,
      );
    case 'size':
      throw new ValidationException(
        'The update expression attempted to update the secondary index key beyond allowed size limits',
      );
  }
}

function requireIndexKeyTypes(update: BoundUpdate, table: Table): void {
  for (const kind of ['global', 'local'] as const) {
    for (const index of table.indexes.values()) {
      if (index.kind !== kind) continue;
      for (const attribute of keyAttributes(index.keySchema)) requireIndexKeyType(update, index, attribute);
    }
  }
}

function requireIndexKeyType(update: BoundUpdate, index: SecondaryIndex, attribute: KeyAttribute): void {
  for (const action of update.actions) {
    if (action.path.length > 1 || action.path[0] !== attribute.name) continue;
    const type = writtenType(action);
    if (type !== undefined && type !== attribute.type) throw indexKeyTypeMismatch(index, attribute, type);
  }
}

/** The type of what an action writes, where the request alone tells. */
function writtenType(action: BoundUpdateAction): AttributeType | undefined {
  if (action.type === 'remove') return undefined;
  return action.type === 'set' ? operandType(action.value) : attributeType(action.value);
}

function operandType(operand: BoundUpdateOperand): AttributeType | undefined {
  switch (operand.type) {
    case 'value':
      return attributeType(operand.value);
    case '+':
    case '-':
      return 'N';
    case 'list_append':
      return 'L';
    case 'path':
    case 'if_not_exists':
      return undefined;
  }
}

function actionPaths(action: BoundUpdateAction): DocumentPath[] {
  return action.type === 'set' ? [action.path, ...operandPaths(action.value)] : [action.path];
}

function operandPaths(operand: BoundUpdateOperand): DocumentPath[] {
  switch (operand.type) {
    case 'value':
      return [];
    case 'path':
      return [operand.path];
    case '+':
    case '-':
      return [...operandPaths(operand.left), ...operandPaths(operand.right)];
    case 'list_append':
      return [...operandPaths(operand.head), ...operandPaths(operand.tail)];
    case 'if_not_exists':
      return [operand.path, ...operandPaths(operand.otherwise)];
  }
}
