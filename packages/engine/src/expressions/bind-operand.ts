import { invariant } from '../base/invariant.ts';
import type { AttributeType } from '../values/attribute-value.ts';
import { bindPath } from './bind-path.ts';
import { bindValue } from './bind-value.ts';
import type { BoundOperand } from './bound.ts';
import { requireOperandCount } from './require-operand-count.ts';
import { requireOperandType, staticType } from './require-operand-type.ts';
import type { Placeholders } from './placeholders.ts';
import type { ConditionKind, FunctionSyntax, OperandSyntax } from './syntax.ts';

/** The types `size` measures. */
const sizedTypes: readonly AttributeType[] = ['S', 'B', 'SS', 'NS', 'BS', 'L', 'M'];

/** Binds an operand of a condition; the only function it may be is `size`. */
export function bindOperand(
  kind: ConditionKind,
  operand: OperandSyntax,
  placeholders: Placeholders,
): BoundOperand {
  switch (operand.type) {
    case 'path':
      return { type: 'path', path: bindPath(kind, operand, placeholders) };
    case 'value':
      return { type: 'value', value: bindValue(kind, operand, placeholders) };
    case 'function':
      return bindSize(kind, operand, placeholders);
  }
}

/** Binds the operands of a function and refuses another number of them than its own. */
export function bindOperands(
  kind: ConditionKind,
  { name, operands }: FunctionSyntax,
  placeholders: Placeholders,
): readonly BoundOperand[] {
  const bound = operands.map((operand) => bindOperand(kind, operand, placeholders));
  requireOperandCount(kind, name, bound.length);
  return bound;
}

function bindSize(kind: ConditionKind, size: FunctionSyntax, placeholders: Placeholders): BoundOperand {
  const [operand] = bindOperands(kind, size, placeholders);
  invariant(operand !== undefined, 'size takes one operand');
  requireOperandType(kind, 'size', staticType(operand), sizedTypes);
  invariant(operand.type !== 'size', 'a size is a number, and numbers have no size');
  return { type: 'size', operand };
}
