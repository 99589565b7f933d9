import type { Shape } from './shape.ts';

const PACKAGE = 'com.amazonaws.dynamodb.v20120810.';

/** How Java writes the type of what `shape` describes. */
export function javaType(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return 'java.lang.String';
    case 'integer':
      return 'java.lang.Integer';
    case 'long':
      return 'java.lang.Long';
    case 'double':
      return 'java.lang.Double';
    case 'boolean':
      return 'java.lang.Boolean';
    case 'list':
      return `java.util.List<${javaType(shape.member)}>`;
    case 'map':
      return `java.util.Map<java.lang.String, ${javaType(shape.value)}>`;
    case 'structure':
      return `${PACKAGE}${shape.name}`;
    case 'attributeValue':
      return `${PACKAGE}AttributeValue`;
    case 'attributeMap':
      return `java.util.Map<java.lang.String, ${PACKAGE}AttributeValue>`;
  }
}
