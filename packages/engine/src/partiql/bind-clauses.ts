import { ValidationException } from '../errors/validation-exception.ts';
import { bindUpdateOperand } from '../expressions/bind-update-operand.ts';
import type { BoundUpdate, BoundUpdateAction } from '../expressions/bound.ts';
import { checkAddDeleteOperand } from '../expressions/check-add-delete-operand.ts';
import { functionRules } from '../expressions/function-rules.ts';
import { PathConflicts } from '../expressions/path-conflicts.ts';
import type { OperandSyntax, UpdateOperandSyntax } from '../expressions/syntax.ts';
import { requireKnownFunction } from './bind-where.ts';
import { statementError } from './statement-error.ts';
import type { ClauseSyntax, ExpressionSyntax } from './statement-syntax.ts';
import { pathSyntax, type StatementValues } from './statement-values.ts';

type Call = Extract<ExpressionSyntax, { type: 'call' }>;

/**
 * Binds the SET and REMOVE clauses of an UPDATE to the tree that an UpdateExpression of the same meaning has.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.update.html
 * @throws ValidationException
 */
export function bindClauses(clauses: readonly ClauseSyntax[], values: StatementValues): BoundUpdate {
  const actions = clauses.map((clause) => bindClause(clause, values));
  const conflicts = new PathConflicts('Update');
  for (const { path } of actions.toReversed()) conflicts.add(path);
  return { type: 'update', actions };
}

function bindClause(clause: ClauseSyntax, values: StatementValues): BoundUpdateAction {
  const { path } = clause;
  if (clause.type === 'remove') return { type: 'remove', path };
  const { value } = clause;
  if (value.type === 'call' && (value.name === 'set_add' || value.name === 'set_delete')) {
    return bindSetFunction(clause, value, values);
  }
  const syntax = valueSyntax(value, values);
  return { type: 'set', path, value: bindUpdateOperand(syntax, values.placeholders()) };
}

/** `SET a = set_add(a, <<…>>)` is what ADD does, `set_delete` what DELETE does. */
function bindSetFunction({ path }: ClauseSyntax, call: Call, values: StatementValues): BoundUpdateAction {
  const [first, second] = call.operands;
  const ownPath =
    first?.type === 'path' &&
    first.path.length === path.length &&
    first.path.every((element, index) => element === path[index]);
  // What AWS says of another path or another number of operands is not measured.
  if (!ownPath || second === undefined || call.operands.length !== 2) {
    throw new ValidationException(`Unsupported operation: ${call.name}`);
  }
  const value = values.literal(second);
  const type = call.name === 'set_add' ? 'add' : 'delete';
  // A number can be added to an attribute, but it is no set.
  checkAddDeleteOperand('delete', value);
  return { type, path, value };
}

function valueSyntax(node: ExpressionSyntax, values: StatementValues): UpdateOperandSyntax {
  if (node.type !== '+' && node.type !== '-') return operandSyntax(node, values);
  const left = operandSyntax(node.left, values);
  return { type: 'arithmetic', operator: node.type, left, right: operandSyntax(node.right, values) };
}

function operandSyntax(node: ExpressionSyntax, values: StatementValues): OperandSyntax {
  if (node.type === 'path') return pathSyntax(node);
  if (node.type === 'call') {
    requireKnownFunction(node, values);
    if (functionRules.get(node.name)?.use === 'update') {
      const operands = node.operands.map((operand) => operandSyntax(operand, values));
      return { type: 'function', name: node.name, operands };
    }
    throw statementError(`Unsupported data type: ${node.name} under key root`, values.text, node.at);
  }
  return values.place(node);
}
