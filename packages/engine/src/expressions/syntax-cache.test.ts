import { describe, expect, it } from 'vitest';
import { SyntaxCache } from './syntax-cache.ts';

const tree = (text: string): { text: string } => ({ text });

describe('SyntaxCache', () => {
  it('reads a text once', () => {
    const cache = new SyntaxCache<{ text: string }>(10);
    const first = cache.get('a', tree);
    expect(cache.get('a', tree)).toBe(first);
    expect(first).toEqual({ text: 'a' });
  });

  it('keeps nothing of a text that fails', () => {
    const cache = new SyntaxCache<{ text: string }>(10);
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => cache.get('a', fail)).toThrow('no');
    expect(cache.get('a', tree)).toEqual({ text: 'a' });
  });

  it('never holds more than it may', () => {
    const cache = new SyntaxCache<{ text: string }>(10);
    const sizes = Array.from({ length: 100 }, (_, count) => {
      cache.get(String(count), tree);
      return cache.size;
    });
    expect(Math.max(...sizes)).toBe(10);
  });

  it('keeps the half used last', () => {
    const cache = new SyntaxCache<{ text: string }>(10);
    const kept = cache.get('kept', tree);
    const found = Array.from({ length: 100 }, (_, count) => {
      cache.get(String(count), tree);
      return count % 4 === 0 ? cache.get('kept', tree) : kept;
    });
    expect(new Set(found)).toEqual(new Set([kept]));
    expect(found.every((known) => known === kept)).toBe(true);
  });

  it('forgets what is not used', () => {
    const cache = new SyntaxCache<{ text: string }>(10);
    const forgotten = cache.get('forgotten', tree);
    for (let count = 0; count < 11; count += 1) cache.get(String(count), tree);
    expect(cache.get('forgotten', tree)).not.toBe(forgotten);
  });
});
