import { expect, it } from 'vitest';
import { answerJson } from './answer-json.ts';
import { WrittenJson } from './written-json.ts';

it.each<[unknown]>([
  [{}],
  [[]],
  [{ Items: [], Count: 0, ScannedCount: 12.5, LastEvaluatedKey: undefined }],
  [{ Table: { TableName: 'a', '"': [true, null, 'é\n', [{}]], none: undefined } }],
  [JSON.parse('{"__proto__":{"b":1},"10":1,"9":[[]],"constructor":null}')],
  [{ time: 1_700_000_000.123, infinite: Infinity, small: 1e-7 }],
])('writes %j as JSON.stringify does', (answer) => {
  expect(answerJson(answer)).toBe(JSON.stringify(answer));
});

it('puts what is written already in its place', () => {
  const answer = { Items: [new WrittenJson('{"a":1}'), new WrittenJson('{}')], Count: 2 };
  expect(answerJson(answer)).toBe('{"Items":[{"a":1},{}],"Count":2}');
});
