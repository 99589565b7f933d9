import type { StringShape } from './shape.ts';

/** How the legacy conditions of one request are joined. */
export type ConditionalOperator = 'AND' | 'OR';

export const conditionalOperatorShape: StringShape = {
  type: 'string',
  values: ['OR', 'AND'],
  // So AWS prints it (measured, 2026).
  unnamedValues: ['ALL', 'OR'],
};
