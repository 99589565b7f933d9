import type { ListShape, StringShape } from './shape.ts';

/** A PartiQL statement. */
export const partiQLStatementShape: StringShape = { type: 'string', min: 1, max: 8192 };

/** The values of a statement's `?`, in their order. */
export const preparedStatementParametersShape: ListShape = {
  type: 'list',
  min: 1,
  member: { type: 'attributeValue' },
};
