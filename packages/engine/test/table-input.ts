/** Parts of the inputs of CreateTable and UpdateTable, for tests. */

export const INVALID_VALUES = 'One or more parameter values were invalid: ';

export const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' });
export const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' });
export const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
export const units = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
export const moreUnits = { ReadCapacityUnits: 2, WriteCapacityUnits: 2 };
export const all = { ProjectionType: 'ALL' };
