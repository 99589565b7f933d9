/** The functions a condition tests with. */
export type ConditionFunction =
  'attribute_exists' | 'attribute_not_exists' | 'attribute_type' | 'begins_with' | 'contains';

/** Every function of the expression languages. */
export type FunctionName = ConditionFunction | 'size' | 'if_not_exists' | 'list_append';

/** Where a function may stand: as a condition, as an operand of one, in the value of a SET action. */
export interface FunctionRule {
  readonly use: 'condition' | 'conditionOperand' | 'update';
  readonly operandCount: number;
}

/**
 * The functions by name; names are in lower case.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 */
export const functionRules: ReadonlyMap<string, FunctionRule> = new Map([
  ['attribute_exists', { use: 'condition', operandCount: 1 }],
  ['attribute_not_exists', { use: 'condition', operandCount: 1 }],
  ['attribute_type', { use: 'condition', operandCount: 2 }],
  ['begins_with', { use: 'condition', operandCount: 2 }],
  ['contains', { use: 'condition', operandCount: 2 }],
  ['size', { use: 'conditionOperand', operandCount: 1 }],
  ['if_not_exists', { use: 'update', operandCount: 2 }],
  ['list_append', { use: 'update', operandCount: 2 }],
] satisfies [FunctionName, FunctionRule][]);
