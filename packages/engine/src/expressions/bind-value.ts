import type { AttributeValue } from '../values/attribute-value.ts';
import { expressionError } from './expression-error.ts';
import type { Placeholders } from './placeholders.ts';
import type { ExpressionKind, ValueSyntax } from './syntax.ts';

/**
 * The value `value` stands for.
 * @throws ValidationException when its placeholder is not defined
 */
export function bindValue(
  kind: ExpressionKind,
  { placeholder }: ValueSyntax,
  placeholders: Placeholders,
): AttributeValue {
  const value = placeholders.value(placeholder);
  if (value !== undefined) return value;
  throw expressionError(
    kind,
    `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
  );
}
