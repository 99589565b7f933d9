import type { Random } from './random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const BASE = ALPHABET.length;
const LENGTH = 52;
const CHARACTERS_A_DRAW = 6;

const CODES: readonly number[] = Array.from(ALPHABET, (character) => character.charCodeAt(0));

/** The codes of the id that is being made: one string made of them at once is a third faster than 26 put together. */
const codes = new Array<number>(LENGTH).fill(0);

/** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
export function requestId(random: Random): string {
  for (let start = 0; start < LENGTH; start += CHARACTERS_A_DRAW) {
    let draw = random.uint32();
    // Two characters at a time, the first of the higher digit.
    for (let index = start; index < LENGTH && index < start + CHARACTERS_A_DRAW; index += 2) {
      // By division alone: the remainder of numbers of 32 bits is slow to come by.
      const rest = Math.trunc(draw / (BASE * BASE));
      const pair = draw - rest * (BASE * BASE);
      const first = Math.trunc(pair / BASE);
      draw = rest;
      codes[index] = CODES[first] as number;
      codes[index + 1] = CODES[pair - first * BASE] as number;
    }
  }
  return String.fromCharCode(...codes);
}
