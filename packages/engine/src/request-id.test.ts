import { expect, it } from 'vitest';
import { Random } from './random.ts';
import { requestId } from './request-id.ts';

it('writes 52 capitals and digits, the same for the same seed, different at every call', () => {
  const random = new Random(7);
  const ids = Array.from({ length: 200 }, () => requestId(random));
  for (const id of ids) expect(id).toMatch(/^[A-Z0-9]{52}$/);
  expect(new Set(ids).size).toBe(200);
  expect(requestId(new Random(7))).toBe(ids[0]);
});
