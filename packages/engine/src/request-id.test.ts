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

it('writes the ids that a seed has given ever since', () => {
  const random = new Random(7);
  const ids = Array.from({ length: 1001 }, () => requestId(random));
  expect([ids[0], ids[1000]]).toEqual([
    '7YT6VWYJJX1FV5BG2GJH8D1QXUDHLLQIZ00XWU3THCC55F6AV4WI',
    '86F20F33X11NWRQZI08DI1L3TTXPN0LPS2OPS34V474468V8L2RA',
  ]);
});
