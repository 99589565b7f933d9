import { afterEach, expect, it, vi } from 'vitest';
import { logFault } from './log-fault.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['GetItem', 'dynamem: fault in GetItem, answered'],
  [undefined, 'dynamem: fault in a request, answered'],
])('writes what failed in %s, with its stack', (operationName, start) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  logFault(new Error('outer', { cause: new Error('inner') }), operationName);
  const text = String(write.mock.calls[0]?.[0]);
  expect(text.startsWith(start)).toBe(true);
  expect(text).toContain('log-fault.test.ts');
  expect(text).toContain('Error: inner');
});
