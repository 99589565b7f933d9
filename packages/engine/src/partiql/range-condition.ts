import type { BoundCondition, KeyConditionPart } from '../expressions/bound.ts';
import type { Comparator } from '../expressions/syntax.ts';

/** The comparators as they read from right to left. */
const turned: Readonly<Record<Exclude<Comparator, '<>'>, Exclude<Comparator, '<>'>>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** `condition` as a condition on the sort key `name` that a Query reads by; undefined where it is none. */
export function rangeConditionOf(condition: BoundCondition, name: string): KeyConditionPart | undefined {
  const attributeName = name;
  switch (condition.type) {
    case 'comparison': {
      const { left, right, comparator } = condition;
      if (comparator === '<>') return undefined;
      if (isName(left, name) && right.type === 'value')
        return { attributeName, comparison: comparator, values: [right.value] };
      if (isName(right, name) && left.type === 'value')
        return { attributeName, comparison: turned[comparator], values: [left.value] };
      return undefined;
    }
    case 'between': {
      const { operand, lower, upper } = condition;
      if (!isName(operand, name) || lower.type !== 'value' || upper.type !== 'value') return undefined;
      return { attributeName, comparison: 'BETWEEN', values: [lower.value, upper.value] };
    }
    case 'begins_with': {
      const { operand, prefix } = condition;
      if (!isName(operand, name) || prefix.type !== 'value') return undefined;
      return { attributeName, comparison: 'begins_with', values: [prefix.value] };
    }
    default:
      return undefined;
  }
}

type Operand = Extract<BoundCondition, { type: 'comparison' }>['left'];

function isName(operand: Operand, name: string): boolean {
  return operand.type === 'path' && operand.path.length === 1 && operand.path[0] === name;
}
