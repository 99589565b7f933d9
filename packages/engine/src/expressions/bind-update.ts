import { bindPath } from './bind-path.ts';
import { bindUpdateOperand } from './bind-update-operand.ts';
import { bindValue } from './bind-value.ts';
import type { BoundUpdate, BoundUpdateAction, DocumentPath } from './bound.ts';
import { checkAddDeleteOperand } from './check-add-delete-operand.ts';
import { checkOperatorCount } from './check-operator-count.ts';
import { explainedSyntax } from './explained-syntax.ts';
import { parseUpdate } from './parse-update.ts';
import { PathConflicts } from './path-conflicts.ts';
import type { Placeholders } from './placeholders.ts';
import type { UpdateActionSyntax, UpdateSyntax } from './syntax.ts';

/**
 * Reads `text` as an UpdateExpression and binds it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 * @throws ValidationException `Invalid UpdateExpression: …` for what `parseUpdate` refuses; then, from the last action
 * to the first, for their paths: placeholders not defined, paths too deep, paths that overlap or conflict; then, from
 * the last action to the first, for their operands; at last, too many operators.
 */
export function bindUpdate(text: string, placeholders: Placeholders): BoundUpdate {
  const syntax = parseUpdate(text);
  try {
    const bound = bindSyntax(syntax, placeholders);
    checkOperatorCount('Update', text, syntax);
    return bound;
  } catch (error) {
    throw explainedSyntax(error, 'Update', syntax, placeholders);
  }
}

function bindSyntax(syntax: UpdateSyntax, placeholders: Placeholders): BoundUpdate {
  const conflicts = new PathConflicts('Update');
  const targets = syntax.actions.toReversed().map((action) => {
    const path = bindPath('Update', action.path, placeholders);
    conflicts.add(path);
    return { action, path };
  });
  const actions = targets.map(({ action, path }) => bindAction(action, path, placeholders));
  return { type: 'update', actions: actions.toReversed() };
}

function bindAction(
  action: UpdateActionSyntax,
  path: DocumentPath,
  placeholders: Placeholders,
): BoundUpdateAction {
  switch (action.type) {
    case 'remove':
      return { type: 'remove', path };
    case 'set':
      return { type: 'set', path, value: bindUpdateOperand(action.value, placeholders) };
    case 'add':
    case 'delete': {
      const value = bindValue('Update', action.value, placeholders);
      checkAddDeleteOperand(action.type, value);
      return { type: action.type, path, value };
    }
  }
}
