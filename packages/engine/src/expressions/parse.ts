import { utf8ByteLength } from '../base/utf8.ts';
import { checkConditionSyntax } from './check-condition-syntax.ts';
import { checkPathSyntax } from './check-path-syntax.ts';
import { checkUpdateSyntax } from './check-update-syntax.ts';
import { expressionError } from './expression-error.ts';
import { parse, SyntaxError, type StartRules } from './generated/expression-parser.js';
import type { ConditionSyntax, ExpressionKind, ProjectionSyntax, UpdateSyntax } from './syntax.ts';
import { SyntaxCache } from './syntax-cache.ts';
import { syntaxErrorMessage } from './tokens.ts';

/** The kinds of expression that are written as a condition. */
export type ConditionKind = Extract<ExpressionKind, 'Condition' | 'Filter' | 'KeyCondition'>;

const maximumBytes = 4096;
/** Trees kept of each language; a text that fails to parse is not kept. */
const maximumTrees = 1000;
/** Parentheses nested deeper are read by no valid expression (300 operators) and would exhaust the stack. */
const maximumNesting = 400;

const conditions = new SyntaxCache<ConditionSyntax>(maximumTrees);
const updates = new SyntaxCache<UpdateSyntax>(maximumTrees);
const projections = new SyntaxCache<ProjectionSyntax>(maximumTrees);

/**
 * Reads a condition, filter or key condition. The tree is frozen and shared between calls.
 * @throws ValidationException `Invalid ConditionExpression: …`, for the first fault by DynamoDB's order: empty, too
 * long, syntax and redundant parentheses, then (as written) reserved words, list indexes, functions.
 */
export function parseCondition(text: string, kind: ConditionKind): ConditionSyntax {
  return conditions.get(text, () => {
    const tree = read(kind, kind === 'KeyCondition' ? 'KeyConditionExpression' : 'ConditionExpression', text);
    checkConditionSyntax(kind, tree);
    return deepFreeze(tree);
  });
}

/** Reads an update as `parseCondition` does a condition; also refuses a section written twice. */
export function parseUpdate(text: string): UpdateSyntax {
  return updates.get(text, () => {
    const sections = read('Update', 'UpdateExpression', text);
    checkUpdateSyntax(sections);
    return deepFreeze({ type: 'update', actions: sections.flatMap(({ actions }) => actions) });
  });
}

/** Reads a projection as `parseCondition` does a condition. */
export function parseProjection(text: string): ProjectionSyntax {
  return projections.get(text, () => {
    const tree = read('Projection', 'ProjectionExpression', text);
    for (const path of tree.paths) checkPathSyntax('Projection', path);
    return deepFreeze(tree);
  });
}

function read<Rule extends keyof StartRules>(
  kind: ExpressionKind,
  startRule: Rule,
  text: string,
): StartRules[Rule] {
  checkLength(kind, text);
  const readable = text.slice(0, endOfReadableText(text));
  try {
    return parse(readable, { startRule });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Without expectations: refused by an action of the grammar, which knows the text.
    if (error.expected === null) throw expressionError(kind, error.message);
    const offset = error.location.start.offset;
    if (readable.length === text.length || offset < readable.length) {
      throw expressionError(kind, syntaxErrorMessage(text, offset));
    }
    throw tooManyParentheses(kind, text);
  }
}

function checkLength(kind: ExpressionKind, text: string): void {
  if (text === '') throw expressionError(kind, 'The expression can not be empty;');
  const bytes = utf8ByteLength(text);
  if (bytes <= maximumBytes) return;
  // Measured: the count is missing for an update on AWS, for a projection on DynamoDB local.
  const count = kind === 'Update' || kind === 'Projection' ? '' : ` expression size: ${bytes}`;
  throw expressionError(kind, `Expression size has exceeded the maximum allowed size;${count}`);
}

/** The offset of the parenthesis that nests too deep, or the end of the text. */
function endOfReadableText(text: string): number {
  let nesting = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '(' && ++nesting > maximumNesting) return offset;
    if (character === ')') nesting -= 1;
  }
  return text.length;
}

/** More parentheses than operators can need: two of them surround the same, or one is never closed. */
function tooManyParentheses(kind: ExpressionKind, text: string): Error {
  return expressionError(
    kind,
    text.includes(')')
      ? 'The expression has redundant parentheses;'
      : syntaxErrorMessage(text, text.length),
  );
}

function deepFreeze<Tree extends object>(tree: Tree): Tree {
  for (const child of Object.values(tree)) {
    if (typeof child === 'object' && child !== null) deepFreeze(child);
  }
  return Object.freeze(tree);
}
