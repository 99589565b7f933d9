import { expect, it } from 'vitest';
import { KnownSteps } from './known-steps.ts';

it('forgets the steps of all layouts that have any, before there are more than it may know', () => {
  const forgotten: string[] = [];
  const layout = (name: string): { forgetSteps(): void } => ({ forgetSteps: () => forgotten.push(name) });
  const known = new KnownSteps(3);
  for (const name of ['a', 'b', 'c']) known.add(layout(name));
  expect(forgotten).toEqual([]);
  known.add(layout('d'));
  expect(forgotten).toEqual(['a', 'b', 'c']);
  for (const name of ['e', 'f']) known.add(layout(name));
  expect(forgotten).toHaveLength(3);
  known.add(layout('g'));
  expect(forgotten).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
