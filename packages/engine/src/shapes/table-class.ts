import type { StringShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableClassSummary.html */
export type TableClass = 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';

/**
 * The class of a table, and when it was changed.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableClassSummary.html
 */
export interface TableClassSummary {
  TableClass?: TableClass | undefined;
  LastUpdateDateTime?: Date | undefined;
}

/** AWS checks the class later, with a text of its own. */
export const tableClassShape: StringShape = { type: 'string' };
