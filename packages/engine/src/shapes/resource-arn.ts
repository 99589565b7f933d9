import type { StringShape } from './shape.ts';

/** The ARN of what is tagged: a table. */
export const resourceArnShape: StringShape = { type: 'string', min: 1, max: 1283 };

/** What AWS says of an absent ResourceArn (recorded by dynalite). */
export const absentResourceArn: string = 'Invalid TableArn';
