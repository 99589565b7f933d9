import type { WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { attributeValue } from '../values/attribute-value.ts';
import type { ExpressionText } from './expression-text.ts';

/** What a person, or a program that builds expressions, gets wrong. */
const TOKENS = [
  '(',
  ')',
  ',',
  '.',
  '=',
  '<>',
  '+',
  'AND',
  'OR',
  'NOT',
  'BETWEEN',
  'IN',
  'SET',
  'REMOVE',
  'ADD',
  'DELETE',
  'size',
  'attribute_exists',
  'if_not_exists',
  'list_append',
  'contains',
  'unknown',
  'name',
  'a',
  'a.b',
  '[0]',
  '[01]',
  '[99999999999]',
  '#n0',
  '#missing',
  ':v0',
  ':missing',
  '#',
  ':',
  '$',
  "'a'",
  '1',
];

/** One mistake; `at` chooses its place among those there are. */
export type ExpressionDamage =
  | { readonly type: 'drop' | 'repeat' | 'swap' | 'cut' | 'parentheses'; readonly at: number }
  | { readonly type: 'undefine'; readonly at: number }
  | { readonly type: 'insert' | 'replace'; readonly at: number; readonly token: string }
  | { readonly type: 'revalue' | 'unused'; readonly at: number; readonly value: WireAttributeValue }
  | { readonly type: 'rename'; readonly at: number; readonly name: string };

/** Mistakes in expressions and their placeholders. */
export function expressionDamage(): fc.Arbitrary<ExpressionDamage> {
  const at = fc.nat({ max: 99 });
  return fc.oneof<fc.Arbitrary<ExpressionDamage>[]>(
    fc.record({ type: fc.constantFrom('drop', 'repeat', 'swap', 'cut', 'parentheses'), at }),
    fc.record({ type: fc.constant('undefine'), at }),
    fc.record({ type: fc.constantFrom('insert', 'replace'), at, token: fc.constantFrom(...TOKENS) }),
    fc.record({ type: fc.constantFrom('revalue', 'unused'), at, value: attributeValue({ maxDepth: 1 }) }),
    fc.record({
      type: fc.constant('rename'),
      at,
      name: fc.constantFrom('a', 'b', 'c', 'name', 'pk', 'i', ''),
    }),
  );
}

/**
 * Expressions with one thing wrong, or nearly: a token too many or too few, brackets twice, a placeholder without its
 * value or a value without its placeholder, a value of another type.
 * @example
 * fc.property(nearlyValid(updateExpression(table)), ({ expression, ...placeholders }) =>
 *   throwsOnlyValidationException(() => update({ UpdateExpression: expression, ...placeholders })));
 */
export function nearlyValid(expressions: fc.Arbitrary<ExpressionText>): fc.Arbitrary<ExpressionText> {
  return fc.tuple(expressions, expressionDamage()).map(([text, damage]) => damaged(text, damage));
}

/** The expression with the mistake made in it. */
export function damaged(text: ExpressionText, damage: ExpressionDamage): ExpressionText {
  const { expression, ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = text;
  const { at } = damage;
  switch (damage.type) {
    case 'undefine':
      return at % 2 === 0
        ? { ...text, ...(withoutOne(names, at) && { ExpressionAttributeNames: withoutOne(names, at) }) }
        : { ...text, ...(withoutOne(values, at) && { ExpressionAttributeValues: withoutOne(values, at) }) };
    case 'revalue': {
      const placeholders = Object.keys(values);
      const placeholder = placeholders[at % Math.max(1, placeholders.length)] ?? ':v0';
      return { ...text, ExpressionAttributeValues: { ...values, [placeholder]: damage.value } };
    }
    case 'rename': {
      const placeholders = Object.keys(names);
      const placeholder = placeholders[at % Math.max(1, placeholders.length)] ?? '#n0';
      return { ...text, ExpressionAttributeNames: { ...names, [placeholder]: damage.name } };
    }
    case 'unused':
      return { ...text, ExpressionAttributeValues: { ...values, ':unused': damage.value } };
    default:
      return { ...text, expression: respelt(expression, damage) };
  }
}

function withoutOne<Value>(members: Record<string, Value>, at: number): Record<string, Value> {
  const entries = Object.entries(members);
  return Object.fromEntries(entries.toSpliced(at % Math.max(1, entries.length), 1));
}

type Respelling = Exclude<ExpressionDamage, { type: 'undefine' | 'rename' } | { value: WireAttributeValue }>;

function respelt(expression: string, damage: Respelling): string {
  const tokens = expression.match(/[#:]?\w+|<>|<=|>=|\s+|./gu) ?? [];
  const at = damage.at % (tokens.length + 1);
  const [token = '', next = ''] = [tokens[at], tokens[at + 1]];
  switch (damage.type) {
    case 'drop':
      return tokens.toSpliced(at, 1).join('');
    case 'repeat':
      return tokens.toSpliced(at, 0, token).join('');
    case 'swap':
      return tokens.toSpliced(at, 2, next, token).join('');
    case 'cut':
      return tokens.slice(0, at).join('');
    case 'parentheses':
      return at % 2 === 0 ? `((${expression}))` : `(${expression})`;
    case 'insert':
      return tokens.toSpliced(at, 0, ` ${damage.token} `).join('');
    case 'replace':
      return tokens.toSpliced(at, 1, damage.token).join('');
  }
}
