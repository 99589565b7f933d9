import { describe, expect, it } from 'vitest';
import type { Kind } from './kind.ts';
import { listLayoutOf } from './list-layout.ts';
import { emptyMapLayout, MapLayout } from './map-layout.ts';

const awkward = ['__proto__', 'constructor', 'toString', '1', '0', 'length', ''];

function layoutOf(...steps: readonly (readonly [string, Kind])[]): MapLayout {
  return steps.reduce((layout, [name, kind]) => layout.extended(name, kind), emptyMapLayout);
}

/** Takes so many steps to layouts that nothing else has. */
function takeSteps(count: number, start: MapLayout = emptyMapLayout): void {
  for (let step = 0; step < count; step += 1) start.extended(`only ${step}`, 'S');
}

describe('a MapLayout', () => {
  it('is one for the same names and types in the same order', () => {
    const layout = layoutOf(['pk', 'S'], ['n', 'N']);
    expect(layoutOf(['pk', 'S'], ['n', 'N'])).toBe(layout);
    expect([layout.type, layout.names, layout.kinds]).toEqual(['M', ['pk', 'n'], ['S', 'N']]);
  });

  it('is another in another order, of another type, of another name, with more and with less', () => {
    const layouts = [
      emptyMapLayout,
      layoutOf(['a', 'S']),
      layoutOf(['a', 'S'], ['b', 'N']),
      layoutOf(['b', 'N'], ['a', 'S']),
      layoutOf(['a', 'S'], ['b', 'S']),
      layoutOf(['a', 'S'], ['b', 'NULL']),
      layoutOf(['a', 'S'], ['c', 'N']),
      layoutOf(['a', 'S'], ['b', 'N'], ['c', 'M']),
    ];
    expect(new Set(layouts).size).toBe(layouts.length);
  });

  it('knows where a step leads that a map has taken, and no other', () => {
    const start = layoutOf(['a step', 'S']);
    expect(start.knownStep('b', 'S')).toBeUndefined();
    const [first, second, third] = [
      start.extended('b', 'S'),
      start.extended('c', 'S'),
      start.extended('c', 'N'),
    ];
    expect(start.knownStep('b', 'S')).toBe(first);
    expect(start.knownStep('c', 'S')).toBe(second);
    expect(start.knownStep('c', 'N')).toBe(third);
    for (const [name, type] of [
      ['b', 'N'],
      ['c', 'B'],
      ['d', 'S'],
      ['__proto__', 'S'],
    ] as const)
      expect(start.knownStep(name, type)).toBeUndefined();
  });

  it.each(awkward)('takes a step by %j like any other', (name) => {
    const start = layoutOf(['first', 'L'], ['second', 'L']);
    start.extended('third', 'S');
    expect(start.placeOf(name)).toBe(-1);
    expect(start.knownStep(name, 'N')).toBeUndefined();
    const layout = start.extended(name, 'N');
    expect(start.knownStep(name, 'N')).toBe(layout);
    expect([layout.names, layout.placeOf(name), start.placeOf(name)]).toEqual([
      ['first', 'second', name],
      2,
      -1,
    ]);
  });

  it.each([3, 16, 17, 200])('finds each of %i names, none that it has not, in whatever order', (count) => {
    const names = Array.from({ length: count }, (_, index) => `n${index}`);
    const layout = new MapLayout(
      names,
      names.map(() => 'S'),
    );
    for (const [place, name] of names.entries()) {
      expect(layout.placeOf(name)).toBe(place);
      expect(layout.placeOf('none')).toBe(-1);
      expect(layout.placeOf(name)).toBe(place);
    }
    expect(awkward.map((name) => layout.placeOf(name))).toEqual(awkward.map(() => -1));
    expect(names.toReversed().map((name) => layout.placeOf(name))).toEqual([...names.keys()].toReversed());
  });

  it('has a layout of another type at one place, which maps built so share', () => {
    const layout = layoutOf(['a', 'S'], ['b', 'S'], ['c', 'S']);
    expect(layout.withKind(1, 'N')).toBe(layoutOf(['a', 'S'], ['b', 'N'], ['c', 'S']));
    expect(layout.withKind(1, 'N').withKind(1, 'S')).toBe(layout);
    expect(layout.kinds).toEqual(['S', 'S', 'S']);
  });

  it('counts the cells of small containers among its own', () => {
    const inner = layoutOf(['x', 'S'], ['y', 'N']);
    const layout = layoutOf(
      ['a', 'S'],
      ['m', inner],
      ['l', listLayoutOf(['S', inner])],
      ['e', emptyMapLayout],
      ['z', 'M'],
    );
    expect([layout.offsets, layout.width]).toEqual([[0, 1, 3, 6, 6, 7], 7]);
    expect(layoutOf(['a', 'S'], ['m', layoutOf(['x', 'S'], ['y', 'N'])])).toBe(
      layoutOf(['a', 'S'], ['m', inner]),
    );
    expect(layoutOf(['a', 'S'], ['m', 'M'])).not.toBe(layoutOf(['a', 'S'], ['m', inner]));
  });

  it('counts the bytes of its names', () => {
    expect(emptyMapLayout.namesSizeBytes).toBe(0);
    const layout = layoutOf(['pk', 'S'], ['größe', 'S'], ['\u{1f600}', 'S']);
    expect([layout.namesSizeBytes, layout.namesSizeBytes]).toEqual([13, 13]);
  });
});

describe('the steps between layouts', () => {
  it('are learnt anew after 10,000 of them; layouts of before stay what they are', () => {
    const before = layoutOf(['old', 'S'], ['n', 'N']);
    takeSteps(10_000);
    const after = layoutOf(['old', 'S'], ['n', 'N']);
    expect(after).not.toBe(before);
    expect([after.names, after.kinds]).toEqual([before.names, before.kinds]);
    expect([before.placeOf('old'), before.placeOf('n')]).toEqual([0, 1]);
    expect(layoutOf(['old', 'S'], ['n', 'N'])).toBe(after);
  });

  it('are forgotten too where they start at a layout that no new map comes to', () => {
    const before = layoutOf(['kept', 'S']);
    takeSteps(10_000);
    for (let times = 0; times < 3; times += 1) {
      takeSteps(9_999, before);
      before.extended('seen', 'N');
      takeSteps(10_000);
      expect(layoutOf(['kept', 'S'])).not.toBe(before);
      expect(before.knownStep('seen', 'N')).toBeUndefined();
      expect(before.knownStep('only 0', 'S')).toBeUndefined();
    }
  });
});
