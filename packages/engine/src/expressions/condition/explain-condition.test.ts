import { describe, expect, it } from 'vitest';
import type { ExplainedNode } from '../../errors/explanation.ts';
import { decodeAttributes, type WireAttributeValue } from '../../values/wire-form.ts';
import { bindCondition } from '../bind-condition.ts';
import { Placeholders } from '../placeholders.ts';
import { explainCondition } from './explain-condition.ts';

const item = decodeAttributes(
  { n: { N: '5' }, s: { S: 'abc' }, m: { M: { l: { L: [{ BOOL: true }] } } } },
  'sdk',
);

function explain(text: string, values?: Record<string, WireAttributeValue>): ExplainedNode {
  const decoded = values && decodeAttributes(values, 'sdk');
  const placeholders = new Placeholders(new Map([['#m', 'm']]), decoded, 'current');
  return explainCondition(bindCondition(text, 'Condition', placeholders), item.attributes);
}

const leaf = (text: string, value?: object): object => ({ text, value, parts: [] });

describe('explainCondition', () => {
  it('tells what every node came to, also those that decided nothing', () => {
    expect(explain('attribute_exists(x) AND n > :n', { ':n': { N: '04' } })).toEqual({
      text: '(attribute_exists(x)) AND (n > {"N":"4"})',
      value: false,
      parts: [
        { text: 'attribute_exists(x)', value: false, parts: [leaf('x')] },
        {
          text: 'n > {"N":"4"}',
          value: true,
          parts: [leaf('n', { N: '5' }), leaf('{"N":"4"}', { N: '4' })],
        },
      ],
    });
  });

  it.each([
    ['NOT n = n2', {}, 'NOT (n = n2)', true],
    [
      'n BETWEEN :a AND :b',
      { ':a': { N: '1' }, ':b': { N: '4' } },
      'n BETWEEN {"N":"1"} AND {"N":"4"}',
      false,
    ],
    ['s IN (:a, n)', { ':a': { S: 'abc' } }, 's IN ({"S":"abc"}, n)', true],
    ['begins_with(s, :a)', { ':a': { S: 'b' } }, 'begins_with(s, {"S":"b"})', false],
    ['contains(s, :a)', { ':a': { S: 'b' } }, 'contains(s, {"S":"b"})', true],
    ['attribute_type(#m.l[0], :a)', { ':a': { S: 'BOOL' } }, 'attribute_type(m.l[0], {"S":"BOOL"})', true],
    ['attribute_not_exists(n)', undefined, 'attribute_not_exists(n)', false],
  ])('writes %s without placeholders', (text, values, written, value) => {
    const { text: explainedText, value: explainedValue } = explain(
      text,
      Object.keys(values ?? {}).length === 0 ? undefined : values,
    );
    expect([explainedText, explainedValue]).toEqual([written, value]);
  });

  it('measures a size and shows what it measured', () => {
    expect(explain('size(s) = :n', { ':n': { N: '3' } }).parts[0]).toEqual({
      text: 'size(s)',
      value: { N: '3' },
      parts: [leaf('s', { S: 'abc' })],
    });
  });
});
