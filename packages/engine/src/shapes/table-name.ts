import type { StringShape } from './shape.ts';

/** What AWS allows in the names of tables and indexes. */
export const namePattern: string = '[a-zA-Z0-9_.-]+';

/** The name of a table where an ARN is not taken. */
export const tableNameShape: StringShape = { type: 'string', min: 3, max: 255, pattern: namePattern };

/** The name of a new table or its ARN; AWS repeats even an empty one (measured, 2026). */
export const newTableNameShape: StringShape = {
  type: 'string',
  min: 1,
  max: 1024,
  unlessArn: { min: 3, max: 255, pattern: namePattern },
};

/** The name of a table or its ARN. */
export const tableNameOrArnShape: StringShape = { ...newTableNameShape, echo: false };

const FORMER_LENGTH_TEXT = 'TableName must be at least 3 characters long and at most 255 characters long';
const FORMER_LENGTH = { min: FORMER_LENGTH_TEXT, max: FORMER_LENGTH_TEXT };

/** The same where the control plane asks for a table that exists: it had its own word on the length. */
export const existingTableNameShape: StringShape = {
  ...tableNameOrArnShape,
  formerTexts: FORMER_LENGTH,
  unlessArn: { min: 3, max: 255, pattern: namePattern, formerTexts: FORMER_LENGTH },
};

/** What the operations of the control plane say of an absent TableName (measured on AWS, 2026). */
export const absentTableName: string =
  "The parameter 'TableName' is required but was not present in the request";
