import { explained, Explanation, type ExplainedNode } from '../errors/explanation.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { getAttribute } from '../values/attribute-map.ts';
import { explainValue } from './explain-operand.ts';
import { expressionText, updateText } from './expression-text.ts';
import type { Placeholders } from './placeholders.ts';
import type {
  ConditionSyntax,
  ExpressionKind,
  PathSegment,
  ProjectionSyntax,
  UpdateActionSyntax,
  UpdateOperandSyntax,
  UpdateSyntax,
} from './syntax.ts';

type Syntax = ConditionSyntax | UpdateOperandSyntax | UpdateActionSyntax | UpdateSyntax | ProjectionSyntax;

/** `error`, which came of binding `syntax`; if it is AWS's it can tell of the expression and the values in it. */
export function explainedSyntax(
  error: unknown,
  kind: ExpressionKind,
  syntax: Syntax,
  placeholders: Placeholders,
): unknown {
  if (!(error instanceof ValidationException)) return error;
  return explained(error, () => new Explanation(kind, explainSyntax(syntax, placeholders)));
}

/** There is no item yet: only the request's values have one. What is not defined stands as the request wrote it. */
function explainSyntax(syntax: Syntax, placeholders: Placeholders): ExplainedNode {
  if (syntax.type === 'path')
    return { text: pathText(syntax.segments, placeholders), value: undefined, parts: [] };
  if (syntax.type === 'value') {
    const value = placeholders.values && getAttribute(placeholders.values.attributes, syntax.placeholder);
    return value === undefined
      ? { text: syntax.placeholder, value: undefined, parts: [] }
      : explainValue(value);
  }
  const parts = partsOf(syntax).map((part) => explainSyntax(part, placeholders));
  const text = textOf(
    syntax,
    parts.map((part) => part.text),
  );
  return { text, value: undefined, parts };
}

function pathText(segments: readonly PathSegment[], placeholders: Placeholders): string {
  const texts = segments.map((segment) => {
    if (segment.type === 'index') return `[${segment.text}]`;
    const name = segment.type === 'name' ? segment.name : placeholders.names?.get(segment.placeholder);
    return `.${name ?? (segment.type === 'placeholder' ? segment.placeholder : '')}`;
  });
  return texts.join('').slice(1);
}

function partsOf(syntax: Exclude<Syntax, { type: 'path' | 'value' }>): readonly Syntax[] {
  switch (syntax.type) {
    case 'not':
      return [syntax.condition];
    case 'between':
      return [syntax.operand, syntax.lower, syntax.upper];
    case 'in':
      return [syntax.operand, ...syntax.candidates];
    case 'function':
      return syntax.operands;
    case 'set':
    case 'add':
    case 'delete':
      return [syntax.path, syntax.value];
    case 'remove':
      return [syntax.path];
    case 'update':
      return syntax.actions;
    case 'projection':
      return syntax.paths;
    default:
      return [syntax.left, syntax.right];
  }
}

function textOf(syntax: Exclude<Syntax, { type: 'path' | 'value' }>, parts: readonly string[]): string {
  switch (syntax.type) {
    case 'comparison':
      return expressionText(syntax.comparator, parts);
    case 'arithmetic':
      return expressionText(syntax.operator, parts);
    case 'function':
      return expressionText(syntax.name, parts);
    case 'set':
      return `SET ${parts.join(' = ')}`;
    case 'remove':
    case 'add':
    case 'delete':
      return `${syntax.type.toUpperCase()} ${parts.join(' ')}`;
    case 'update':
      return updateText(parts);
    case 'projection':
      return parts.join(', ');
    default:
      return expressionText(syntax.type, parts);
  }
}
