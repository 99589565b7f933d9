import { describe, expect, it } from 'vitest';
import { ItemStore } from '../tables/item-store.ts';
import { sizedItem, type Item } from '../tables/item.ts';
import { attributeMapOf, getAttribute } from '../values/attribute-map.ts';
import { readPage, type Page, type PageRequest } from './page.ts';

const MEGABYTE = 1024 * 1024;

const storeOf = (...sizes: number[]): ItemStore => {
  const store = new ItemStore();
  for (const [index, size] of sizes.entries()) {
    store.replace(`k${index}`, undefined, sizedItem(attributeMapOf([['i', String(index)]]), size));
  }
  return store;
};

const read = (store: ItemStore, request: Partial<PageRequest> = {}): Page =>
  readPage(store, {
    range: {},
    descending: false,
    limit: undefined,
    filter: undefined,
    after: undefined,
    ...request,
  });

const indexes = ({ items }: Page): string =>
  items.map(({ attributes }) => getAttribute(attributes, 'i')).join('');

describe('readPage', () => {
  it('comes to the end of its range below 1 MB', () => {
    const page = read(storeOf(MEGABYTE - 2, 1));
    expect(page).toMatchObject({ scannedCount: 2, sizeBytes: MEGABYTE - 1, last: undefined });
  });

  it('stops after the item that brings it to 1 MB', () => {
    const page = read(storeOf(MEGABYTE - 1, 1, 1));
    expect(page).toMatchObject({ scannedCount: 2, sizeBytes: MEGABYTE, last: page.items[1] });
  });

  it('includes the item that crosses 1 MB', () => {
    expect(read(storeOf(MEGABYTE - 1, 400_000, 1)).sizeBytes).toBe(MEGABYTE - 1 + 400_000);
  });

  it('stops after the fetched item that brings it to 1 MB', () => {
    const fetch = ({ attributes }: Item): Item => sizedItem(attributes, MEGABYTE / 4);
    const page = read(storeOf(1, 1, 1, 1, 1), { fetch });
    expect(page).toMatchObject({ scannedCount: 4, sizeBytes: 4, last: page.items[3] });
  });

  it('stops at the limit, also where it falls on the last item', () => {
    const page = read(storeOf(1, 1, 1), { limit: 3 });
    expect(page.last).toBe(page.items[2]);
    expect(read(storeOf(1, 1, 1), { limit: 4 }).last).toBeUndefined();
  });

  it('goes on behind a place where nothing stands', () => {
    const store = storeOf(1, 1, 1, 1);
    expect(indexes(read(store, { after: 'k1+' }))).toBe('23');
    expect(indexes(read(store, { after: 'k1+', descending: true }))).toBe('10');
  });

  it('keeps to its range where the place it goes on from lies outside', () => {
    const store = storeOf(1, 1, 1, 1);
    const range = { from: 'k1', to: 'k3', toExcluded: true };
    expect(indexes(read(store, { range, after: 'k0' }))).toBe('12');
    expect(indexes(read(store, { range, after: 'k9', descending: true }))).toBe('21');
    expect(indexes(read(store, { range, after: 'k9' }))).toBe('');
    expect(indexes(read(store, { range, after: 'k0', descending: true }))).toBe('');
  });

  it('filters what is fetched and counts the size of what was found', () => {
    const fetch = ({ attributes }: Item): Item =>
      sizedItem(attributeMapOf([['i', `${String(getAttribute(attributes, 'i'))}!`]]), 1000);
    const filter = {
      type: 'comparison',
      comparator: '<>',
      left: { type: 'path', path: ['i'] },
      right: { type: 'value', value: '1!' },
    } as const;
    const page = read(storeOf(1, 1, 1), { fetch, filter });
    expect([indexes(page), page.scannedCount, page.sizeBytes]).toEqual(['0!2!', 3, 3]);
  });
});
