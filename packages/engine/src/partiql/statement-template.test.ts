import { describe, expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import { statementTemplate } from './statement-template.ts';

describe('statementTemplate', () => {
  it('is found out once for a text', () => {
    const text = 'SELECT * FROM t WHERE a = 1';
    expect(statementTemplate(text)).toBe(statementTemplate(text));
    expect(statementTemplate(text)).not.toBe(statementTemplate(`${text} `));
  });

  it('binds a statement without parameters once, one with parameters each time', () => {
    const constant = statementTemplate("UPDATE t SET a = 'x' WHERE pk = 'a'");
    expect(constant.bind([])).toBe(constant.bind([]));
    const open = statementTemplate('UPDATE t SET a = ? WHERE pk = ?');
    expect(open.bind(['x', 'a'])).toMatchObject({ update: { actions: [{ value: { value: 'x' } }] } });
    expect(open.bind(['y', 'a'])).toMatchObject({ update: { actions: [{ value: { value: 'y' } }] } });
  });

  it('refuses parameters that are too many or too few, whatever was bound before', () => {
    const template = statementTemplate('DELETE FROM t WHERE pk = 1');
    template.bind([]);
    expect(() => template.bind(['a'])).toThrow(ValidationException);
    expect(() => statementTemplate('DELETE FROM t WHERE pk = ?').bind([])).toThrow(ValidationException);
  });

  it.each([
    ['SELECT * FROM t WHERE pk = ?', [{ name: 'pk', value: { parameter: 0 } }]],
    [
      "SELECT a.b FROM t WHERE 'x' = sk AND pk = ?",
      [
        { name: 'sk', value: 'x' },
        { name: 'pk', value: { parameter: 0 } },
      ],
    ],
  ])('knows the lookup that %s is', (text, equalities) => {
    expect(statementTemplate(text).lookup).toMatchObject({ tableName: 't', equalities });
  });

  it.each([
    'SELECT * FROM t',
    'SELECT * FROM t.i WHERE pk = 1',
    'SELECT * FROM t WHERE pk > 1',
    'SELECT * FROM t WHERE pk = 1 OR pk = 2',
    'SELECT * FROM t WHERE pk = 1 AND pk = 1',
    'SELECT * FROM t WHERE pk = 1 AND sk = 1 AND a = 1',
    'SELECT * FROM t WHERE pk = true',
    'SELECT * FROM t WHERE pk = 1e999',
    'SELECT * FROM t WHERE pk.a = 1',
    'SELECT * FROM t WHERE pk = 1 ORDER BY pk',
    'SELECT a, a FROM t WHERE pk = 1',
    'SELECT size(a) FROM t WHERE pk = 1',
    'SELECT * FROM t x WHERE pk = 1',
    'DELETE FROM t WHERE pk = 1',
  ])('knows no lookup in %s', (text) => {
    expect(statementTemplate(text).lookup).toBeUndefined();
  });
});
