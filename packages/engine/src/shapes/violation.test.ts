import { describe, expect, it } from 'vitest';
import type { Shape, StructureShape } from './shape.ts';
import { findViolations } from './violation.ts';

const inputOf = (shape: Shape): StructureShape => ({
  type: 'structure',
  name: 'X',
  members: { SomeThing: shape },
});
const older = (shape: Shape, value: unknown): string[] =>
  findViolations({ SomeThing: value }, inputOf(shape), 'json').map((violation) => violation.older);
const current = (shape: Shape, value: unknown): string[] =>
  findViolations({ SomeThing: value }, inputOf(shape), 'json').map((violation) => violation.current);

describe('a violation of', () => {
  it('presence echoes null without quotes', () => {
    const shape: StructureShape = { ...inputOf({ type: 'string' }), required: ['SomeThing'] };
    expect(findViolations({}, shape, 'json')).toMatchObject([
      {
        absent: true,
        older: "Value null at 'someThing' failed to satisfy constraint: Member must not be null",
      },
    ]);
  });

  it('a pattern comes before that of a length', () => {
    expect(older({ type: 'string', min: 3, pattern: '[a-z]+' }, 'a!')).toEqual([
      "Value 'a!' at 'someThing' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
      "Value 'a!' at 'someThing' failed to satisfy constraint: Member must have length greater than or equal to 3",
    ]);
  });

  it('an enum lists its values', () => {
    expect(older({ type: 'string', values: ['A', 'B'] }, 'C')).toEqual([
      "Value 'C' at 'someThing' failed to satisfy constraint: Member must satisfy enum value set: [A, B]",
    ]);
  });

  it('an enum can be unnamed in the newest layer', () => {
    expect(current({ type: 'string', values: ['A'], unnamedValues: ['B'] }, 'C')).toEqual([
      'Failed to satisfy constraint: Member must satisfy enum value set: [B]',
    ]);
  });

  it('bounds can be silent on the value in the newest layer', () => {
    expect(current({ type: 'integer', min: 1, echo: false }, 0)).toEqual([
      "Value at 'SomeThing' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ]);
    expect(older({ type: 'integer', min: 1, echo: false }, 0.5)).toEqual([
      "Value '0' at 'someThing' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ]);
  });

  it('a string in a list is told where the list stands', () => {
    expect(older({ type: 'list', member: { type: 'string', min: 1, max: 255 } }, ['a', ''])).toEqual([
      "Value '[a, ]' at 'someThing' failed to satisfy constraint: Member must satisfy constraint: " +
        '[Member must have length less than or equal to 255, Member must have length greater than or equal to 1]',
    ]);
  });

  it('a structure in a list is told by its place', () => {
    const member: StructureShape = { type: 'structure', name: 'Y', members: { A: { type: 'long', max: 9 } } };
    expect(older({ type: 'list', member }, [{ A: 9 }, { A: 10 }])).toEqual([
      "Value '10' at 'someThing.2.member.a' failed to satisfy constraint: Member must have value less than or equal to 9",
    ]);
  });

  it('an element that is null is told by its place', () => {
    expect(older({ type: 'list', member: { type: 'string' } }, ['a', null])).toEqual([
      "Value null at 'someThing.2.member' failed to satisfy constraint: Member must not be null",
    ]);
  });

  it('a list in a map is told where the map stands', () => {
    const shape: Shape = {
      type: 'map',
      key: { type: 'string' },
      value: { type: 'list', min: 1, max: 25, member: { type: 'string' } },
    };
    expect(older(shape, { T: [], U: ['x'] })).toEqual([
      "Value '{T=[], U=[x]}' at 'someThing' failed to satisfy constraint: Map value must satisfy constraint: " +
        '[Member must have length less than or equal to 25, Member must have length greater than or equal to 1]',
    ]);
  });

  it('a structure in a map is told by its key, small or not', () => {
    const value: StructureShape = {
      type: 'structure',
      name: 'Y',
      members: { A: { type: 'long', max: 9, echo: false } },
    };
    const shape: Shape = { type: 'map', key: { type: 'string' }, value };
    expect(older(shape, { Tab: { A: 10 } })).toEqual([
      "Value '10' at 'someThing.Tab.member.a' failed to satisfy constraint: Member must have value less than or equal to 9",
    ]);
    expect(current(shape, { Tab: { A: 10 } })).toEqual([
      "Value at 'SomeThing.Tab.member.A' failed to satisfy constraint: Member must have value less than or equal to 9",
    ]);
  });
});
