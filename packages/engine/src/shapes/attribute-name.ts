import type { ListShape, StringShape } from './shape.ts';

/** The name of an attribute. */
export const attributeNameShape: StringShape = { type: 'string', max: 65_535 };

/** The legacy parameter AttributesToGet; AWS's model names no upper bound, the service keeps one. */
export const attributeNamesShape: ListShape = { type: 'list', min: 1, max: 255, member: attributeNameShape };
