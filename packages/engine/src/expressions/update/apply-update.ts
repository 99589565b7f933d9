import type { AttributeMap } from '../../values/attribute-map.ts';
import type { BoundUpdate, BoundUpdateAction } from '../bound.ts';
import { valueAt } from '../document-path.ts';
import { addEdit } from './add.ts';
import { deleteEdit } from './delete.ts';
import { editMap, placeEdit, type Edit, type Edits } from './edits.ts';
import { removeEdit } from './remove.ts';
import { setEdit } from './set.ts';
import { checkTarget } from './target.ts';
import { UpdateFaults } from './update-faults.ts';

/**
 * The item as an update leaves it. Every operand reads `attributes`, so the order of actions means nothing;
 * what no action touches is shared, and an update that changes nothing answers `attributes` itself or its equal.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 * @throws ValidationException for a target without its parent, an attribute that is missing or of a wrong
 * type, and a number out of range.
 */
export function applyUpdate(update: BoundUpdate, attributes: AttributeMap): AttributeMap {
  const faults = new UpdateFaults(update.source === 'AttributeUpdates' ? legacyWrongType : undefined);
  const edits: Edits = new Map();
  let section = update.actions[0]?.type;
  for (const action of update.actions) {
    if (action.type !== section) {
      section = action.type;
      faults.section += 1;
    }
    checkTarget(action.path, attributes, faults);
    const edit = editOf(action, attributes, faults);
    if (edit !== undefined) placeEdit(edits, action.path, edit);
  }
  faults.raise();
  return edits.size === 0 ? attributes : editMap(attributes, edits);
}

const legacyWrongType = 'Type mismatch for attribute to update';

function editOf(action: BoundUpdateAction, attributes: AttributeMap, faults: UpdateFaults): Edit | undefined {
  switch (action.type) {
    case 'set':
      return setEdit(action.value, attributes, faults);
    case 'remove':
      return removeEdit(valueAt(attributes, action.path));
    case 'add':
      return addEdit(valueAt(attributes, action.path), action.value, faults);
    case 'delete':
      return deleteEdit(valueAt(attributes, action.path), action.value, faults);
  }
}
