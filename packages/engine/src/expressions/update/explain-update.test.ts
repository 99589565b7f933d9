import { expect, it } from 'vitest';
import type { ExplainedNode } from '../../errors/explanation.ts';
import { decodeAttributes, type WireAttributeValue } from '../../values/wire-form.ts';
import { bindUpdate } from '../bind-update.ts';
import { Placeholders } from '../placeholders.ts';
import { explainUpdate } from './explain-update.ts';

const item = decodeAttributes({ n: { N: '5' }, l: { L: [] }, t: { SS: ['x'] } }, 'sdk');

function explain(text: string, values: Record<string, WireAttributeValue>): ExplainedNode {
  const placeholders = new Placeholders(undefined, decodeAttributes(values, 'sdk'), 'current');
  return explainUpdate(bindUpdate(text, placeholders), item.attributes);
}

it('an update names its sections once and has a part for each action', () => {
  const { text, parts } = explain('SET a = :v, b = n REMOVE l[0] ADD n :v DELETE t :t', {
    ':v': { N: '1' },
    ':t': { SS: ['x'] },
  });
  expect(text).toBe('SET a = {"N":"1"}, b = n REMOVE l[0] ADD n {"N":"1"} DELETE t {"SS":["x"]}');
  expect(parts.map(({ value }) => value)).toEqual([
    undefined,
    undefined,
    undefined,
    { N: '5' },
    { SS: ['x'] },
  ]);
});

it('an operand that has no value shows which of its parts has none', () => {
  const [action] = explain('SET n = n + if_not_exists(gone, missed)', { ':v': { N: '1' } }).parts;
  expect(action?.parts[1]).toEqual({
    text: 'n + if_not_exists(gone, missed)',
    value: undefined,
    parts: [
      { text: 'n', value: { N: '5' }, parts: [] },
      {
        text: 'if_not_exists(gone, missed)',
        value: undefined,
        parts: [
          { text: 'gone', value: undefined, parts: [] },
          { text: 'missed', value: undefined, parts: [] },
        ],
      },
    ],
  });
});

it('a computed operand has its value', () => {
  const [action] = explain('SET l = list_append(l, :v)', { ':v': { L: [{ N: '1' }] } }).parts;
  expect(action?.parts[1]).toMatchObject({
    text: 'list_append(l, {"L":[{"N":"1"}]})',
    value: { L: [{ N: '1' }] },
  });
});
