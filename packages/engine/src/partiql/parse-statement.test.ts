import { describe, expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import { parseStatement } from './parse-statement.ts';

describe('parseStatement', () => {
  it('reads keywords and functions in any case, names as they are', () => {
    const statement = parseStatement('select A from T where SIZE(a) = 1');
    expect(statement).toMatchObject({
      type: 'select',
      projection: [{ value: { path: ['A'] } }],
      source: { path: ['T'] },
      where: { type: 'comparison', left: { type: 'call', name: 'size' } },
    });
  });

  it('tells parameters apart by where they stand', () => {
    const { parameterOffsets } = parseStatement(
      'SELECT * FROM t WHERE a = \'?\' AND b IN (?, ?) AND "?" = ?',
    );
    expect(parameterOffsets).toEqual([40, 43, 56]);
  });

  it('joins NOT before AND before OR', () => {
    expect(parseStatement('SELECT * FROM t WHERE NOT a = 1 AND b = 2 OR c = 3')).toMatchObject({
      where: { type: 'or', left: { type: 'and', left: { type: 'not' } }, right: { type: 'comparison' } },
    });
  });

  it('takes a minus before a number for its sign only where a term begins', () => {
    expect(parseStatement('UPDATE t SET a = b -1, c = -1')).toMatchObject({
      clauses: [
        { value: { type: '-', right: { type: 'number', text: '1' } } },
        { value: { type: 'number', text: '-1' } },
      ],
    });
  });

  it.each([
    ["'it''s'", { type: 'scalar', value: "it's" }],
    ['.5', { type: 'number', text: '.5' }],
    ['5.', { type: 'number', text: '5.' }],
    ['+1.5E-3', { type: 'number', text: '+1.5E-3' }],
    ['TRUE', { type: 'scalar', value: true }],
    ['null', { type: 'scalar', value: null }],
    ['[]', { type: 'list', elements: [] }],
    ["<<'a'>>", { type: 'bag', elements: [{ value: 'a' }] }],
    ["{'a':1}", { type: 'tuple', members: [[{ value: 'a' }, { text: '1' }]] }],
  ])('reads the literal %s', (text, expected) => {
    expect(parseStatement(`SELECT * FROM t WHERE a = ${text}`)).toMatchObject({ where: { right: expected } });
  });

  it('takes "" within double quotes for one', () => {
    expect(parseStatement('SELECT * FROM "a""b"')).toMatchObject({ source: { path: ['a"b'] } });
  });

  it('freezes the tree', () => {
    expect(Object.isFrozen(parseStatement('SELECT * FROM t'))).toBe(true);
  });

  it.each([
    ['word', 'VariableReference'],
    ['a.b', 'Path'],
    ['1', 'Literal'],
    ['MISSING', 'LiteralMissing'],
    ['?', 'Parameter'],
    ['<<1>>', 'Seq'],
    ["{'a': 1}", 'Struct'],
    ['x IS INT4', 'IsType'],
    ['x IS DOUBLE PRECISION', 'IsType'],
    ['x IS CHARACTER VARYING', 'IsType'],
  ])('refuses %s, an expression, by its kind', (text, kind) => {
    expect(() => parseStatement(text)).toThrow(new ValidationException(`Unsupported operation: ${kind}`));
  });

  it.each(['a = 1', 'a + 1', 'NOT a', 'size(a)'])('takes %s for a misplaced EXISTS', (text) => {
    expect(() => parseStatement(text)).toThrow(
      'EXISTS can only be used in ExecuteTransaction write requests.',
    );
  });

  it.each([
    ['SELECT * FROM t x y', 'Unexpected token after expression'],
    ['SELECT * FROM t WHERE a = 1 FETCH 1', 'Unexpected token after expression'],
    ['SELECT * FROM t ORDER BY a WHERE a = 1', 'Unexpected token after expression'],
    ['DELETE FROM t WHERE a = 1 ORDER BY a', 'Unexpected token after expression'],
    ['INSERT INTO t x VALUE {}', 'Unexpected token after expression'],
    ['FROM t SET a = 1 WHERE b = 1', 'Unexpected token after expression'],
    ['SELECT * FROM t WHERE a = 1 e5', 'Unexpected token after expression'],
    ['SELECT * FROM t WHERE', 'Unexpected term'],
    ['SELECT * FROM t WHERE;', 'Unexpected term'],
    ['SELECT * FROM t WHERE NOT', 'Unexpected term'],
    ['SELECT * FROM t WHERE (', 'Unexpected term'],
    ['SELECT * FROM', 'Unexpected term'],
    ['SELECT * FROM t WHERE ORDER BY a', 'Unexpected keyword'],
    ['SELECT * FROM t WHERE IS NULL', 'Unexpected operator'],
    ['SELECT * FROM t WHERE a = LIKE', 'Unexpected operator'],
    ['SELECT * FROM t WHERE exists(m.inner)', 'Invalid path dot component'],
    ['DELETE FROM', 'Expected identifier for simple path'],
    ['DELETE FROM;', 'Expected identifier for simple path'],
    ['DELETE FROM WHERE a = 1', 'Expected identifier for simple path'],
    ['SELECT * FROM t WHERE a BETWEEN', 'Missing right-hand side expression of infix operator'],
    ['SELECT * FROM t WHERE value = 1', 'Unexpected keyword'],
    ['SELECT * FROM t WHERE a = *', 'Unexpected term'],
    ['SELECT * FROM t WHERE (a = 1', 'Unexpected token after expression'],
    ['SELECT * FROM t WHERE a < > 1', 'Unexpected operator'],
    ['SELECT * FROM t WHERE a IS NOT', 'Expected type name'],
    ['SELECT a.1 FROM t', 'Invalid path dot component'],
    ['UPDATE t SET 1 = 1', 'Expected identifier for simple path'],
    ['INSERT INTO 5 VALUE {}', 'Expected identifier for simple path'],
    ['UPDATE t', 'Expected data manipulation'],
    ['SELECT * FROM t WHERE a = 1e2147483648', ''],
    ['SELECT * FROM t WHERE a = 1.5e-2147483647', ''],
    ['SELECT * FROM t WHERE a = 1 # note', ''],
    ['SELECT * FROM t WHERE a = 1 /* note', ''],
    ["SELECT * FROM t WHERE a = 'b", ''],
    ['SELECT * FROM "t', ''],
    ['SELECT * FROM t WHERE é = 1', ''],
    ['SELECT * FROM t; SELECT * FROM t', 'Unexpected token after expression'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseStatement(text)).toThrow(
      new ValidationException(`Statement wasn't well formed, can't be processed: ${reason}`),
    );
  });

  it('refuses what nests too deep for the stack, but not brackets within quotes', () => {
    for (const bracket of ['(', '[', '{', '<<', "{'a':["])
      expect(() => parseStatement(`SELECT * FROM t WHERE a = ${bracket.repeat(1300)}`)).toThrow(
        ValidationException,
      );
    expect(() => parseStatement(`SELECT * FROM t WHERE a = '${'('.repeat(1000)}'`)).not.toThrow();
    expect(() => parseStatement(`SELECT * FROM t WHERE ${'NOT '.repeat(2000)} a = 1`)).not.toThrow();
  });
});
