import type { BoundUpdate, BoundUpdateAction, DocumentPath } from '../expressions/bound.ts';
import { PathConflicts } from '../expressions/path-conflicts.ts';
import { AttributeSet } from '../values/attribute-set.ts';
import { bindSetValue } from './bind-set-value.ts';
import { isSetFunction, type SetFunction } from './require-known-function.ts';
import { statementError } from './statement-error.ts';
import type { ClauseSyntax, ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';
import { withoutExpressionName } from './without-expression-name.ts';

type Call = Extract<ExpressionSyntax, { type: 'call' }>;

/**
 * Binds the SET and REMOVE clauses of an UPDATE to the tree that an UpdateExpression of the same meaning has.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.update.html
 * @throws ValidationException with the texts of expressions, without the name of one
 */
export function bindClauses(clauses: readonly ClauseSyntax[], values: StatementValues): BoundUpdate {
  return withoutExpressionName(() => {
    const actions = clauses.map((clause) => bindClause(clause, values));
    const conflicts = new PathConflicts('Update');
    // In the order written, unlike an UpdateExpression's (DynamoDB Local 2.6.1).
    for (const { path } of actions) conflicts.add(path);
    return { type: 'update', actions };
  });
}

function bindClause(clause: ClauseSyntax, values: StatementValues): BoundUpdateAction {
  const { path } = clause;
  if (clause.type === 'remove') return { type: 'remove', path };
  const { value } = clause;
  if (value.type === 'call' && isSetFunction(value.name))
    return bindSetFunction(path, value, value.name, values);
  return { type: 'set', path, value: bindSetValue(value, values) };
}

/**
 * `SET a = set_add(a, <<…>>)` is what ADD does, `set_delete` what DELETE does. The places AWS tells were measured in
 * October 2026: that of the second operand's fault is the first's.
 */
function bindSetFunction(
  path: DocumentPath,
  { operands, at }: Call,
  name: SetFunction,
  values: StatementValues,
): BoundUpdateAction {
  const called = name.toUpperCase();
  const [first, second] = operands;
  if (first === undefined || second === undefined || operands.length !== 2) {
    throw statementError(`${called} must have exactly two arguments`, values.text, at);
  }
  if (first.type !== 'path' || !isSamePath(first.path, path)) {
    throw statementError(`The first argument to ${called} must equal the assignment value`, values.text, at);
  }
  const value = second.type === 'path' ? undefined : values.literal(second);
  if (!(value instanceof AttributeSet)) {
    throw statementError(
      `The second argument to ${called} must be a value with type SET`,
      values.text,
      first.at,
    );
  }
  return { type: name === 'set_add' ? 'add' : 'delete', path, value };
}

function isSamePath(left: DocumentPath, right: DocumentPath): boolean {
  return left.length === right.length && left.every((element, index) => element === right[index]);
}
