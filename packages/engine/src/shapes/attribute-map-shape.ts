import type { AttributeMapShape } from './shape.ts';

/** An item, a key or the values of an expression. */
export const attributeMapShape: AttributeMapShape = { type: 'attributeMap' };
