import { expect, it } from 'vitest';
import { javaType } from './java-type.ts';
import type { Shape } from './shape.ts';

it.each<[Shape, string]>([
  [{ type: 'string' }, 'java.lang.String'],
  [{ type: 'integer' }, 'java.lang.Integer'],
  [{ type: 'long' }, 'java.lang.Long'],
  [{ type: 'double' }, 'java.lang.Double'],
  [{ type: 'boolean' }, 'java.lang.Boolean'],
  [{ type: 'attributeValue' }, 'com.amazonaws.dynamodb.v20120810.AttributeValue'],
  [{ type: 'structure', name: 'Tag', members: {} }, 'com.amazonaws.dynamodb.v20120810.Tag'],
  [
    { type: 'list', member: { type: 'attributeMap' } },
    'java.util.List<java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>>',
  ],
  [
    { type: 'map', key: { type: 'string' }, value: { type: 'string' } },
    'java.util.Map<java.lang.String, java.lang.String>',
  ],
])('%j is %s to Java', (shape, expected) => {
  expect(javaType(shape)).toBe(expected);
});
