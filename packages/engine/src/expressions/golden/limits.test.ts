import { describe, expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';
import type { ExpressionKind } from '../syntax.ts';

const repeat = (count: number, unit: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => unit(index)).join(separator);

/** `text` and white space, `length` bytes together. */
const padded = (text: string, length: number): string => text.padEnd(length, ' ');

describe('the length of an expression', () => {
  const size = (kind: ExpressionKind, count: string): string =>
    `Invalid ${kind}Expression: Expression size has exceeded the maximum allowed size;${count}`;

  it.each<[ExpressionKind, string, string]>([
    ['Condition', 'a = b', ' expression size: 4097'],
    ['Filter', 'a = b', ' expression size: 4097'],
    ['KeyCondition', 'a = b', ' expression size: 4097'],
    ['Update', 'REMOVE a', ''],
    ['Projection', 'a', ''],
  ])('refuses a %sExpression of 4097 bytes', (kind, text, count) => {
    expect(bindOutcome(kind, padded(text, 4097))).toBe(size(kind, count));
  });

  it('reads an expression of 4096 bytes', () => {
    expect(bindOutcome('Condition', padded('a = b', 4096))).toBe('=(a, b)');
    expect(bindOutcome('Update', padded('REMOVE a', 4096))).toBe('remove(a)');
    expect(bindOutcome('Projection', padded('a', 4096))).toBe('a');
  });

  it('counts bytes of UTF-8 before it reads', () => {
    expect(bindOutcome('Condition', padded('a = é', 4096))).toBe(size('Condition', ' expression size: 4097'));
  });
});

describe('the number of operators', () => {
  const tooMany = (kind: ExpressionKind): string =>
    `Invalid ${kind}Expression: The expression contains too many operators; operator count: 301`;

  it.each<[situation: string, atLimit: string, beyond: string]>([
    ['comparisons and AND', repeat(150, () => 'a = b', ' AND '), repeat(151, () => 'a = b', ' AND ')],
    [
      'functions and OR',
      repeat(150, () => 'attribute_exists(a)', ' OR '),
      repeat(151, () => 'attribute_exists(a)', ' OR '),
    ],
    ['NOT', `${'NOT '.repeat(299)}a = b`, `${'NOT '.repeat(300)}a = b`],
    [
      'size beside its comparison',
      repeat(100, () => 'size(a) = b', ' AND '),
      repeat(101, () => 'size(a) = b', ' AND '),
    ],
    [
      'BETWEEN as one',
      repeat(150, () => 'a BETWEEN b AND c', ' AND '),
      repeat(151, () => 'a BETWEEN b AND c', ' AND '),
    ],
  ])('counts %s up to 300', (_situation, atLimit, beyond) => {
    expect(bindOutcome('Condition', atLimit)).not.toMatch(/^Invalid/);
    expect(bindOutcome('Condition', beyond)).toBe(tooMany('Condition'));
    expect(bindOutcome('Filter', beyond)).toBe(tooMany('Filter'));
    expect(bindOutcome('KeyCondition', beyond)).toBe(tooMany('KeyCondition'));
  });

  it('counts IN as one, whatever its candidates', () => {
    const candidates = repeat(100, () => 'b', ',');
    expect(
      bindOutcome(
        'Condition',
        repeat(4, () => `a IN (${candidates})`, ' AND '),
      ),
    ).not.toMatch(/^Invalid/);
  });

  it('counts sums and functions of an update, no actions', () => {
    expect(bindOutcome('Update', `SET ${repeat(400, (index) => `a${index}=b`, ',')}`)).not.toMatch(
      /^Invalid/,
    );
    expect(bindOutcome('Update', `SET ${repeat(300, (index) => `a${index}=b+c`, ',')}`)).not.toMatch(
      /^Invalid/,
    );
    expect(bindOutcome('Update', `SET ${repeat(301, (index) => `a${index}=b+c`, ',')}`)).toBe(
      tooMany('Update'),
    );
    const functions = repeat(51, (index) => `z${index}=if_not_exists(a,b)`, ',');
    expect(bindOutcome('Update', `SET ${repeat(250, (index) => `a${index}=b+c`, ',')},${functions}`)).toBe(
      tooMany('Update'),
    );
  });

  it('names every other fault before too many operators', () => {
    const beyond = repeat(151, () => 'a = b', ' AND ');
    expect(bindOutcome('Condition', `${beyond} AND a = a`)).toMatch(/The first operand must be distinct/);
    expect(bindOutcome('Condition', `${beyond} AND a = :undefined`)).toMatch(/is not defined/);
    expect(bindOutcome('Condition', `${beyond} AND select = a`)).toMatch(/reserved keyword/);
    expect(bindOutcome('Condition', `${beyond} c`)).toMatch(/Syntax error/);
  });
});

describe('the candidates of IN', () => {
  const candidates = (count: number): string => repeat(count, (index) => `b${index}`, ', ');

  it('takes 100', () => {
    expect(bindOutcome('Condition', `a IN (${candidates(100)})`)).toBe(`in(a, ${candidates(100)})`);
  });

  it('refuses 101, after all else is looked at', () => {
    const tooMany =
      'Invalid ConditionExpression: The IN operator is provided with too many operands; number of operands: 101';
    expect(bindOutcome('Condition', `a IN (${candidates(101)})`)).toBe(tooMany);
    expect(bindOutcome('Condition', `a IN (${candidates(100)}, a)`)).toMatch(/must be distinct/);
    expect(bindOutcome('Condition', `a IN (${candidates(100)}, :undefined)`)).toMatch(/is not defined/);
  });
});

describe('the depth of a path', () => {
  const path = (levels: number): string => repeat(levels, () => 'a', '.');
  const tooDeep = (kind: ExpressionKind, levels: number): string =>
    `Invalid ${kind}Expression: The document path has too many nesting levels; nesting levels: ${levels}`;

  it('takes 32 levels', () => {
    expect(bindOutcome('Condition', `${path(32)} = b`)).toBe(`=(${path(32)}, b)`);
    expect(bindOutcome('Projection', `a${'[0]'.repeat(31)}`)).toBe(`a${'[0]'.repeat(31)}`);
  });

  it('refuses 33 in every language', () => {
    expect(bindOutcome('Condition', `b = ${path(33)}`)).toBe(tooDeep('Condition', 33));
    expect(bindOutcome('Filter', `a${'[0]'.repeat(40)} = b`)).toBe(tooDeep('Filter', 41));
    expect(bindOutcome('KeyCondition', `${path(33)} = :s`)).toBe(tooDeep('KeyCondition', 33));
    expect(bindOutcome('Projection', path(33))).toBe(tooDeep('Projection', 33));
    expect(bindOutcome('Update', `REMOVE ${path(33)}`)).toBe(tooDeep('Update', 33));
    expect(bindOutcome('Update', `SET b = ${path(33)}`)).toBe(tooDeep('Update', 33));
  });

  it('counts placeholders as levels, and asks for their names first', () => {
    expect(bindOutcome('Condition', `#a.${path(32)} = b`)).toBe(tooDeep('Condition', 33));
    expect(bindOutcome('Condition', `#undefined.${path(32)} = b`)).toMatch(/is not defined/);
  });

  it('comes in the order of the paths', () => {
    expect(bindOutcome('Update', `SET ${path(33)} = :n, b = :n, b = :n`)).toMatch(/overlap/);
    expect(bindOutcome('Update', `SET b = :n, b = :n, ${path(33)} = :n`)).toBe(tooDeep('Update', 33));
    expect(bindOutcome('Projection', `${path(33)}, b, b`)).toMatch(/overlap/);
  });
});

describe('parentheses nested beyond any valid expression', () => {
  it('are redundant where they close', () => {
    expect(bindOutcome('Condition', `${'('.repeat(2000)}a = b${')'.repeat(2000)}`)).toBe(
      'Invalid ConditionExpression: The expression has redundant parentheses;',
    );
  });

  it('are a syntax error at the end where they do not', () => {
    expect(bindOutcome('Condition', '('.repeat(4096))).toBe(
      'Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "("',
    );
    expect(bindOutcome('Update', `SET a = ${'size('.repeat(800)}`)).toBe(
      'Invalid UpdateExpression: Syntax error; token: "<EOF>", near: "("',
    );
  });

  it('come after a syntax error before them', () => {
    expect(bindOutcome('Condition', `a b ${'('.repeat(1000)}`)).toBe(
      'Invalid ConditionExpression: Syntax error; token: "b", near: "a b ("',
    );
  });

  it('are read as far as an expression may go', () => {
    const nested = `${'size('.repeat(399)}a${')'.repeat(399)} = b`;
    expect(bindOutcome('Condition', nested)).toBe(
      'Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: size, operand type: N',
    );
  });
});
