/** A source of chance that repeats itself for the same seed (xorshift128 seeded by splitmix32). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    let state = seed | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    [this.a, this.b, this.c, this.d] = [next(), next(), next(), next() | 1];
  }

  /** A source that goes on as this one would. */
  clone(): Random {
    const clone = new Random(0);
    [clone.a, clone.b, clone.c, clone.d] = [this.a, this.b, this.c, this.d];
    return clone;
  }

  /** A whole number from 0 to 2^32 - 1. */
  uint32(): number {
    const mixed = this.a ^ (this.a << 11);
    this.a = this.b;
    this.b = this.c;
    this.c = this.d;
    this.d = this.d ^ (this.d >>> 19) ^ mixed ^ (mixed >>> 8);
    return this.d >>> 0;
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = [this.uint32(), this.uint32(), this.uint32(), this.uint32()]
      .map((part) => part.toString(16).padStart(8, '0'))
      .join('');
    const variant = '89ab'.charAt(this.uint32() & 3);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
