import { describe, expect, it } from 'vitest';
import type { StructureShape } from './shape.ts';
import type { Violation } from './violation.ts';
import { violationMessage } from './violation-message.ts';

const broken = (memberName: string, absent = false): Violation => ({
  memberName,
  absent,
  older: `older ${memberName}`,
  current: `current ${memberName}`,
  former: `former ${memberName}`,
});
const shape: StructureShape = { type: 'structure', name: 'X', members: {} };

describe('violationMessage', () => {
  it('counts what it lists', () => {
    expect(violationMessage(shape, [broken('A')])).toBe('1 validation error detected: current A');
    expect(violationMessage(shape, [broken('A'), broken('B')])).toBe(
      '2 validation errors detected: current A; current B',
    );
  });

  it('lists ten at most', () => {
    const found = Array.from({ length: 11 }, (_, index) => broken(String(index)));
    expect(violationMessage(shape, found)).toMatch(
      /^10 validation errors detected: (?:current \d; ){9}current 9$/,
    );
  });

  it('tells of a bad table name alone', () => {
    expect(violationMessage(shape, [broken('A'), broken('TableName')])).toBe(
      '1 validation error detected: current TableName',
    );
  });

  it('lists everything in the older words where a member is absent', () => {
    expect(violationMessage(shape, [broken('TableName'), broken('Key', true)])).toBe(
      '2 validation errors detected: older TableName; older Key',
    );
  });

  it('says of an absent member what the shape says of it, and nothing else', () => {
    const found = [broken('A', true), broken('TableName', true)];
    expect(violationMessage({ ...shape, absentTexts: { TableName: 'Name it.' } }, found)).toBe('Name it.');
  });

  it('hears the first stage that has something to say', () => {
    const staged = { ...shape, violationStages: [['A'], ['B', 'C']] };
    expect(violationMessage(staged, [broken('D'), broken('C')])).toBe(
      '1 validation error detected: current C',
    );
    expect(violationMessage(staged, [broken('D')])).toBe('1 validation error detected: current D');
  });

  it('leaves a bare member uncounted', () => {
    expect(violationMessage({ ...shape, bareMembers: ['A'] }, [broken('A')])).toBe('current A');
  });
});

describe('violationMessage before June 2026', () => {
  const staged = { ...shape, violationStages: [['A'], ['B']], bareMembers: ['A'] };
  const before = (...found: Violation[]): string => violationMessage(staged, found, 'before-2026-06');

  it('lists everything, without stages', () => {
    expect(before(broken('B'), broken('A'))).toBe('2 validation errors detected: former B; former A');
  });

  it('counts a member that stands bare today', () => {
    expect(before(broken('A'))).toBe('1 validation error detected: former A');
  });

  it('tells of a bad table name alone, unless a member is absent', () => {
    expect(before(broken('A'), broken('TableName'))).toBe('1 validation error detected: former TableName');
    expect(before(broken('TableName'), broken('Key', true))).toBe(
      '2 validation errors detected: former TableName; former Key',
    );
  });

  it('answers with the one text that stood for all', () => {
    expect(before(broken('A'), { ...broken('TableName'), formerAnswer: 'Too short' })).toBe('Too short');
  });
});
