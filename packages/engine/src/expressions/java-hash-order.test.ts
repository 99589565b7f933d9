import { describe, expect, it } from 'vitest';
import { javaHashOrder } from './java-hash-order.ts';

// Orders as DynamoDB local 2.6.1 prints unused placeholders.
describe('javaHashOrder', () => {
  it('orders a few keys by 16 buckets', () => {
    expect(javaHashOrder(['#zz', '#aa', '#mm', '#A', '#_', '#long_name_here'])).toEqual([
      '#zz',
      '#aa',
      '#mm',
      '#long_name_here',
      '#_',
      '#A',
    ]);
    expect(javaHashOrder([':z', ':b'])).toEqual([':z', ':b']);
  });

  it('orders more keys by as many buckets as a HashSet of them has', () => {
    const keys = Array.from({ length: 20 }, (_, index) => `#name${index}`);
    expect(javaHashOrder(keys).map((key) => Number(key.slice(5)))).toEqual([
      14, 13, 16, 15, 18, 17, 19, 3, 2, 5, 4, 10, 1, 12, 0, 11, 7, 6, 9, 8,
    ]);
  });

  it.each([
    [12, [28, 49, 0, 7, 70, 42, 63, 77, 21, 35, 56, 14]],
    [13, [28, 49, 0, 7, 70, 84, 42, 63, 77, 21, 35, 56, 14]],
  ])('orders %i keys, near the size at which a HashSet grows', (count, order) => {
    const keys = Array.from({ length: count }, (_, index) => `#n${index * 7}`);
    expect(javaHashOrder(keys)).toEqual(order.map((number) => `#n${number}`));
  });

  it('keeps what it is given', () => {
    const keys = ['#b', '#a'];
    javaHashOrder(keys);
    expect(keys).toEqual(['#b', '#a']);
    expect(javaHashOrder([])).toEqual([]);
  });
});
