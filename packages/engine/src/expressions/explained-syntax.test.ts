import { describe, expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import { decodeAttributes } from '../values/wire-form.ts';
import { bindCondition } from './bind-condition.ts';
import { bindProjection } from './bind-projection.ts';
import { bindUpdate } from './bind-update.ts';
import { explainedSyntax } from './explained-syntax.ts';
import { Placeholders } from './placeholders.ts';

const placeholders = (): Placeholders =>
  new Placeholders(new Map([['#n', 'n.1']]), decodeAttributes({ ':v': { S: 'x' } }, 'sdk'), 'current');

function raised(run: () => unknown): ValidationException {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationException) return error;
    throw error;
  }
  return expect.fail('nothing is wrong');
}

describe('what is wrong with an expression is explained', () => {
  it.each([
    [
      '#n.a[1] = :v AND (NOT size(b) > :w OR c IN (:v, d))',
      '(n.1.a[1] = {"S":"x"}) AND ((NOT (size(b) > :w)) OR (c IN ({"S":"x"}, d)))',
    ],
    ['#gone BETWEEN :v AND :v', '#gone BETWEEN {"S":"x"} AND {"S":"x"}'],
    ['attribute_exists(:v)', 'attribute_exists({"S":"x"})'],
  ])('in the condition %s', (text, explained) => {
    const { explain } = raised(() => bindCondition(text, 'Filter', placeholders()));
    expect([explain?.kind, explain?.tree.text]).toEqual(['Filter', explained]);
  });

  it('in an update', () => {
    const text = 'SET a = b + :w, c = if_not_exists(d, :v) REMOVE e ADD f :v DELETE g :v';
    const { explain } = raised(() => bindUpdate(text, placeholders()));
    expect([explain?.kind, explain?.tree.text]).toEqual([
      'Update',
      'SET a = b + :w, c = if_not_exists(d, {"S":"x"}) REMOVE e ADD f {"S":"x"} DELETE g {"S":"x"}',
    ]);
  });

  it('in a projection', () => {
    const { explain } = raised(() => bindProjection('#n, a.#gone', placeholders()));
    expect([explain?.kind, explain?.tree.text]).toEqual(['Projection', 'n.1, a.#gone']);
  });

  it('with the values of the request, where they are defined', () => {
    const { explain } = raised(() => bindCondition('a = :v OR b = :w', 'Condition', placeholders()));
    expect(explain?.tree.parts.map(({ parts }) => parts[1])).toEqual([
      { text: '{"S":"x"}', value: { S: 'x' }, parts: [] },
      { text: ':w', value: undefined, parts: [] },
    ]);
  });

  it('but not where it cannot be read', () => {
    expect('explain' in raised(() => bindCondition('a = ', 'Condition', placeholders()))).toBe(false);
  });

  it('and no other error is', () => {
    const error = new RangeError('x');
    const syntax = { type: 'value', placeholder: ':v' } as const;
    expect(explainedSyntax(error, 'Filter', syntax, placeholders())).toBe(error);
    expect('explain' in error).toBe(false);
  });
});
