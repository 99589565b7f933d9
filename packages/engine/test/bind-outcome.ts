import { bindCondition } from '../src/expressions/bind-condition.ts';
import { bindProjection } from '../src/expressions/bind-projection.ts';
import { bindUpdate } from '../src/expressions/bind-update.ts';
import { bindKeyCondition } from '../src/expressions/key-condition.ts';
import { Placeholders } from '../src/expressions/placeholders.ts';
import type { ExpressionKind } from '../src/expressions/syntax.ts';
import { ValidationException } from '../src/errors/validation-exception.ts';
import { decodeAttributes } from '../src/values/wire-form.ts';
import { printBound } from './print-bound.ts';

/** The names defined for the expressions of the golden tables; `#undefined` is not. */
const names = { '#a': 'a', '#a2': 'a', '#b': 'b', '#dot': 'x.y', '#proto': '__proto__', '#select': 'select' };

/** The values defined for the expressions of the golden tables; `:undefined` is not. */
const values = {
  ':s': { S: 'x' },
  ':s2': { S: 'y' },
  ':n': { N: '1' },
  ':written': { N: '+2.50' },
  ':n2': { N: '2' },
  ':b': { B: 'AAE=' },
  ':b2': { B: '/w==' },
  ':bool': { BOOL: true },
  ':null': { NULL: true },
  ':ss': { SS: ['x'] },
  ':ns': { NS: ['1'] },
  ':bs': { BS: ['AA=='] },
  ':l': { L: [] },
  ':m': { M: {} },
  ':ofType': { S: 'SS' },
};

/** What binding `text` with the placeholders it mentions comes to: the bound tree on one line, or the message. */
export function bindOutcome(kind: ExpressionKind, text: string): string {
  const mentioned = ([placeholder]: [string, unknown]): boolean =>
    new RegExp(`${placeholder}(?![A-Za-z0-9_])`).test(text);
  const namesUsed = Object.entries(names).filter(mentioned);
  const valuesUsed = Object.entries(values).filter(mentioned);
  try {
    const placeholders = new Placeholders(
      namesUsed.length === 0 ? undefined : new Map(namesUsed),
      valuesUsed.length === 0 ? undefined : decodeAttributes(Object.fromEntries(valuesUsed), 'json'),
      'current',
    );
    const bound = bind(kind, text, placeholders);
    placeholders.requireAllUsed();
    return printBound(bound);
  } catch (error) {
    if (error instanceof ValidationException) return error.message;
    throw error;
  }
}

function bind(
  kind: ExpressionKind,
  text: string,
  placeholders: Placeholders,
): Parameters<typeof printBound>[0] {
  switch (kind) {
    case 'Condition':
    case 'Filter':
      return bindCondition(text, kind, placeholders);
    case 'KeyCondition':
      return bindKeyCondition(text, placeholders);
    case 'Update':
      return bindUpdate(text, placeholders);
    case 'Projection':
      return bindProjection(text, placeholders);
  }
}
