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
    ["pk = 'a' AND n = 1 OR pk = 'b' AND sk = 'c'", 2],
    ["pk IN ('a', 'b') AND sk = 'c' OR pk = 'a' AND sk > 'd'", 3],
    ["pk = 'a' AND n = 1 OR pk = 'a' AND n = 2", 1],
    ["pk = 'a' AND NOT sk = 'b' OR pk = 'a' AND sk = 'c'", 1],
  ])('reads %s by %i partitions', (where, count) => {
    const { reads } = planOf(where);
    expect(reads).toHaveLength(count);
    expect(reads.every(({ range }) => range.from !== undefined)).toBe(true);
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
    expect(planOf(where)).toMatchObject({
      reads: [{ range: {}, filter: expect.anything() }],
      singleItems: false,
    });
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
    const filters = (where: string, indexName?: string) =>
      planOf(where, indexName).reads.map(({ filter }) => filter);
    expect(filters("pk = 'a' AND sk = 'b'")).toEqual([undefined]);
    expect(filters("pk = 'a' AND a = 1 AND sk = 'b'")).toMatchObject([{ left: { path: ['a'] } }]);
    expect(filters("g = 'a' AND pk = 'b'", 'byG')).toMatchObject([{ left: { path: ['pk'] } }]);
    expect(filters("pk = 'a' OR pk = 'b' AND a = 1")).toMatchObject([undefined, { left: { path: ['a'] } }]);
  });

  it.each([
    "pk = 'a' AND sk > 'a' AND sk < 'b'",
    "pk = 'a' AND sk = 'a' AND begins_with(sk, 'a')",
    "pk = 'a' AND x = '1' OR pk = 'a' AND sk = '2'",
    "pk = 'a' AND sk > 'a' OR pk = 'a' AND sk = 'b'",
  ])('refuses bounds that meet: %s', (where) => {
    expect(() => planOf(where)).toThrow(
      'Overlapping conditions with range keys are not supported in where clause',
    );
  });

  it.each(["pk = 'a' AND sk = 1", 'pk = 1'])('refuses a key of another type: %s', (where) => {
    expect(() => planOf(where)).toThrow(
      /^Key attribute's data type should match its data type in table's schema: Key [ps]k$/,
    );
  });
});
