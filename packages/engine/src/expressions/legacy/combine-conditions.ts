import { ValidationException } from '../../errors/validation-exception.ts';
import type { ConditionalOperator } from '../../shapes/conditional-operator.ts';
import type { BoundCondition } from '../bound.ts';

export type { ConditionalOperator };

/**
 * The conditions of Expected, QueryFilter or ScanFilter as one, by default all of them together;
 * undefined where there is none.
 * @throws ValidationException for a ConditionalOperator with fewer than two conditions.
 */
export function combineConditions(
  conditions: readonly BoundCondition[],
  conditionalOperator: ConditionalOperator | undefined,
): BoundCondition | undefined {
  if (conditionalOperator !== undefined && conditions.length === 0) {
    throw new ValidationException('ConditionalOperator cannot be used without Filter or Expected');
  }
  if (conditionalOperator !== undefined && conditions.length === 1) {
    throw new ValidationException(
      'ConditionalOperator can only be used when Filter or Expected has two or more elements',
    );
  }
  return balanced(conditionalOperator === 'OR' ? 'or' : 'and', conditions);
}

// Any number of conditions may come, and evaluation recurses: a balanced tree stays shallow.
function balanced(type: 'and' | 'or', conditions: readonly BoundCondition[]): BoundCondition | undefined {
  if (conditions.length < 2) return conditions[0];
  const middle = conditions.length >> 1;
  const left = balanced(type, conditions.slice(0, middle));
  const right = balanced(type, conditions.slice(middle));
  return left === undefined || right === undefined ? undefined : { type, left, right };
}
