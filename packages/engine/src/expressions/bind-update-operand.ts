import { invariant } from '../base/invariant.ts';
import { attributeType, type AttributeType } from '../values/attribute-value.ts';
import { bindPath } from './bind-path.ts';
import { bindValue } from './bind-value.ts';
import type { BoundUpdateOperand } from './bound.ts';
import { documentPathRequired } from './document-path-required.ts';
import { requireDistinct } from './require-distinct.ts';
import { requireOperandCount } from './require-operand-count.ts';
import { requireOperandType } from './require-operand-type.ts';
import type { Placeholders } from './placeholders.ts';
import type { ArithmeticSyntax, FunctionSyntax, UpdateOperandSyntax } from './syntax.ts';

/** Binds the value of a SET action, or an operand within it. */
export function bindUpdateOperand(
  operand: UpdateOperandSyntax,
  placeholders: Placeholders,
): BoundUpdateOperand {
  switch (operand.type) {
    case 'path':
      return { type: 'path', path: bindPath('Update', operand, placeholders) };
    case 'value':
      return { type: 'value', value: bindValue('Update', operand, placeholders) };
    case 'arithmetic':
      return bindArithmetic(operand, placeholders);
    case 'function':
      return bindFunction(operand, placeholders);
  }
}

function bindArithmetic(arithmetic: ArithmeticSyntax, placeholders: Placeholders): BoundUpdateOperand {
  const left = bindUpdateOperand(arithmetic.left, placeholders);
  const right = bindUpdateOperand(arithmetic.right, placeholders);
  requireValueType(arithmetic.operator, left, 'N');
  requireValueType(arithmetic.operator, right, 'N');
  return { type: arithmetic.operator, left, right };
}

function bindFunction({ name, operands }: FunctionSyntax, placeholders: Placeholders): BoundUpdateOperand {
  const bound = operands.map((operand) => bindUpdateOperand(operand, placeholders));
  requireOperandCount('Update', name, bound.length);
  const [first, second] = bound;
  invariant(first !== undefined && second !== undefined, 'both functions of an update take two operands');
  if (name === 'list_append') {
    requireValueType(name, first, 'L');
    requireValueType(name, second, 'L');
    return { type: 'list_append', head: first, tail: second };
  }
  if (first.type !== 'path') throw documentPathRequired('Update', name);
  requireDistinct('Update', name, first, second);
  return { type: 'if_not_exists', path: first.path, otherwise: second };
}

/** What a function returns and a path leads to shows only at run time. */
function requireValueType(operator: string, operand: BoundUpdateOperand, type: AttributeType): void {
  if (operand.type === 'value') requireOperandType('Update', operator, attributeType(operand.value), [type]);
}
