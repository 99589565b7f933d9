import { expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';
import { modelValue } from './model-value.ts';

it('strings are in the order of UTF-8, which is not that of JavaScript', () => {
  const [low, high] = [modelValue({ S: '\uffff' }), modelValue({ S: '\u{10000}' })];
  expect(compareValues(low, high)).toBeLessThan(0);
  expect(compareValues(high, low)).toBeGreaterThan(0);
  const byJavaScript = ['\uffff', '\u{10000}'].toSorted();
  expect(byJavaScript[0]).toBe('\u{10000}');
});

it('a string comes before those it begins', () => {
  expect(compareValues(modelValue({ S: 'a' }), modelValue({ S: 'ab' }))).toBeLessThan(0);
  expect(compareValues(modelValue({ S: 'ab' }), modelValue({ S: 'ab' }))).toBe(0);
});

it('bytes are unsigned', () => {
  const [low, high] = [[0x7f], [0x80]].map((bytes) => modelValue({ B: Uint8Array.from(bytes) }));
  if (low === undefined || high === undefined) throw new Error('Two values were made');
  expect(compareValues(low, high)).toBeLessThan(0);
});

it('values of two types, and of types without order, have none', () => {
  expect(compareValues(modelValue({ S: '1' }), modelValue({ N: '1' }))).toBeUndefined();
  expect(compareValues(modelValue({ BOOL: true }), modelValue({ BOOL: false }))).toBeUndefined();
});
