import type { Random } from './random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LENGTH = 52;

/** Every two characters, so that an id is put together from 26 pieces, three of them from one draw. */
const PAIRS: readonly string[] = Array.from(ALPHABET).flatMap((first) =>
  Array.from(ALPHABET, (second) => first + second),
);

/** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
export function requestId(random: Random): string {
  let id = '';
  for (;;) {
    let draw = random.uint32();
    for (let piece = 0; piece < 3; piece += 1) {
      id += PAIRS[draw % PAIRS.length];
      if (id.length === LENGTH) return id;
      draw = Math.floor(draw / PAIRS.length);
    }
  }
}
