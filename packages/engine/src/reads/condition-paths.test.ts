import { expect, it } from 'vitest';
import { bindCondition } from '../expressions/bind-condition.ts';
import { formatDocumentPath } from '../expressions/document-path.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import { attributeMapOf } from '../values/attribute-map.ts';
import { conditionPaths } from './condition-paths.ts';

it.each([
  ['a0 = b0.c0 AND NOT c1 > :v', '[a0] [b0, c0] [c1]'],
  ['a0 BETWEEN :v AND b0[1] OR c1 IN (:v, d1, e1)', '[a0] [b0, [1]] [c1] [d1] [e1]'],
  ['attribute_exists(a0) AND attribute_not_exists(b0)', '[a0] [b0]'],
  ['attribute_type(a0.b0, :v) AND begins_with(b1, c1)', '[a0, b0] [b1] [c1]'],
  ['contains(a0, b0) OR size(c1[0]) > size(d1)', '[a0] [b0] [c1, [0]] [d1]'],
])('the paths of %s are %s', (text, expected) => {
  const values = { attributes: attributeMapOf([[':v', 'S']]), fault: undefined, faultName: undefined };
  const condition = bindCondition(text, 'Filter', new Placeholders(undefined, values, 'current'));
  expect(conditionPaths(condition).map(formatDocumentPath).join(' ')).toBe(expected);
});
