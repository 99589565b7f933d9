import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppendLog } from './append-log.ts';

function entriesFrom(log: AppendLog<number>, point = 0): number[] {
  const found: number[] = [];
  log.visitFrom(
    (entry) => entry >= point,
    (entry) => found.push(entry) > 0,
  );
  return found;
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ which: fc.nat(4), append: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 2, arbitrary: fc.record({ which: fc.nat(4), clone: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ which: fc.nat(4), drop: fc.nat(300) }) },
);

describe('AppendLog', () => {
  it('holds what a list holds after the same steps, as each of its clones does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(300), (steps, point) => {
        const sides = [{ log: new AppendLog<number>(), model: new Array<number>() }];
        for (const taken of steps) {
          const side = sides[taken.which % sides.length];
          if (side === undefined) continue;
          if ('append' in taken) {
            for (let count = 0; count < taken.append; count += 1) {
              const next = (side.model.at(-1) ?? 0) + 1;
              side.log.append(next);
              side.model.push(next);
            }
          } else if ('drop' in taken) {
            side.log.dropBefore((entry) => entry >= taken.drop);
            side.model = side.model.filter((entry) => entry >= taken.drop);
          } else if (sides.length < 5) {
            sides.push({ log: side.log.clone(), model: [...side.model] });
          }
        }
        for (const { log, model } of sides) {
          expect(entriesFrom(log)).toEqual(model);
          expect(entriesFrom(log, point)).toEqual(model.filter((entry) => entry >= point));
          expect(log.lastBefore((entry) => entry >= point)).toBe(model.findLast((entry) => entry < point));
        }
      }),
    );
  });

  it('stops a visit when told to', () => {
    const log = new AppendLog<number>();
    for (const entry of [1, 2, 3]) log.append(entry);
    let visits = 0;
    log.visitFrom(
      () => true,
      () => (visits += 1) < 2,
    );
    expect(visits).toBe(2);
  });

  it('shares with a clone what it holds, whatever each appends', () => {
    const log = new AppendLog<object>();
    for (let count = 0; count < 100; count += 1) log.append({});
    const clone = log.clone();
    log.append({});
    clone.append({});
    const parts = (each: AppendLog<object>): unknown => Object(each).parts[0];
    expect(parts(log)).toBe(parts(clone));
  });
});
