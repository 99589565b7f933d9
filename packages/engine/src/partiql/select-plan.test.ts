import { describe, expect, it } from 'vitest';
import { tableFixture } from '../../test/table-fixture.ts';
import { readSource } from '../reads/read-source.ts';
import { bindStatement } from './bind-statement.ts';
import { parseStatement } from './parse-statement.ts';
import { planSelect, type SelectPlan } from './select-plan.ts';

const table = tableFixture('pk:S sk:S', { global: { byG: { key: 'g:S' } } });

function planOf(where: string, indexName?: string): SelectPlan {
  const text = `SELECT * FROM t WHERE ${where}`;
  const statement = bindStatement(text, parseStatement(text), []);
  if (statement.type !== 'select') throw new Error('a SELECT is a SELECT');
  return planSelect(statement, readSource(table, indexName, false));
}

describe('planSelect', () => {
  it.each([
    ["pk = 'a'", 1],
    ["'a' = pk AND sk > 'b'", 1],
    ["pk IN ['a', 'b', 'a']", 2],
    ["pk = 'a' OR pk = 'b' OR pk IN ('c')", 3],
    ["pk = 'a' AND pk = 'b'", 1],
  ])('reads %s by %i partitions', (where, count) => {
    const { reads } = planOf(where);
    expect(reads).toHaveLength(count);
    expect(reads.every(({ from }) => from !== undefined)).toBe(true);
  });

  it.each([
    "sk = 'a'",
    "pk > 'a'",
    "pk = 'a' OR sk = 'b'",
    "NOT pk = 'a'",
    'pk = sk',
    "pk.a = 'a'",
    "g = 'a'",
  ])('reads everything for %s', (where) => {
    expect(planOf(where)).toMatchObject({ reads: [{}], singleItems: false, filter: expect.anything() });
  });

  it.each([
    ["pk = 'a' AND sk = 'b'", true],
    ["pk IN ['a', 'b'] AND 'b' = sk AND c = 1", true],
    ["pk = 'a'", false],
    ["pk = 'a' AND sk > 'b'", false],
  ])('knows whether %s reads single items: %s', (where, expected) => {
    expect(planOf(where).singleItems).toBe(expected);
  });

  it('filters by what the key does not say', () => {
    expect(planOf("pk = 'a' AND sk = 'b'").filter).toBeUndefined();
    expect(planOf("pk = 'a' AND a = 1 AND sk = 'b'").filter).toMatchObject({ left: { path: ['a'] } });
    expect(planOf("g = 'a' AND pk = 'b'", 'byG').filter).toMatchObject({ left: { path: ['pk'] } });
  });

  it.each(["pk = 'a' AND sk > 'a' AND sk < 'b'", "pk = 'a' AND sk = 'a' AND begins_with(sk, 'a')"])(
    'refuses two bounds: %s',
    (where) => {
      expect(() => planOf(where)).toThrow(
        'Overlapping conditions with range keys are not supported in where clause',
      );
    },
  );

  it.each(["pk = 'a' AND sk = 1", 'pk = 1'])('refuses a key of another type: %s', (where) => {
    expect(() => planOf(where)).toThrow('Condition parameter type does not match schema type');
  });
});
