import { expect, it } from 'vitest';
import { jsonContentType } from './content-type.ts';

it.each([
  ['application/x-amz-json-1.0', 'application/x-amz-json-1.0'],
  ['application/x-amz-json-1.1', 'application/x-amz-json-1.1'],
  ['application/json', 'application/json'],
  ['application/json; charset=utf-8', 'application/json'],
  ['Application/X-Amz-Json-1.0 ;charset="a\nb"', 'application/x-amz-json-1.0'],
])('takes %j as %s', (header, baseType) => {
  expect(jsonContentType(header)).toBe(baseType);
});

it.each([
  undefined,
  '',
  'text/json',
  'application/x-amz-json-1.2',
  'application/json-patch',
  '; application/json',
])('refuses %j', (header) => {
  expect(jsonContentType(header)).toBeUndefined();
});
