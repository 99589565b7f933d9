import { expect, it } from 'vitest';
import { longTimestamp } from './long-timestamp.ts';

it.each([
  [Date.UTC(2017, 6, 5, 0, 5, 35), 'Wednesday, July 5, 2017 12:05:35 AM UTC'],
  [Date.UTC(2026, 11, 31, 12, 0, 0), 'Thursday, December 31, 2026 12:00:00 PM UTC'],
  [Date.UTC(2024, 1, 29, 23, 59, 59), 'Thursday, February 29, 2024 11:59:59 PM UTC'],
])('prints %d as %s', (ms, text) => {
  expect(longTimestamp(ms)).toBe(text);
});
