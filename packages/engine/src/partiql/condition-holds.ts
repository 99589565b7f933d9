import type { BoundCondition, BoundOperand } from '../expressions/bound.ts';
import { Decimal } from '../values/decimal.ts';

const ZERO: BoundOperand = { type: 'value', value: new Decimal('0') };

/**
 * A condition that holds where `where` is true by PartiQL's three-valued logic. A comparison with what is missing is
 * neither true nor false, and so is its negation: `a <> 1` and `NOT a = 1` drop the items without `a`, which the
 * expressions of the classic operations keep (measured on AWS, 2026).
 */
export function conditionHolds(where: BoundCondition): BoundCondition {
  switch (where.type) {
    case 'and':
    case 'or':
      return { type: where.type, left: conditionHolds(where.left), right: conditionHolds(where.right) };
    case 'not':
      return conditionFails(where.condition);
    case 'comparison':
      // Every other comparison is false already where an operand is missing.
      return where.comparator === '<>' ? present([where.left, where.right], where) : where;
    default:
      return where;
  }
}

/** A condition that holds where `where` is false. */
function conditionFails(where: BoundCondition): BoundCondition {
  switch (where.type) {
    case 'and':
      return { type: 'or', left: conditionFails(where.left), right: conditionFails(where.right) };
    case 'or':
      return { type: 'and', left: conditionFails(where.left), right: conditionFails(where.right) };
    case 'not':
      return conditionHolds(where.condition);
    case 'attribute_exists':
    case 'attribute_not_exists':
      return { type: 'not', condition: where };
    default:
      return present(operandsOf(where), { type: 'not', condition: where });
  }
}

function operandsOf(condition: BoundCondition): readonly BoundOperand[] {
  switch (condition.type) {
    case 'comparison':
      return [condition.left, condition.right];
    case 'between':
      return [condition.operand, condition.lower, condition.upper];
    case 'in':
      return [condition.operand];
    case 'attribute_type':
      return [condition.operand];
    case 'begins_with':
      return [condition.operand, condition.prefix];
    case 'contains':
      return [condition.container, condition.element];
    default:
      return [];
  }
}

/** `condition`, where none of `operands` is missing. */
function present(operands: readonly BoundOperand[], condition: BoundCondition): BoundCondition {
  return operands.reduceRight<BoundCondition>((right, operand) => {
    const left = presence(operand);
    return left === undefined ? right : { type: 'and', left, right };
  }, condition);
}

function presence(operand: BoundOperand): BoundCondition | undefined {
  switch (operand.type) {
    case 'value':
      return undefined;
    case 'path':
      return { type: 'attribute_exists', path: operand.path };
    case 'size':
      // What has no size compares with nothing.
      return { type: 'comparison', comparator: '>=', left: operand, right: ZERO };
  }
}
