import { describe, expect, it, vi } from 'vitest';
import { explained, explainedAs, Explanation } from './explanation.ts';
import { TransactionCanceledException } from './transaction-canceled-exception.ts';
import { ValidationException } from './validation-exception.ts';

const leaf = { text: 'a', value: { B: new Uint8Array([1, 2]) }, parts: [] };
const literal = { text: '{"N":"3"}', value: { N: '3' }, parts: [] };
const absent = { text: 'b', value: undefined, parts: [] };
const explanation = new Explanation('Condition', {
  text: 'a = {"N":"3"}',
  value: false,
  parts: [leaf, literal, absent],
});

it('an explanation as text has a line a node, with its value where the text is not the value', () => {
  expect(String(explanation)).toBe('a = {"N":"3"}: false\n  a: {"B":"AQI="}\n  {"N":"3"}\n  b');
});

describe('explained', () => {
  it('explains when it is asked, and once', () => {
    const explain = vi.fn(() => explanation);
    const error = explained(new ValidationException('x'), explain);
    expect(explain).not.toHaveBeenCalled();
    expect([error.explain, error.explain]).toEqual([explanation, explanation]);
    expect(explain).toHaveBeenCalledTimes(1);
  });

  it('leaves no trace on the wire or in a copy', () => {
    const error = explained(new ValidationException('x'), () => explanation);
    expect(error.toWire()).toEqual(new ValidationException('x').toWire());
    expect({ ...error }).not.toHaveProperty('explain');
    expect(Object.keys(error)).toEqual(Object.keys(new ValidationException('x')));
  });
});

it('explainedAs hands an explanation on, and nothing where there is none', () => {
  const from = explained(new ValidationException('x'), () => explanation);
  expect(explainedAs(new ValidationException('y'), from).explain).toBe(explanation);
  expect('explain' in explainedAs(new ValidationException('y'), new ValidationException('x'))).toBe(false);
});

it('a cancelled transaction explains each of its members', () => {
  const failed = explained({ Code: 'ConditionalCheckFailed', Message: 'm' }, () => explanation);
  const error = new TransactionCanceledException([{ Code: 'None' }, failed]);
  expect(error.explain).toEqual([undefined, explanation]);
  expect(JSON.stringify(error.toWire())).not.toContain('explain');
  expect(Object.keys(error)).not.toContain('explain');
});
