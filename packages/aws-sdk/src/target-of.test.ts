import { expect, it } from 'vitest';
import { targetOf } from './target-of.ts';

it.each([
  ['DynamoDB_20120810.GetItem', 'GetItem', 'GetItem'],
  ['DynamoDBStreams_20120810.GetRecords', 'GetRecords', 'GetRecords'],
  ['DynamoDB_20120810.GetRecords', 'GetRecords', undefined],
  ['Other_20120810.GetItem', 'GetItem', undefined],
  ['GetItem', 'GetItem', undefined],
  ['', '', undefined],
  [undefined, '', undefined],
])('takes %j apart the same each time', (header, operationName, operation) => {
  for (let time = 0; time < 2; time += 1) expect(targetOf(header)).toEqual({ operationName, operation });
});

it('takes apart more headers than it remembers', () => {
  for (let time = 0; time < 2; time += 1)
    for (let index = 0; index < 1000; index += 1)
      expect(targetOf(`DynamoDB_20120810.Get${index}`).operation).toBe(`Get${index}`);
});
