import { expect } from 'vitest';
import { AttributeList, AttributeMap } from '../src/values/container.ts';
import { equalValues } from '../src/values/equal.ts';

const isContainer = (value: unknown): value is AttributeList | AttributeMap =>
  value instanceof AttributeList || value instanceof AttributeMap;

// Set-up of every test file: `toEqual` compares maps and lists as values. How they lie in memory, and in which order a
// map has its attributes, is nobody's business but that of the tests of layouts, which look at it.
expect.addEqualityTesters([
  (left, right) => (isContainer(left) && isContainer(right) ? equalValues(left, right) : undefined),
]);
