import { describe, expect, it } from 'vitest';
import { inputSnapshot } from './input-snapshot.ts';

describe('inputSnapshot', () => {
  it('shares no object, array, set or bytes with what it is made of', () => {
    const input = { map: { list: [{ n: 1 }] }, set: new Set(['a']), bytes: new Uint8Array([1]) };
    const before = structuredClone(input);
    const snapshot = inputSnapshot(input);
    input.map.list.push({ n: 2 });
    input.set.add('b');
    input.bytes[0] = 2;
    expect(snapshot).toEqual(before);
  });

  it('leaves instances of classes, and what has no end, as they are', () => {
    class NumberValue {
      readonly value = '1';
    }
    const number = new NumberValue();
    const cyclic: Record<string, unknown> = { number };
    cyclic['itself'] = cyclic;
    const snapshot = inputSnapshot(cyclic) as typeof cyclic;
    expect(snapshot).not.toBe(cyclic);
    expect(snapshot['number']).toBe(number);
  });

  it('keeps __proto__ as a member like any other', () => {
    const parsed: unknown = JSON.parse('{"__proto__":{"S":"x"}}');
    expect(JSON.stringify(inputSnapshot(parsed))).toBe('{"__proto__":{"S":"x"}}');
    expect(Object.getPrototypeOf(inputSnapshot(parsed))).toBe(Object.prototype);
  });
});
