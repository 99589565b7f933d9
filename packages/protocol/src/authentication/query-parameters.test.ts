import { expect, it } from 'vitest';
import { queryParameters } from './query-parameters.ts';

it.each<[string, [string, string][]]>([
  ['/', []],
  ['/?', []],
  [
    '/?a=1&b=%2F+x',
    [
      ['a', '1'],
      ['b', '/ x'],
    ],
  ],
  [
    '/?a&=x&b=1=2',
    [
      ['a', ''],
      ['b', '1=2'],
    ],
  ],
  ['/?a=1&a=2', [['a', '2']]],
  [
    '/?a=%zz&__proto__=1',
    [
      ['a', '%zz'],
      ['__proto__', '1'],
    ],
  ],
])('reads the parameters of %s', (path, parameters) => {
  expect([...queryParameters(path)]).toEqual(parameters);
});
