import type { StringShape } from './shape.ts';
import { namePattern } from './table-name.ts';

/** The name of a secondary index. */
export const indexNameShape: StringShape = { type: 'string', min: 3, max: 255, pattern: namePattern };
