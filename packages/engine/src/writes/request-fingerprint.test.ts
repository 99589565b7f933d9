import { describe, expect, it } from 'vitest';
import { decodeAttributes, type WireAttributeValue } from '../values/wire-form.ts';
import { requestFingerprint } from './request-fingerprint.ts';

const of = (item: Record<string, WireAttributeValue>, more: object = {}): string =>
  requestFingerprint({ TransactItems: [{ Put: { Item: decodeAttributes(item, 'sdk'), ...more } }] });

describe('the fingerprint of a request', () => {
  it('is one for requests that say the same', () => {
    const same = of({ a: { N: '1' }, s: { SS: ['x', 'y'] } }, { TableName: 'T', ReturnValues: undefined });
    expect(of({ s: { SS: ['y', 'x'] }, a: { N: '1.0' } }, { TableName: 'T' })).toBe(same);
  });

  it('tells apart what differs in a value, a type, a name, an order or a bound between texts', () => {
    const items: Record<string, WireAttributeValue>[] = [
      {},
      { a: { S: '1' } },
      { a: { N: '1' } },
      { a: { BOOL: true } },
      { a: { NULL: true } },
      { a: { S: '' } },
      { b: { S: '1' } },
      { a: { S: '1' }, b: { S: '' } },
      { a: { L: [{ S: 'x' }, { S: 'y' }] } },
      { a: { L: [{ S: 'y' }, { S: 'x' }] } },
      { a: { L: [{ S: 'xy' }] } },
      { a: { L: [{ S: 'x,1"y' }] } },
      { a: { SS: ['x', 'y'] } },
      { a: { M: { x: { S: 'y' } } } },
      { a: { M: { attributes: { S: 'y' }, fault: { S: 'y' } } } },
      { a: { B: Uint8Array.of(1) } },
      Object.fromEntries([['__proto__', { S: '1' }]]),
    ];
    expect(new Set(items.map((item) => of(item))).size).toBe(items.length);
    expect(of({}, { TableName: 'T' })).not.toBe(of({}, { TableName: 'U' }));
  });
});
