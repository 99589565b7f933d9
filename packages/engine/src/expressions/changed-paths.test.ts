import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem } from '../../test/arbitrary-wire-value.ts';
import { attributesOf } from '../../test/table-fixture.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import { equalAttributeMaps } from '../values/equal.ts';
import { decodeAttributes } from '../values/wire-form.ts';
import { changedPaths } from './changed-paths.ts';
import { valueAt } from './document-path.ts';
import { pathText } from './explain-operand.ts';

const told = (before: Parameters<typeof attributesOf>[0], after: Parameters<typeof attributesOf>[0]) =>
  changedPaths(attributesOf(before), attributesOf(after)).map(
    ({ path, before: from, after: to }) => `${pathText(path)}: ${String(from)} to ${String(to)}`,
  );

describe('changedPaths', () => {
  it('tells the deepest places, by name and position', () => {
    const before = { b: 'x', a: attributesOf({ n: attributeListOf(['p', 'q', 'r']), same: 'x' }), gone: 'y' };
    const after = { b: 'x', a: attributesOf({ n: attributeListOf(['p', 's']), same: 'x' }), new: true };
    expect(told(before, after)).toEqual([
      'a.n[1]: q to s',
      'a.n[2]: r to undefined',
      'gone: y to undefined',
      'new: undefined to true',
    ]);
  });

  it('tells a value of another type as one place', () => {
    expect(
      changedPaths(attributesOf({ a: attributeListOf(['x']) }), attributesOf({ a: attributesOf({}) })),
    ).toHaveLength(1);
  });

  it('finds in both items what it tells, nothing twice, and nothing exactly where they are equal', () => {
    const item = arbitraryWireItem.map((wire) => decodeAttributes(wire, 'sdk').attributes);
    fc.assert(
      fc.property(item, item, (before, after) => {
        const changes = changedPaths(before, after);
        expect(changes.length === 0).toBe(equalAttributeMaps(before, after));
        const texts = changes.map(({ path }) => JSON.stringify(path).slice(0, -1));
        for (const [index, change] of changes.entries()) {
          expect(change.before).toEqual(valueAt(before, change.path));
          expect(change.after).toEqual(valueAt(after, change.path));
          const text = texts[index] ?? '';
          expect(texts.filter((other) => other === text || other.startsWith(`${text},`))).toEqual([text]);
        }
      }),
    );
  });
});
