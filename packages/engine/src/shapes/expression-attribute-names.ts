import { attributeNameShape } from './attribute-name.ts';
import type { MapShape } from './shape.ts';

export const expressionAttributeNamesShape: MapShape = {
  type: 'map',
  key: { type: 'string' },
  value: attributeNameShape,
};
