import type { LastKey } from './answer.ts';

/**
 * Pages one after another, each asked for when the one before is done with.
 * @param page reads the page that begins at a start, or the first
 * @param lastKey where the next page begins; undefined after the last
 */
export async function* pagesFrom<Page>(
  page: (start: { ExclusiveStartKey?: LastKey }) => Promise<Page>,
  lastKey: (answer: Page) => LastKey | undefined,
): AsyncGenerator<Page, void, undefined> {
  let start: { ExclusiveStartKey?: LastKey } = {};
  for (;;) {
    const answer = await page(start);
    yield answer;
    const last = lastKey(answer);
    if (last === undefined) return;
    start = { ExclusiveStartKey: last };
  }
}
